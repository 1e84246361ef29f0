"""Dates that only a publication date can settle: "on Thursday", "last month", "10 June" without a year."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from corpus.dates import PartialDate
from corpus.patterns import Pattern

MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905

_SHORT_MONTH = Pattern(
    r"\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?(?= (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d\b)",
    re.IGNORECASE,
)


def relative_date(parts: dict[str, str | None], published: PartialDate) -> PartialDate | None:
    """Resolve the parts of a date (``month`` and ``day``, ``weekday`` and ``which``, or ``nearby``) by ``published``.

    Return None where that is not precise enough; raises ``ValueError`` for days no calendar holds.
    """
    if month := parts.get("month"):
        return _nearest_year(month_number(month), int(parts.get("day") or 0), published)
    if nearby := parts.get("nearby"):
        return _NEARBY[nearby.lower()](published)
    weekday = WEEKDAYS.index(parts["weekday"] or "")
    return _on_weekday(weekday, (parts.get("which") or "").lower(), published.first) if published.day else None


def _nearest_year(month: int, day: int, published: PartialDate) -> PartialDate:
    if not published.month:
        return PartialDate(published.year, month, day)
    years = [year for year in (published.year, published.year - 1, published.year + 1) if _exists(year, month, day)]
    return min(
        (PartialDate(year, month, day) for year in years),
        key=lambda candidate: abs((candidate.first - published.first).days),
    )


def year_before(day: PartialDate) -> PartialDate:
    """Return the same day or month of the year before; 29 February is the last day of the month."""
    year = day.year - 1
    return PartialDate(year, day.month, day.day if not day.day or _exists(year, day.month, day.day) else 28)


def _exists(year: int, month: int, day: int) -> bool:
    return day <= calendar.monthrange(year, month)[1]


def _on_weekday(weekday: int, which: str, published: date) -> PartialDate:
    back = (published.weekday() - weekday) % 7
    if which in {"next", "by", "until", "till", "before"}:
        return PartialDate.of(published + timedelta(days=7 - back))
    return PartialDate.of(published - timedelta(days=(back or 7) if which == "last" else back))


def _days_after(days: int) -> Callable[[PartialDate], PartialDate | None]:
    return lambda start: PartialDate.of(start.first + timedelta(days=days)) if start.day else None


def _periods_after(months: int) -> Callable[[PartialDate], PartialDate | None]:
    if months % 12 == 0:
        return lambda start: PartialDate(start.year + months // 12)
    return lambda start: months_after(PartialDate(start.year, start.month), months) if start.month else None


def _this_month(start: PartialDate) -> PartialDate | None:
    return PartialDate(start.year, start.month) if start.month else None


_NEARBY = {
    **{word: _days_after(days) for word, days in (("yesterday", -1), ("today", 0), ("tomorrow", 1))},
    **{f"{word} year": _periods_after(12 * step) for word, step in (("last", -1), ("this", 0), ("next", 1))},
    **{f"{word} month": _periods_after(step) for word, step in (("last", -1), ("next", 1))},
    "this month": _this_month,
}


def month_number(name: str | None) -> int:
    """Return 1 to 12 for an English month, its short form or its digits, and 0 for none."""
    if not name:
        return 0
    return int(name) if name.isdigit() else [month[:3] for month in MONTHS].index(name[:3]) + 1


def with_whole_months(text: str) -> str:
    """Write out the short month of a date with its year, as chats have it: "sept 2025" is "September 2025"."""
    return _SHORT_MONTH.sub(lambda match: MONTHS[month_number(match[1].capitalize()) - 1], text)


def months_after(start: PartialDate, months: int) -> PartialDate:
    """Return the date ``months`` later, in the same precision; the last day of a shorter month where it is shorter."""
    if not start.month:
        return PartialDate(start.year + months // 12)
    years, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return PartialDate(years, month + 1, min(start.day, calendar.monthrange(years, month + 1)[1]))
