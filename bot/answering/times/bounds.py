"""The time before which, by which or in which a question asks whether something was done."""

import re
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from corpus.dates import PartialDate
from corpus.patterns import Pattern
from corpus.relative_dates import MONTHS, month_number


class Relation(StrEnum):
    """How what is asked about has to lie to the time that a question sets.

    ``BY`` leaves open whether it may lie in that time, ``ALREADY`` does not ("already in 2019", "as early as 2019").
    ``WAITED`` says that it did not come before, ``UNTIL`` that it goes on to that time ("until 2028", "into 2028").
    """

    BEFORE = "before"
    BY = "by"
    ALREADY = "already"
    IN = "within"
    AFTER = "after"
    WAITED = "waited"
    UNTIL = "until"


class Bound(Struct, frozen=True):
    """The time that a question sets, from its ``first`` to its ``last`` day; ``rest`` is the question without it.

    An ``event`` was on some day of that time, and not all through it.
    """

    asked: Relation
    first: date
    last: date
    rest: str
    event: bool = False


_YEAR = r"(?:19|20)\d\d"
_PART = (
    r"(?:the )?(?:very )?(?:(?P<part>early|mid|late|spring|summer|autumn|fall)|(?P<edge>end|close|start|beginning)"
    r"|(?P<feast>christmas|new year))(?: of)?(?: the)?[ -]"
)
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_TIME = rf"(?:{_PART})?(?:(?P<day>{_DAY}) )?(?:{_MONTH} (?:(?P<day_after>{_DAY}),? )?)?(?P<year>{_YEAR})\b(?![-–/])"
_HOW = (
    r"(?:(?P<waited>(?<!to )wait(?:ed)? until)|(?P<already>as early as)|(?P<before>before|prior to|ahead of)"
    r"|(?P<by>by|no later than)|(?:back )?(?P<within>in|during|on|at)|(?P<after>after|beyond|past)"
    r"|(?P<until>(?<!wait )until|(?<!wait )till|up to|into|through|(?<=\brun )to|(?<=\bruns )to|(?<=\blast )to))"
)
# "The 2024 ruling" is a time for what came before or after it; "in the 2024 ruling" tells none.
_BOUND = Pattern(
    rf"\b{_HOW} (?P<named>(?:the|its|their|his|her) (?=(?:\w+ )?{_YEAR} [a-z]))?{_TIME}"
    r"(?(named)(?: [a-z]+){1,3}(?=[?,.]|$))(?(waited) to\b)",
    re.IGNORECASE,
)
_ANY_YEAR = Pattern(rf"\b{_YEAR}\b")
ALREADY = Pattern(r"\balready\b ?", re.IGNORECASE)
_GAP = Pattern(r"\s+(?=[\s?,.]|$)|,(?=\W*$)")
_MONTHS_OF = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
}
_DAYS_OF = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


def bound_of(text: str) -> Bound | None:
    """Read the one time that a question sets; None where it sets none, several, or none that can be told."""
    match = _BOUND.search(text)
    if match is None or len(_ANY_YEAR.findall(text)) != 1:
        return None
    asked = next(asked for asked in Relation if match[asked.value])
    if match["named"] and asked not in {Relation.BEFORE, Relation.AFTER}:
        return None
    if asked is Relation.IN and ALREADY.search(text):
        asked = Relation.ALREADY
    try:
        first, last = _days(match)
    except ValueError:
        return None
    rest = ALREADY.sub("", f"{text[: match.start()]} {text[match.end() :]}")
    return Bound(asked, first, last, without_gaps(rest))


def without_gaps(text: str) -> str:
    """Close the gaps that were left where a part of a text was taken out."""
    return _GAP.sub("", text).strip(" ,")


def _days(match: re.Match[str]) -> tuple[date, date]:
    """Return the first and the last day of a time; raises ``ValueError`` for days no calendar holds."""
    day = (match["day"] or match["day_after"] or "0").rstrip("stndrh")
    when = PartialDate(int(match["year"]), month_number((match["month"] or "").capitalize()), int(day))
    if feast := match["feast"]:
        festive = date(when.year, 12, 25) if feast.lower() == "christmas" else date(when.year, 1, 1)
        return festive, festive
    if edge := match["edge"]:
        at_edge = when.last if edge.lower() in {"end", "close"} else when.first
        return at_edge, at_edge
    part = (match["part"] or "").lower()
    if not part:
        return when.first, when.last
    if when.month and part in _DAYS_OF:
        start, end = (timedelta(days=day - 1) for day in _DAYS_OF[part])
        return when.first + start, min(when.last, when.first + end)
    opening, closing = _MONTHS_OF[part]
    return PartialDate(when.year, opening).first, PartialDate(when.year, closing).last
