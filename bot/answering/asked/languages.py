"""Whether a text is in English, by the words that give a language away."""

import unicodedata
from functools import cache
from pathlib import Path

from msgspec import Struct

from corpus.patterns import Pattern
from corpus.tables import read_tables

_LISTS = Path(__file__).with_name("languages.toml")
_LATIN_SHARE = 0.6  # of the letters: below it the text is in another script
_TELLING, _LIGHT = 2, 1  # points of a word
_ENOUGH = 3  # points that make a text foreign without any telling word: two may be "Los Angeles, LA"
_SPANISH_OPENING = "¿"
_PART = Pattern(r"[^\W\d_]+")


class _Lists(Struct, frozen=True):
    """Words that speak for another language, strongly and weakly, and for English; all in lower case."""

    telling: frozenset[str]
    light: frozenset[str]
    english: frozenset[str]
    borrowed: frozenset[str]


def is_english(text: str) -> bool:
    """Tell whether ``text`` may be English; names and keywords without grammar count as English."""
    if _SPANISH_OPENING in text:
        return False
    lists = _lists()
    parts = _PART.findall(text)
    other_script = 0 if text.isascii() else sum(map(_is_other_script, text))
    letters = sum(map(len, parts))
    if letters - other_script < _LATIN_SHARE * letters:
        return False
    english = sum(part.lower() in lists.english for part in parts)
    if other_script and not english:
        return False
    points = [_points(part, lists) for part in parts]
    foreign = sum(points)
    return foreign <= english or (foreign < _ENOUGH and _TELLING not in points)


def _is_other_script(mark: str) -> bool:
    return not mark.isascii() and mark.isalpha() and "LATIN" not in unicodedata.name(mark, "")


def _points(part: str, lists: _Lists) -> int:
    """Weigh one word; marks that English lacks speak as loudly as a light word, in names they do not speak."""
    lower = part.lower()
    if lower in lists.telling:
        return _TELLING
    if lower != part:
        return 0
    return _LIGHT * (lower in lists.light or (not lower.isascii() and lower not in lists.borrowed))


@cache
def _lists() -> _Lists:
    tables = read_tables(_LISTS)
    english = frozenset(tables["english"].split())
    return _Lists(
        telling=frozenset(word for line in tables["telling"] for word in line.split()) - english,
        light=frozenset(word for line in tables["light"] for word in line.split()) - english,
        english=english,
        borrowed=frozenset(tables["borrowed"].split()),
    )
