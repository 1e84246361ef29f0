"""When a page was published."""

from datetime import date

import pytest

from corpus.dates import PartialDate
from corpus.publication import date_of_issue, date_of_page, plausible

TODAY = date(2026, 11, 23)
UNKNOWN = (None, "unknown")


def read(line: str, text: str = "") -> tuple[str | None, str]:
    found = date_of_page([line], text, today=TODAY)
    return (str(found.published) if found.published else None, found.source)


@pytest.mark.parametrize(
    ("weekday", "published"), [("Thursday", "2020-06-11"), ("Friday", "2020-11-06"), ("Wednesday", "2020-06-11")]
)
def test_the_weekday_in_the_lead_settles_the_order_of_day_and_month(weekday: str, published: str) -> None:
    assert read("Published 06/11/2020, 01:28 PM", f"The firm said on {weekday} it would wait.") == (
        published,
        "date line of the page, day and month told apart by the text",
    )


def test_an_ambiguous_date_that_nothing_settles_is_unknown() -> None:
    assert read("Published 06/11/2020", "The firm would wait.") == UNKNOWN
    assert read("Published 06/11/2020", "Said on Thursday, and on Friday too.") == UNKNOWN


def test_another_date_of_the_page_settles_the_order() -> None:
    found = date_of_page(["Published 06/11/2020", "Updated 06/13/2020"], "No weekday.", today=TODAY)
    assert str(found.published) == "2020-06-11"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published 13/06/2020", "2020-06-13"),
        ("Published 06/06/2020", "2020-06-06"),
        ("Published 11.06.2020", "2020-06-11"),
        ("Thursday, June 11, 2020 1:28 pm", "2020-06-11"),
        ("11 June 2020", "2020-06-11"),
        ("Updated: 2020-06-11T10:00Z", "2020-06-11"),
    ],
)
def test_a_date_that_reads_one_way_is_certain(line: str, published: str) -> None:
    assert read(line) == (published, "date line of the page")


@pytest.mark.parametrize(
    "line", ["Published 31/02/2020", "Published 1 June 2031", "Published 05/05/2027", "Published 40/40/2020"]
)
def test_impossible_and_future_dates_are_unknown(line: str) -> None:
    assert read(line) == UNKNOWN


def test_the_dateline_of_the_article_gives_the_date_where_no_line_does() -> None:
    assert read("", "LONDON, June 11, 2020 (Northwire) - The firm will wait.") == (
        "2020-06-11",
        "dateline of the article",
    )
    assert read("", "ALDER, June 11, 2020 /HarbourRelay/ -- The firm will wait.")[0] == "2020-06-11"
    assert read("ALDER, June 11, 2020 (Northwire)") == ("2020-06-11", "date line of the page")
    assert read("", "The law of June 11, 2020 was kept. It is a law.") == UNKNOWN


def test_a_dateline_may_stand_below_a_title_and_a_subtitle() -> None:
    above = "Town of Alder to try gates that open at the sight of a face\n\nThe trial takes six months, the mayor said."
    assert read("", f"{above}\n\nPORT ALDER, Ore., Feb. 6, 2023 \u2013 The town will.")[0] == "2023-02-06"
    assert read("", f"{above}\n\nThe trial began on February 6, 2023 - a Monday - at noon.") == UNKNOWN


def test_the_future_is_not_plausible() -> None:
    assert plausible(PartialDate(2026, 11, 23), today=TODAY)
    assert not plausible(PartialDate(2027), today=TODAY)
    assert not plausible(None, today=TODAY)


def test_what_appears_every_month_is_dated_by_its_title() -> None:
    assert str(date_of_issue("Harbour Voices - May 2024 newsletter", today=TODAY).published) == "2024-05"
    assert date_of_issue("What we found in May 2024", today=TODAY).published is None
    assert date_of_issue("Newsletter of May 2024 and June 2024", today=TODAY).published is None
