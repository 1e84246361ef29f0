"""Entries of a chronicle: the day that stands at the head of one, "November 6, 2025.", dates what it tells."""

from corpus.patterns import Pattern
from corpus.relative_dates import MONTHS, WEEKDAYS

_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_DAY = (
    rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?"
    rf"(?:{_MONTH} {_NUMBER}(?:,? {_YEAR})?|{_NUMBER} {_MONTH}(?:,? {_YEAR})?|{_MONTH},? {_YEAR}|{_YEAR}-\d\d-\d\d)"
)
HEAD = rf"(?:{_DAY}(?:(?:[.:]| ?[\u2013\u2014-])[ \n]|\n)\s*)"  # and the blank, or the empty line, behind it
# What a clause or an item is numbered with: "(a)", "4.1", "2.", "Section 3."
LABEL = (
    r"(?:(?:\(?(?:[A-Za-z]|[ivx]{1,4}|\d{1,3})[).]|\d{1,3}(?:\.\d{1,3}){1,3}\.?"
    r"|(?:Section|Sec\.|Article|Rule|Item) \d{1,3}(?:\.\d{1,3}){0,3}[.:]) )"
)
_LABEL_ALONE = Pattern(LABEL)
_ALONE = Pattern(rf"{_DAY}(?:[.:]| ?[\u2013\u2014-])?")
_HEADED = Pattern(HEAD)


def is_day(text: str) -> bool:
    """Tell whether a text is a day and nothing else: what it dates stands behind it or below."""
    return _ALONE.fullmatch(text) is not None


def is_label(text: str) -> bool:
    """Tell whether a text is the number of a clause and nothing else: "Section 3."."""
    return _LABEL_ALONE.fullmatch(f"{text} ") is not None


def begins_entry(text: str) -> bool:
    """Tell whether a sentence begins with the day of its entry: "May 3, 2024: the council votes."""
    return _HEADED.match(text) is not None
