"""What a person sees of an HTML page, line by line, found without building a tree."""

from html.parser import HTMLParser

# Elements whose text nobody sees, and elements that hold the furniture of a site.
_HIDDEN = frozenset({"script", "style", "template", "noscript", "svg", "iframe", "title", "select"})
_FURNITURE = frozenset({"nav", "form", "button", "footer"})
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "em",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "time",
    ]
)


def visible_blocks(html: str) -> list[tuple[int, str, bool]]:
    """Return the visible blocks of a page: line in the file (from 1), text, and whether it is site furniture."""
    collector = _Collector()
    collector.feed(html)
    collector.close()
    collector.end_block()
    return collector.blocks


class _Collector(HTMLParser):
    """Gather text as tags go by: depth of nesting costs nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[int, str, bool]] = []
        self._parts: list[str] = []
        self._line = 0
        self._hidden = 0
        self._furniture = 0

    def end_block(self) -> None:
        text = " ".join("".join(self._parts).split())
        if text:
            self.blocks.append((self._line, text, self._furniture > 0))
        self._parts, self._line = [], 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag not in _INLINE:
            self.end_block()
        self._hidden += tag in _HIDDEN
        self._furniture += tag in _FURNITURE

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag not in _INLINE:
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.end_block()
        self._hidden = max(0, self._hidden - (tag in _HIDDEN))
        self._furniture = max(0, self._furniture - (tag in _FURNITURE))

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        if not self._line and data.strip():
            leading = data[: len(data) - len(data.lstrip())]
            self._line = self.getpos()[0] + leading.count("\n")
        self._parts.append(data)
