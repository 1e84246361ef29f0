"""Dates and lengths of time in prose."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.dates import PartialDate
from corpus.dating import DateKind, durations, mentions
from corpus.happened import date_as_of, last_happened, told_before
from corpus.sentences import split_sentences

PUBLISHED = PartialDate(2020, 6, 11)  # a Thursday


def found(text: str, published: PartialDate | None = PUBLISHED) -> list[tuple[str, str, str]]:
    return [(mention.span.of(text), str(mention.start), mention.kind.value) for mention in mentions(text, published)]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The bill died when the session ended on 4 June.", "2025-06-04"),
        ("It is law. On 6 May the council voted for it.", "2025-05-06"),
        ("It has used the cameras since 3 March.", "2025-03-03"),
        ("The hearing is set for 3 March.", "2026-03-03"),
        ("On 3 March the court will hear it.", "2026-03-03"),
        ("The gates are to be opened on 3 May.", "2026-05-03"),
        ("It postponed the vote to 4 June.", "2026-06-04"),
        ("It said that the gates must be closed on 4 June.", "2026-06-04"),
    ],
)
def test_what_happened_on_a_day_without_a_year_lies_before_publication(text: str, start: str) -> None:
    assert [one for _, one, _ in found(text, PartialDate(2025, 12, 22))] == [start]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("paused sales on 10 June 2020", ("10 June 2020", "2020-06-10", "on")),
        ("paused sales on June 10, 2020.", ("June 10, 2020", "2020-06-10", "on")),
        ("on the 1st of May 2021", ("1st of May 2021", "2021-05-01", "on")),
        ("applies since 2 February 2025", ("2 February 2025", "2025-02-02", "since")),
        ("In June 2020 the city", ("June 2020", "2020-06", "on")),
        ("In 2020 the city", ("2020", "2020", "on")),
        ("by the end of 2024", ("end of 2024", "2024-12", "by")),
        ("a ban until 31 December 2022", ("31 December 2022", "2022-12-31", "until")),
        ("effective from 2021-07-01", ("2021-07-01", "2021-07-01", "since")),
        ("in Q3 2023", ("Q3 2023", "2023-07", "on")),
        ("in the second quarter of 2021", ("second quarter of 2021", "2021-04", "on")),
        ("no later than Sept. 1, 2020", ("Sept. 1, 2020", "2020-09-01", "by")),
    ],
)
def test_a_written_date_is_read_with_its_place_and_its_preposition(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("between November 2018 and November 2021", "2018-11", "2021-11"),
        ("from 1 June 2020 to 1 June 2021", "2020-06-01", "2021-06-01"),
        ("between March and May 2020", "2020-03", "2020-05"),
        ("in 2018-2021", "2018", "2021"),
    ],
)
def test_two_dates_that_bound_a_time_are_one_range(text: str, first: str, last: str) -> None:
    (mention,) = mentions(text)
    assert (mention.kind, str(mention.start), str(mention.end)) == (DateKind.RANGE, first, last)


def test_two_dates_in_a_list_are_two_dates() -> None:
    assert [start for _, start, _ in found("in June 2020 and May 2021")] == ["2020-06", "2021-05"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("said on Thursday", "2020-06-11"),
        ("said Tuesday", "2020-06-09"),
        ("last Thursday", "2020-06-04"),
        ("votes next Monday", "2020-06-15"),
        ("said yesterday", "2020-06-10"),
        ("on 5 June the board", "2020-06-05"),
        ("last year", "2019"),
        ("It ended. Yesterday it said so", "2020-06-10"),
        ("next month", "2020-07"),
    ],
)
def test_a_relative_date_counts_from_publication(text: str, start: str) -> None:
    (mention,) = mentions(text, PUBLISHED)
    assert (str(mention.start), mention.relative) == (start, True)


def test_a_day_without_a_year_lies_in_the_year_nearest_to_publication() -> None:
    assert found("on 30 December", PartialDate(2021, 1, 4))[0][1] == "2020-12-30"


@pytest.mark.parametrize("text", ["said on Thursday", "on 5 June", "yesterday"])
def test_a_relative_date_without_publication_is_no_date(text: str) -> None:
    assert mentions(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "they may police the fair",
        "H.R. 7120",
        "March 10,000 miles",
        "Black Friday",
        "room 2020",
        "in 2020%",
        "in 2020.5",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert mentions(text, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("text", "quote", "end"),
    [
        ("paused for a year", "a year", "2021-06-10"),
        ("a one-year pause", "one-year", "2021-06-10"),
        ("for five years", "five years", "2025-06-10"),
        ("within 30 days", "30 days", "2020-07-10"),
        ("an 18-month ban", "18-month", "2021-12-10"),
        ("for two more weeks", "two more weeks", "2020-06-24"),
        ("held for 11 hours", "11 hours", "2020-06-10"),
    ],
)
def test_a_length_of_time_ends_when_the_calendar_says(text: str, quote: str, end: str) -> None:
    (duration,) = durations(text)
    assert duration.span.of(text) == quote
    assert str(duration.after(PartialDate(2020, 6, 10))) == end


@pytest.mark.parametrize("text", ["$5 a year", "twice a year", "two years ago", "a 12-year-old boy", "1,500 days"])
def test_ages_rates_and_times_past_are_no_length(text: str) -> None:
    assert durations(text) == ()


def test_a_length_counted_from_a_month_end_stays_in_the_calendar() -> None:
    (duration,) = durations("for one month")
    assert str(duration.after(PartialDate(2021, 1, 31))) == "2021-02-28"
    assert str(duration.after(PartialDate(2021, 1))) == "2021-02"


@pytest.mark.parametrize("text", ["." * 10**6, "2020 " * 3000, "in 2020 " * 3000, "May " * 5000, "between " * 3000])
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    started = time.monotonic()
    mentions(text, PUBLISHED)
    durations(text)
    assert time.monotonic() - started < 5


WORDS = [
    "on",
    "10",
    "June",
    "2020",
    "between",
    "and",
    "May",
    "Thursday",
    "until",
    "-",
    "next",
    "31",
    "February",
    "0001",
    ",",
]


@given(st.lists(st.sampled_from(WORDS), max_size=15).map(" ".join) | st.text(max_size=60))
def test_mentions_lie_in_order_inside_the_text(text: str) -> None:
    spans = [mention.span for mention in mentions(text, PUBLISHED)]
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The consultation closed on 12 February 2026.", "2026-02-12"),
        ("On 21 February 2022 the agency let people call instead.", "2022-02-21"),
        ("In May 2023, five residents of Leeds sued.", "2023-05"),
        ("The law has been in effect since July 2021.", "2021-07"),
        ("In May 2023 it opened a case, and in June 2024 it is to rule.", "2023-05"),
    ],
)
def test_what_is_told_as_past_has_happened_by_its_date(text: str, date: str) -> None:
    assert str(last_happened(text)) == date


@pytest.mark.parametrize(
    "text",
    [
        "The deal was due to start in September 2026.",
        "The rule was written to end on 1 January 2023.",
        "A ruling was expected in July 2026.",
        "In July 2026 the council was expected to vote.",
        "On 1 July 2021 the law takes effect, the council decided.",
        "The ban, passed in spring, takes effect on 1 July 2027.",
        "The case will be closed on 3 May 2027.",
        "Customers had until 30 June 2023 to get approval.",
        "The act moves the duties from 2 August 2026 to 2 December 2027.",
        "It urged governments to begin passing laws in 2019.",
    ],
)
def test_what_is_still_to_come_has_not_happened_by_its_date(text: str) -> None:
    assert last_happened(text) is None


def test_a_sentence_may_say_as_of_when_it_speaks() -> None:
    assert date_as_of("As of July 2020 the maker supplies police.") == PartialDate(2020, 7)
    assert date_as_of("The maker supplies police as of July 2020.") is None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("On 7 February 2022 it spoke. On 21 February 2022 it let people call. A photo stayed optional.", "2022-02-21"),
        ("In May 2023 five people sued.\n\nThe regulator later called it illegal. It then did nothing.", "2023-05"),
        ("In May 2023 five people sued.\n\nThe regulator called it illegal.", "None"),
        ("In May 2023 five people sued.\n\nThe regulator ruled no later than that.", "None"),
        ("In May 2023 five people sued. The case was due to open in July 2027.", "None"),
        ("The regulator called it illegal. In May 2023 five people sued.\n\nNothing came of it.", "None"),
    ],
)
def test_a_sentence_without_a_date_goes_on_from_what_was_told_before_it(text: str, last: str) -> None:
    article = Article(id="a", title="A", text=text)
    assert str(told_before(article, split_sentences(article)[-1].span)) == last


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("From 3 May 2024 to the end of May 2024 Oslo tested it.", ("2024-05-03", "2024-05")),
        ("Oslo used it from 2012 to the start of 2020.", ("2012", "2020-01")),
        ("Oslo used it from June 2020 to mid-2022.", ("2020-06", "2022")),
        ("In 2019 Oslo agreed to the plan of 2018.", None),
    ],
)
def test_a_range_may_end_with_a_part_of_its_last_month_or_year(text: str, days: tuple[str, str] | None) -> None:
    ranges = [when for when in mentions(text) if when.kind is DateKind.RANGE]
    assert [(str(when.start), str(when.end)) for when in ranges] == ([] if days is None else [days])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("BRESKA, 17 September 2026 (KWA) \u2013 The ministry has until 15 October 2026.", ["15 October 2026"]),
        ("LONDON, June 11, 2020 (Reuters) - Amazon paused it.", []),
        ("On 10 June 2020 Amazon \u2014 the shop \u2014 paused it.", ["10 June 2020"]),
        ("Amazon, 10 June 2020, paused it.", ["10 June 2020"]),
    ],
)
def test_the_day_of_a_dateline_is_none_that_the_sentence_tells(text: str, told: list[str]) -> None:
    assert [one.span.of(text) for one in mentions(text)] == told
