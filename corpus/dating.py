"""Dates and lengths of time in English prose.

Every pattern is bounded, so time grows linearly with the text. The grammar is our own: general date finders read
"may police" as May and "H.R. 7120" as a year.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from corpus.article import Span
from corpus.dates import PartialDate
from corpus.numbers import VALUES
from corpus.pasts import lies_behind
from corpus.patterns import Pattern
from corpus.relative_dates import MONTHS, WEEKDAYS, month_number, months_after, relative_date, year_before

_PLACE_OF_FILING = Pattern(
    r"(?!(?:On|In|By|Since|From|Until|Till|After|Before|As|At|About|Around)\b)"
    r"[A-Z][\w.'\u2019-]*(?:,? [A-Z][\w.'\u2019-]*){0,4},? "
)
_FILED = Pattern(r",?(?: \([\w .-]{2,30}\)| /[\w .-]{2,30}/)? (?:\u2014|\u2013|--?) (?=[\"\u201c]?[A-Z0-9])")


class DateKind(StrEnum):
    """How a date bounds what the sentence says."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    RANGE = "range"


class DateMention(Struct, frozen=True):
    """A calendar date in a text; ``end`` is set for ranges only.

    ``span`` covers the date without its preposition; a range reaches from "between" or its first date to its last.
    ``relative`` mentions ("on Thursday", "10 June" without a year) were resolved against the publication date.
    """

    span: Span
    start: PartialDate
    end: PartialDate | None
    kind: DateKind
    relative: bool = False


class Duration(Struct, frozen=True):
    """A length of time in a text: ``count`` of ``unit`` ("minute", "hour", "day", "week", "month" or "year")."""

    span: Span
    count: int
    unit: str

    @property
    def within_a_day(self) -> bool:
        """Whether it is counted in hours or minutes, which no date can tell."""
        return self.unit in {"hour", "minute"}

    def after(self, start: PartialDate) -> PartialDate:
        """Return when it is over, counted from ``start``, as precise as ``start`` allows."""
        if self.within_a_day:
            return start
        if self.unit in {"month", "year"}:
            return months_after(start, self.count * (12 if self.unit == "year" else 1))
        end = start.first + timedelta(days=self.count * (7 if self.unit == "week" else 1))
        return PartialDate.of(end) if start.day else PartialDate(end.year, end.month if start.month else 0)


_KEPT_TEXTS = 4096  # every question of one form reads the same sentences
_NUMBERS = VALUES | {"a": 1, "an": 1}

_ANY_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_MONTH = rf"(?P<month>{_ANY_MONTH})"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_BEFORE_YEAR = (
    r"(?:(?i:\b(?:in|since|by|until|till|from|during|before|after|through|throughout|of|to|and|between|year|early|mid"
    r"|late|spring|summer|autumn|fall|winter))[ -]|[(\u2013-])"
)
_NOT_IN_A_NUMBER = r"\b(?![-\u2013/]\d{1,2}\b|[.,]\d|%)"
_WEEKDAY = (
    r"(?<!Black )(?<!Super )\b(?:(?P<which>(?i:last|next|by|until|till|before)) )?"
    rf"(?P<date>(?P<weekday>{'|'.join(WEEKDAYS)}))\b"
)
# In capitals only where a sentence may begin: "USA Today" is a newspaper.
_NEARBY = (
    r"\b(?P<nearby>yesterday|today|tomorrow|(?:last|this|next) (?:month|year)"
    r"|(?<!\w )(?:Yesterday|Today|Tomorrow|(?:Last|This|Next) (?:month|year)))\b"
)
# In order of preference: where two patterns meet on the same characters, the earlier one has them.
_PATTERNS = tuple(
    Pattern(pattern)
    for pattern in (
        r"\b(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?=T\d|\b)",
        rf"\b{_DAY} (?:of )?{_MONTH},? {_YEAR}\b",
        rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
        rf"\b{_MONTH},? (?:of )?{_YEAR}\b",
        rf"\b{_MONTH}(?= (?:and|to|until|through) {_ANY_MONTH} {_YEAR}\b)",
        rf"\b(?:Q(?P<quarter>[1-4])|(?P<nth>first|second|third|fourth) quarter of) {_YEAR}\b",
        rf"\b(?P<edge>end|start|beginning|close) of {_YEAR}\b",
        rf"\b{_DAY} (?:of )?{_MONTH}(?![\w-])",
        rf"\b{_MONTH} {_DAY}\b(?!,\d|[-\u2013/%:])",
        rf"{_BEFORE_YEAR}(?P<date>{_YEAR}){_NOT_IN_A_NUMBER}",
        _WEEKDAY,
        _NEARBY,
    )
)
_PREPOSITION = Pattern(
    r"\b(?:(?P<since>since|from|after|effective|starting|beginning|as of|as from)"
    r"|(?P<until>until|till|through|up to)|(?P<by>by|before|no later than))"
    r"(?:[ -](?:about|around|the|at least|early|late|mid|on|roughly|approximately)){0,3}[ -]$",
    re.IGNORECASE,
)
_DURATION = Pattern(
    rf"(?<![\w$€£.,-])(?P<count>{'|'.join(_NUMBERS)}|\d{{1,3}})[ -](?:\w{{3,10}} )?"
    r"(?P<unit>minute|hour|day|week|month|year)s?\b"
    r"(?!\s(?:ago|earlier|old)\b|-old\b)",
    re.IGNORECASE,
)
# "$5 a year" and "twice a year" are rates; "a year" is a length only after one of these.
_BEFORE_ONE = Pattern(
    r"\b(?:for|within|after|in|of|least|than|nearly|about|almost|roughly|another|by|over|lasts?|lasting)\s$",
    re.IGNORECASE,
)
# Between the two dates of a range: "from 3 May to the end of June 2024".
_TO = Pattern(
    r"\s+(?:to|until|till|through)(?: the(?: (?:end|close|start|beginning|middle) of)?| early| mid| late)?[\s-]+"
)


@lru_cache(maxsize=_KEPT_TEXTS)
def mentions(text: str, published: PartialDate | None = None) -> tuple[DateMention, ...]:
    """Find the calendar dates of ``text`` in order, without overlaps.

    What only ``published`` can settle (a weekday, a day without a year) is left out where it is unknown, and so is the
    day of a dateline, on which a report was filed: "LONDON, 11 June 2020 (Reuters) - ".
    """
    told = _points(text, published)[len(filed(text, published)) :]
    return tuple(_with_ranges(text, [replace(point, kind=_kind(text, point.span.start)) for point in told]))


def filed(text: str, published: PartialDate | None = None) -> tuple[DateMention, ...]:
    """Return the day of the dateline with which ``text`` begins, where it begins with one."""
    first = next(iter(_points(text, published)), None)
    place = _PLACE_OF_FILING.fullmatch(text, 0, first.span.start) if first else None
    return (first,) if first and place and _FILED.match(text, first.span.end) else ()


def durations(text: str) -> tuple[Duration, ...]:
    """Find the lengths of time of ``text`` ("for a year", "one-year", "30 days"); ages and rates are left out."""
    found = []
    for match in _DURATION.finditer(text):
        count = match["count"].lower()
        if count in {"a", "an"} and not _BEFORE_ONE.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        found.append(Duration(Span(*match.span()), _NUMBERS.get(count) or int(count), match["unit"].lower()))
    return tuple(length for length in found if length.count)


def _points(text: str, published: PartialDate | None) -> list[DateMention]:
    taken = bytearray(len(text))
    points = []
    for match in (match for pattern in _PATTERNS for match in pattern.finditer(text)):
        parts = match.groupdict()
        start, end = match.span("date" if parts.get("date") else 0)
        if any(taken[start:end]):
            continue
        resolved = _resolve(parts, published)
        if resolved is not None and published is not None and _is_ahead(parts, resolved, published):
            resolved = year_before(resolved) if lies_behind(text, Span(start, end)) else resolved
        if resolved is not None:
            taken[start:end] = b"\1" * (end - start)
            relative = not parts.get("year")
            points.append(DateMention(Span(start, end), resolved, None, DateKind.ON, relative))
    return sorted(points, key=lambda point: point.span)


def _resolve(parts: dict[str, str | None], published: PartialDate | None) -> PartialDate | None:
    try:
        if parts.get("year"):
            return _absolute(parts)
        return relative_date(parts, published) if published is not None else None
    except (ValueError, OverflowError):
        return None


def _is_ahead(parts: dict[str, str | None], resolved: PartialDate, published: PartialDate) -> bool:
    """Tell whether the day or the month of no year is taken for one after publication."""
    return bool(parts.get("month") and not parts.get("year")) and resolved.first > published.last


def _absolute(parts: dict[str, str | None]) -> PartialDate:
    year = int(parts["year"] or 0)
    if quarter := parts.get("quarter") or parts.get("nth"):
        number = int(quarter) if quarter.isdigit() else ("first", "second", "third", "fourth").index(quarter) + 1
        return PartialDate(year, number * 3 - 2)
    if edge := parts.get("edge"):
        return PartialDate(year, 12 if edge in {"end", "close"} else 1)
    return PartialDate(year, month_number(parts.get("month")), int(parts.get("day") or 0))


def _kind(text: str, start: int) -> DateKind:
    match = _PREPOSITION.search(text[max(0, start - 40) : start])
    return DateKind(str(match.lastgroup)) if match else DateKind.ON


def _with_ranges(text: str, points: list[DateMention]) -> Iterator[DateMention]:
    index = 0
    while index < len(points):
        first, second = points[index], points[index + 1] if index + 1 < len(points) else None
        opening = _opening(text, first, second) if second else None
        if second is None or opening is None or first.start.first > second.start.last:
            yield first
            index += 1
            continue
        span = Span(opening, second.span.end)
        yield DateMention(span, first.start, second.start, DateKind.RANGE, first.relative or second.relative)
        index += 2


def _opening(text: str, first: DateMention, second: DateMention) -> int | None:
    """Return where the range of two neighbouring dates starts, or None where they form none."""
    gap = text[first.span.end : second.span.start]
    before = text[max(0, first.span.start - 8) : first.span.start].lower()
    if gap.strip() in {"-", "\u2013", "\u2014"}:
        return first.span.start
    if gap == " and " and before.endswith("between "):
        return first.span.start - 8
    if _TO.fullmatch(gap) and first.kind is DateKind.SINCE:
        return first.span.start
    return None
