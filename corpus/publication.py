"""When a page was published, and how sure that is.

A date that is missing, impossible, in the future or open between day/month and month/day counts as unknown: an
undated article is honest, a wrongly dated one decides which policy is the latest.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from msgspec import Struct

from corpus.dates import PartialDate
from corpus.dating import DateMention, filed, mentions
from corpus.patterns import Pattern
from corpus.relative_dates import WEEKDAYS

UNKNOWN = "unknown"
_EARLIEST_YEAR = 1990
_LEAD_CHARS = 1500
_NUMERIC = Pattern(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d./-])")
_ISSUE = Pattern(r"\b(?:newsletter|bulletin|digest|issue|edition|magazine)\b", re.IGNORECASE)
_DATELINE_END = Pattern(r"[^.]{0,60}[-\u2013\u2014]\s")
_PLACE = Pattern(r"(?:[A-Z(][\w.'\u2019()-]*,? ){1,6}")  # and nothing else before the date: "PORT ALDER, Ore., "
_DATELINE_CHARS = 80
_DATELINE_PARAGRAPHS = 3  # the title and the subtitle may stand above it
_WEEKDAY = Pattern(rf"(?<!Black )(?<!Super )(?<![Ll]ast )(?<![Nn]ext )\b({'|'.join(WEEKDAYS)})\b")


class PageDate(Struct, frozen=True):
    """The publication date of a page and where it was found; ``source`` says "unknown" where there is none."""

    published: PartialDate | None
    source: str


def date_of_page(date_lines: Sequence[str], text: str, *, today: date | None = None) -> PageDate:
    """Take the date from the first date line that gives one, else from the dateline of the article.

    ``06/11/2020`` is settled by the weekday in the lead ("said on Thursday"), or by another date of the page that
    only one order can explain.
    """
    latest = (today or datetime.now(UTC).date()) + timedelta(days=1)
    for line in date_lines:
        found = _written_out(line, latest) or _numeric(line, date_lines, text, latest)
        if found is not None:
            return found
    return _of_dateline(text, latest)


def plausible(published: PartialDate | None, *, today: date | None = None) -> bool:
    """Say whether a publication date is neither in the future nor before news was on line."""
    latest = (today or datetime.now(UTC).date()) + timedelta(days=1)
    return published is not None and _is_between(published, latest)


def _is_between(published: PartialDate, latest: date) -> bool:
    return published.year >= _EARLIEST_YEAR and published.first <= latest


def date_of_issue(title: str, *, today: date | None = None) -> PageDate:
    """Take the month from the title of what appears every month: "Harbour Voices, May 2024 newsletter"."""
    months = [mention.start for mention in mentions(title) if mention.start.month and not mention.relative]
    is_issue = _ISSUE.search(title) is not None and len(months) == 1 and plausible(months[0], today=today)
    return PageDate(months[0], "title of the issue") if is_issue else PageDate(None, UNKNOWN)


def _written_out(line: str, latest: date) -> PageDate | None:
    days = [mention.start for mention in mentions(line) if mention.start.day and not mention.relative]
    return PageDate(days[0], "date line of the page") if days and _is_between(days[0], latest) else None


def _numeric(line: str, date_lines: Sequence[str], text: str, latest: date) -> PageDate | None:
    match = _NUMERIC.search(line)
    orders = _orders(match, latest) if match else {}
    if len(set(orders.values())) > 1:
        orders = _settled(orders, date_lines, text, latest)
        how = "date line of the page, day and month told apart by the text"
    else:
        how = "date line of the page"
    days = sorted(set(orders.values()))
    return PageDate(PartialDate.of(days[0]), how) if len(days) == 1 else None


def _orders(match: re.Match[str], latest: date) -> dict[str, date]:
    """Return the readings of a numeric date that a calendar holds and that are not in the future."""
    first, separator, second, year = match[1], match[2], match[3], int(match[4])
    readings = {"month first": (int(first), int(second)), "day first": (int(second), int(first))}
    if separator == ".":
        del readings["month first"]
    found = {}
    for order, (month, day) in readings.items():
        try:
            reading = date(year, month, day)
        except ValueError:
            continue
        if _is_between(PartialDate.of(reading), latest):
            found[order] = reading
    return found


def _settled(orders: dict[str, date], date_lines: Sequence[str], text: str, latest: date) -> dict[str, date]:
    weekdays = {WEEKDAYS.index(name) for name in _WEEKDAY.findall("\n".join(date_lines) + "\n" + text[:_LEAD_CHARS])}
    for days_back in (0, 1):
        fitting = {order: day for order, day in orders.items() if (day - timedelta(days_back)).weekday() in weekdays}
        if len(fitting) == 1:
            return fitting
        if fitting:
            break
    only = [tuple(_orders(match, latest)) for line in date_lines for match in _NUMERIC.finditer(line)]
    certain = {found[0] for found in only if len(found) == 1}
    return {order: day for order, day in orders.items() if order in certain} if len(certain) == 1 else orders


def _of_dateline(text: str, latest: date) -> PageDate:
    """Read "LONDON, June 11, 2020 (Reuters) -": only a full date in the first characters of the article counts.

    So it does in those of the paragraphs below its title and its subtitle, behind a place.
    """
    for place, paragraph in enumerate(text.split("\n\n", _DATELINE_PARAGRAPHS)[:_DATELINE_PARAGRAPHS]):
        found = _dateline(paragraph)
        if found is not None and (not place or _PLACE.fullmatch(paragraph[: found.span.start])):
            is_sure = not found.relative and _is_between(found.start, latest)
            return PageDate(found.start, "dateline of the article") if is_sure else PageDate(None, UNKNOWN)
    return PageDate(None, UNKNOWN)


def _dateline(paragraph: str) -> DateMention | None:
    """Return the day with which a paragraph begins, where a dash follows."""
    opening = paragraph[:_DATELINE_CHARS]
    days = [mention for mention in (*filed(opening), *mentions(opening)) if mention.start.day]
    return days[0] if days and _DATELINE_END.match(paragraph[days[0].span.end :]) else None
