"""Lists of web pages: a term stands before what it is, and what the extractor lost of the article is put back.

Of a page that nothing marks as an article the extractor keeps the paragraphs and none of the lists.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from corpus.line_rules import ENDS_SENTENCE, PROMO, RELATED, Line, is_prose
from corpus.menus import introduces
from corpus.reader_comments import is_comments_heading

TERM, TOLD = "dt", "dd"  # a term, and what it is
ITEMS = frozenset({"li", TERM, TOLD})  # elements of which lists are made
_KEPT, _LOST, _LOST_LIST = "kept", "lost", "list"
_NOT_WORD = re.compile(r"\W+")


class Entry(Struct, frozen=True):
    """A line of a page: the blocks that it is made of, and whether it is an item of a list."""

    text: str
    parts: tuple[str, ...]
    is_item: bool = False


def squeezed(text: str) -> str:
    """Return a text by which lines are compared: its letters and digits, in one case."""
    return _NOT_WORD.sub("", text.casefold())


def entries_of(blocks: Sequence[tuple[str, str]]) -> list[Entry]:
    """Return the lines of a page, of which each block comes with its element: a term and what it is make one line."""
    entries: list[Entry] = []
    for place, (text, element) in enumerate(blocks):
        before = blocks[place - 1] if place else ("", "")
        if element == TOLD and before[1] == TERM and _is_name(before[0]):
            entries[-1] = Entry(_joined(before[0], text), (before[0], text), is_item=True)
        else:
            entries.append(Entry(text, (text,), is_item=element in ITEMS))
    return entries


def with_lists(lines: Sequence[Line], entries: Sequence[Entry]) -> list[Line]:
    """Join the terms among ``lines`` with what they are, and put back the lists of the article that are not there."""
    texts = _put_back(_with_terms([line.text for line in lines], entries), entries)
    return [Line(number, text) for number, text in enumerate(texts, 1)]


def _is_name(term: str) -> bool:
    return not is_prose(term) and (term.endswith(":") or not ENDS_SENTENCE.search(term))


def _joined(term: str, told: str) -> str:
    whole = f"{term.rstrip(' :')}: {told}"
    return whole if ENDS_SENTENCE.search(whole) else f"{whole}."


def _with_terms(texts: Sequence[str], entries: Sequence[Entry]) -> list[str]:
    joined = {tuple(map(squeezed, entry.parts)): entry.text for entry in entries if len(entry.parts) > 1}
    told: list[str] = []
    for text in texts:
        pair = (squeezed(told[-1]), squeezed(text)) if told else ()
        if pair in joined:
            told[-1] = joined[pair]
        else:
            told.append(text)
    return told


def _put_back(texts: Sequence[str], entries: Sequence[Entry]) -> list[str]:
    """Return ``texts`` with each lost list of the article behind the line that it follows on the page."""
    places = _places(texts, entries)
    runs = [list(run) for _, run in groupby(zip(entries, places, strict=True), _kind)]
    behind: dict[int, list[str]] = {}
    above: list[str] = []  # the last line that was kept, and those lost since
    place = 0
    for at, run in enumerate(runs):
        if _kind(run[0]) == _KEPT:
            above, place = [run[-1][0].text], run[-1][1] or 0
            continue
        items = [entry.text for entry, _ in run]
        below = next((after[0][0].text for after in runs[at + 1 : at + 3] if _kind(after[0]) == _KEPT), "")
        if _kind(run[0]) == _LOST_LIST and above and _is_of_article(above, items, below):
            behind.setdefault(place, []).extend(items)
        elif _kind(run[0]) == _LOST and above:
            above += items
    return [one for at, text in enumerate(texts) for one in (text, *behind.get(at, ()))]


def _kind(placed: tuple[Entry, int | None]) -> str:
    entry, place = placed
    if place is not None:
        return _KEPT
    return _LOST_LIST if entry.is_item else _LOST


def _places(texts: Sequence[str], entries: Sequence[Entry]) -> list[int | None]:
    """Return where each line of a page stands among those kept, which are in its order; None for one that is lost."""
    kept: dict[str, list[int]] = {}
    for at in reversed(range(len(texts))):
        kept.setdefault(squeezed(texts[at]), []).append(at)
    places: list[int | None] = []
    after = 0
    for entry in entries:
        left = kept.get(squeezed(entry.text), [])
        while left and left[-1] < after:
            left.pop()
        places.append(left[-1] if left else None)
        after = left[-1] + 1 if left else after
    return places


def _is_of_article(above: Sequence[str], items: Sequence[str], below: str) -> bool:
    """Tell whether the article introduces a list, or goes on behind it and it is made of sentences."""
    if len(above) == 1 and introduces(above[0]):
        return True
    goes_on = is_prose(below) and not any(map(_parts_from_article, above[1:]))
    return goes_on and all(map(ENDS_SENTENCE.search, items)) and any(map(is_prose, items))


def _parts_from_article(heading: str) -> bool:
    """Tell whether what stands below a line is no longer the article, or beside it."""
    return bool(RELATED.fullmatch(heading) or PROMO.match(heading) or is_comments_heading(heading))
