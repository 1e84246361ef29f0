"""What a person sees of an HTML page, line by line, found without building a tree.

The tokeniser is our own because the standard one takes quadratic time on tags that never close. It follows the
tokenisation of HTML loosely (WHATWG HTML, 13.2.5): what is no whole tag is text.
"""

import re
from collections.abc import Iterator
from html import unescape

from corpus.line_rules import LineReason
from corpus.reading.boxes import is_box, kind_of_box
from corpus.reading.listed import ITEMS

# Elements whose content is no markup, elements nobody sees, and elements that hold the furniture of a site.
_RAW = frozenset({"script", "style", "noscript", "iframe", "title", "textarea"})
_HIDDEN = frozenset({"template", "svg", "select"})
_FURNITURE = frozenset({"nav", "form", "button", "footer"})
_INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q"}
    | {"s", "small", "span", "strong", "sub", "sup", "u", "time"}
)
_TAG = re.compile(
    r"<!--|<[!?][^<>]*+>|<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/>])"
    r"(?:[^<>\"']|\"[^\"]{0,1000}\"|'[^']{0,1000}')*+>"
)


_LISTS = frozenset({"ul", "ol", "dl"})
# A block of a page: line in the file (from 1), text, whether it is site furniture, what the box around it holds, and
# the element of a list whose item it is.
Block = tuple[int, str, bool, str, str]


def visible_blocks(html: str) -> list[Block]:
    """Return the visible blocks of a page in their order."""
    page = _Blocks()
    line = 1
    for text, tag, is_end in _tokens(html):
        if tag is None:
            page.add(text, line)
        else:
            page.meet(tag, "" if is_end else text, is_end=is_end)
        line += text.count("\n")
    page.end_block()
    return page.blocks


def _tokens(html: str) -> Iterator[tuple[str, str | None, bool]]:
    """Cut a page into text (no tag name) and tags, comments and raw elements (their name, "" for comments)."""
    place = 0
    while match := _TAG.search(html, place):
        yield html[place : match.start()], None, False
        name, place = (match["name"] or "").lower(), match.end()
        if match[0] == "<!--":
            place = _after("-->", html, place)
        elif name in _RAW and not match["end"]:
            place = _raw_end(name, html, place)
        yield html[match.start() : place], name, bool(match["end"])
    yield html[place:], None, False


def _after(closing: str, html: str, place: int) -> int:
    found = html.find(closing, place)
    return len(html) if found < 0 else found + len(closing)


def _raw_end(name: str, html: str, place: int) -> int:
    closing = re.compile(rf"</{name}[^>]*+>", re.IGNORECASE).search(html, place)
    return len(html) if closing is None else closing.end()


class _Blocks:
    """Text gathered as tags go by: depth of nesting costs nothing."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._line = 0
        self._hidden = 0
        self._furniture = 0
        self._box = ("", "", 0)  # what the outermost box holds, its element, and how deep in such elements we are
        self._item = ""
        self._links = 0
        self._linked = 0  # characters of the block that lead elsewhere

    def add(self, text: str, line: int) -> None:
        if self._hidden or not text:
            return
        if not self._line and text.strip():
            self._line = line + text[: len(text) - len(text.lstrip())].count("\n")
        self._parts.append(text)
        self._linked += len(text) if self._links else 0

    def meet(self, tag: str, source: str, *, is_end: bool) -> None:
        if tag and tag not in _INLINE:
            self.end_block()
        step = -1 if is_end else 1
        self._hidden = max(0, self._hidden + step * (tag in _HIDDEN))
        self._furniture = max(0, self._furniture + step * (tag in _FURNITURE))
        self._links = max(0, self._links + step) if tag == "a" else self._links
        if tag in ITEMS or tag in _LISTS:
            self._item = tag if tag in ITEMS and not is_end else ""
        if is_box(tag):
            self._meet_box(tag, source, step)

    def _meet_box(self, tag: str, source: str, step: int) -> None:
        kind, element, depth = self._box
        if depth and tag == element:
            self._box = (kind, element, depth + step) if depth + step else ("", "", 0)
        elif source and (inner := kind_of_box(tag, source)) and (not depth or inner == LineReason.COMMENT != kind):
            self._box = (inner, tag, 1)

    def end_block(self) -> None:
        text = " ".join(unescape("".join(self._parts)).split())
        if text:
            item = "" if 2 * self._linked > len(text) else self._item
            self.blocks.append((self._line, text, self._furniture > 0, self._box[0], item))
        self._parts, self._line, self._linked = [], 0, 0
