"""Times that a question tells by the day it is asked, as the calendar has them: "last year" is "in 2025" in 2026."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from corpus.dates import PartialDate
from corpus.numbers import VALUES
from corpus.patterns import Pattern
from corpus.relative_dates import MONTHS, months_after

_UNIT = r"(?P<unit>day|week|month|year|yr)"
_COUNT = rf"(?P<count>{'|'.join(VALUES)}|an?|\d{{1,2}})"
_IN = r"(?:(?:back |just )?(?:in|during|within|over|for|throughout|through|on|at|sometime|at some point) )?"
# "In its last year", "the last year of the trial" is told by no calendar.
_NOT_ITS = r"(?<!\bits )(?<!\btheir )(?<!\bhis )(?<!\bher )(?<!\bour )(?<!\bmy )(?<!['’]s )"
_NO_PART = r"\b(?! (?:of|in office|at|on the)\b)(?!['’-]\w)"
_BEFORE_LAST = Pattern(rf"\b{_IN}the (?P<unit>year|month) before last{_NO_PART}", re.IGNORECASE)
_OWNED = Pattern(r"\b(?:the )?(?:(?P<last>last)|this) (?:year|yr)['’]?s (?=[a-z])", re.IGNORECASE)
_NAMED = Pattern(
    rf"{_NOT_ITS}\b(?P<kept>(?:since|before|after|until|till|by|from|as of) )?(?P<part>(?:early|late|mid)[ -](?:in )?)?"
    rf"(?:earlier )?{_IN}(?P<the>the )?(?P<which>last|previous|past|this)(?: current)? {_UNIT}(?: so far)?{_NO_PART}",
    re.IGNORECASE,
)
# "Will it last five years?", "did it run past two years?" ask how long.
_COUNTED = Pattern(
    rf"{_NOT_ITS}\b(?:{_IN}the |(?:in|during|within|over|for|throughout|through) )"
    rf"(?:last|past|previous|most recent) {_COUNT} {_UNIT}s{_NO_PART}",
    re.IGNORECASE,
)
# "More than two years ago" is no year.
_AGO = Pattern(
    r"(?<!\bthan )(?<!\bover )(?<!\babout )(?<!\baround )(?<!\bsome )(?<!\balmost )(?<!\bnearly )"
    rf"\b(?:exactly |just )?(?P<kept>(?:since|before|after|until|by|from) )?{_COUNT} {_UNIT}s? (?:ago|back)\b",
    re.IGNORECASE,
)
_YESTERDAY = Pattern(r"\b(?:on )?yesterday\b(?!['’])", re.IGNORECASE)
# What is still to come this year is foretold, and refused as that; what is still so is asked of today.
_TO_COME = Pattern(
    r"\b(?:will|won['’]?t|would|might|could|may|going to|gonna|shall|expected|likely|plan(?:s|ned|ning)?|set to|due"
    r"|upcoming|coming|later|next|still|yet)\b|['’]ll\b",
    re.IGNORECASE,
)
_WEEK = 7
_DAYS = {"day": 1, "week": _WEEK}
_MONTHS = {"month": 1, "year": 12, "yr": 12}


def with_calendar_times(text: str, today: date) -> str:
    """Name the years, months and days that ``text`` tells by ``today``; what is vague ("recently") stays."""
    steps: Sequence[tuple[Pattern, Callable[[re.Match[str]], str]]] = (
        (_BEFORE_LAST, lambda found: _at(_back(found["unit"], 2, today))),
        (_OWNED, lambda found: f"the {today.year - bool(found['last'])} "),
        (_COUNTED, lambda found: _since(_back(found["unit"], _number(found), today, to_month=True))),
        (_AGO, lambda found: _at(_back(found["unit"], _number(found), today), found["kept"] or "")),
        (_YESTERDAY, lambda _: _at(_back("day", 1, today))),
        (_NAMED, lambda found: _named(found, today)),
    )
    to_come = _TO_COME.search(text) is not None
    for pattern, said in steps:
        text = pattern.sub(lambda found, said=said: found[0] if to_come and _is_this(found) else said(found), text)
    return text


def _is_this(found: re.Match[str]) -> bool:
    return "this" in found[0].lower().split()


def _named(found: re.Match[str], today: date) -> str:
    """Return what "last year", "this month" or "the past week" is; of a week the day from which it is counted."""
    unit, which = found["unit"].lower(), found["which"].lower()
    before = 0 if which == "this" else 1
    if which == "past" or (found["the"] and which == "last"):  # "in the last year" ends today
        return _since(_back(unit, 1, today, to_month=True))
    if unit in _DAYS:
        monday = today - timedelta(days=today.weekday()) if unit == "week" else today
        return _since(_back(unit, before, monday))
    part = (found["part"] or "").lower().removesuffix("in ").strip(" -")
    when = _back(unit, before, today)
    return f"{found['kept'] or 'in '}{part} {_spelled(when)}" if part else _at(when, found["kept"] or "")


def _number(found: re.Match[str]) -> int:
    written = found["count"].lower()
    return 1 if written in {"a", "an"} else VALUES.get(written) or int(written)


def _back(unit: str, count: int, today: date, *, to_month: bool = False) -> PartialDate:
    """Return the day, month or year ``count`` of a unit before ``today``; of a span of years the month it begins in."""
    unit = unit.lower()
    if unit in _DAYS:
        return PartialDate.of(today - timedelta(days=count * _DAYS[unit]))
    whole_years = _MONTHS[unit] > 1 and not to_month
    return months_after(PartialDate(today.year, 0 if whole_years else today.month), -count * _MONTHS[unit])


def _at(when: PartialDate, kept: str = "") -> str:
    return f"{kept or ('on ' if when.day else 'in ')}{_spelled(when)}"


def _since(when: PartialDate) -> str:
    return f"since {_spelled(when)}"


def _spelled(when: PartialDate) -> str:
    day = f"{when.day} " if when.day else ""
    return f"{day}{MONTHS[when.month - 1]} {when.year}" if when.month else str(when.year)
