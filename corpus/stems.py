"""Items of a list with the words that introduce them: "Watchlists must not include:" and "(a) witnesses;".

An item alone says nothing or the contrary of what is meant, so that it is found and read behind its stem; what is
quoted is the item.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from corpus.article import Span
from corpus.line_rules import ENDS_SENTENCE, is_prose
from corpus.menus import introduces
from corpus.patterns import Pattern
from corpus.typos import ordinary_words

_KEPT = 64  # texts of which it is kept
_LEAST_BARE = 2  # items without a mark, which might be headings
_PARAGRAPH = Pattern(r"\S(?:[^\n]|\n(?!\s*\n))*")
_LABEL = Pattern(
    r"(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).]|[-\u2013\u2022*]|(?:Section|Sec\.|Article|Rule|Item) \d{1,3}[.:])(?: +|$)"
)
_RESOLVED = Pattern(r"(?:now,? ?)?(?:therefore,? ?)?be it (?:further )?resolved,? (?:that|by) ", re.IGNORECASE)
_LINKED = Pattern(r"[;,](?: (?:and|or))?$")
_LAST_SENTENCE = Pattern(r"(?:.*[.!?][\"\u201d)]? |)(?P<last>[A-Z].*)$", re.DOTALL)


class Listed(Struct, frozen=True):
    """A list: its stem, without the sentences before that, and its items."""

    stem: Span
    items: tuple[Span, ...]


@lru_cache(maxsize=_KEPT)
def lists_in(text: str) -> tuple[Listed, ...]:
    """Return the lists of an article with what introduces them, in order."""
    return tuple(_lists([Span(*found.span()) for found in _PARAGRAPH.finditer(text)], text))


def _lists(paragraphs: list[Span], text: str) -> Iterator[Listed]:
    for place, stem in enumerate(paragraphs):
        if introduces(stem.of(text)):
            items = tuple(_items(paragraphs[place + 1 :], text))
            if items:
                yield Listed(_without_sentences_before(stem, text), items)


def _items(paragraphs: list[Span], text: str) -> Iterator[Span]:
    """Yield the paragraphs that are items: all of the manner of the first, up to the one that ends the sentence."""
    texts = [span.of(text) for span in paragraphs]
    manner = _manner(texts[0]) if texts else ""
    end = next((place for place, one in enumerate(texts) if _manner(one) != manner), len(texts))
    if manner in {"lower", "linked"}:
        closing = next((place for place, one in enumerate(texts) if one.endswith(".")), len(texts) - 1)
        goes_on = closing <= end and all(_LINKED.search(one) for one in texts[:closing])
        end = closing + 1 if goes_on else end
    if manner and not (manner == "bare" and end < _LEAST_BARE):
        yield from paragraphs[:end]


def _manner(text: str) -> str:
    """Return how an item is set: with a label, beginning in lower case, with a mark that links it, bare; or as none."""
    if _LABEL.match(text):
        return "labelled"
    if text[0].islower():
        return "lower"
    if _LINKED.search(text):
        return "linked"
    return "" if is_prose(text) or ENDS_SENTENCE.search(text) else "bare"


def _without_sentences_before(stem: Span, text: str) -> Span:
    found = _LAST_SENTENCE.match(stem.of(text))
    return Span(stem.start + found.start("last"), stem.end) if found else stem


def read_with_stem(text: str, span: Span) -> str:
    """Return a sentence of an article as it is read: an item of a list behind what introduces it."""
    found = _places(text).get(span.start)
    if found is None or not found.bare < span.end <= found.end:
        return span.of(text)
    return _joined(found.stem.of(text), text[found.bare : span.end])


class _Place(Struct, frozen=True):
    """Where an item begins behind its label and ends, and its stem."""

    bare: int
    end: int
    stem: Span


@lru_cache(maxsize=_KEPT)
def _places(text: str) -> dict[int, _Place]:
    """Return the items of an article by where they begin, with their label and without."""
    places: dict[int, _Place] = {}
    for listed in lists_in(text):
        for item in listed.items:
            label = _LABEL.match(item.of(text))
            place = _Place(item.start + (label.end() if label else 0), item.end, listed.stem)
            places |= {item.start: place, place.bare: place}
    return places


def _joined(stem: str, item: str) -> str:
    """Return one sentence of a stem and an item: "The Board directs the staff to do so."."""
    stem = _RESOLVED.sub("", stem.rstrip(" :"))
    item = _LINKED.sub("", item).rstrip(".")
    first = item.partition(" ")[0].rstrip(",")
    is_name = not first.istitle() or ordinary_words().isdisjoint({first.lower(), first.lower().removesuffix("s")})
    return f"{stem[0].upper()}{stem[1:]} {item if is_name else item[0].lower() + item[1:]}."
