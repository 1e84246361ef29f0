"""How long something lasted, where two sentences tell its ends, and when what is barred for a time is over."""

import pytest

from bot.answering.asked.forms import Form
from bot.answering.settled.lasted import begin_and_end, both_dated
from bot.answering.times.dating_first import ending_of_bar
from bot.answering.times.events import asks_end_ahead, moved_to
from bot.answering.times.terms import as_asked_when
from bot.service import Service
from corpus.dates import PartialDate
from corpus.dating import mentions
from tests.sayings import KIN, asked, said

BEGUN = "Orlando's trial of Rekognition had begun in December 2017."
ENDED = "On 18 July 2019 Orlando ended its trial of Rekognition."
BARRED = "On 19 December 2023 a settlement barred Rite Aid from face recognition for five years."
MOVED = "The state moves the duties from 2 August 2026 to 2 December 2027."


def test_the_beginning_and_the_end_tell_how_long_it_was() -> None:
    begun, ended = said(BEGUN, place=1), said(ENDED)
    assert begin_and_end(asked("How long did Orlando's trial last?"), [ended, begun]) == (begun, ended)
    assert not begin_and_end(asked("How long did Orlando's trial last?"), [begun])
    assert not begin_and_end(asked("How long did Orlando's contract last?"), [ended, begun])
    assert not begin_and_end(asked("When did Orlando's trial end?"), [ended, begun])
    ranged = said("Orlando's trial ran from December 2017 to July 2019.", place=2)
    assert not begin_and_end(asked("How long did Orlando's trial last?"), [ended, begun, ranged])


def test_two_days_tell_how_far_two_deeds_lie_apart() -> None:
    one, other = said("On 8 June 2020 IBM left the business."), said("On 10 June 2020 Amazon paused police use.")
    told = both_dated(asked("How many days after IBM did Amazon act?"), [other, one], KIN)
    assert {part.sentence.text for part in told} == {one.sentence.text, other.sentence.text}
    assert not both_dated(asked("How many days after IBM did Amazon act?"), [one], KIN)
    assert not both_dated(asked("How many days was it before IBM did?"), [one, other], KIN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When does the Rite Aid ban end?", True),
        ("When will Rite Aid be free to use it again?", True),
        ("When was Rite Aid barred from it?", False),
        ("When did the Rite Aid ban begin?", False),
        ("When does the Rite Aid contract end?", False),
    ],
)
def test_a_bar_for_years_tells_when_it_is_over(shipped: Service, question: str, told: bool) -> None:
    articles = shipped.generation.articles
    assert (ending_of_bar(asked(question), [said(BARRED)], articles) is not None) is told


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("When do the duties start?", PartialDate(2027, 12, 2)),
        ("When were the duties first meant to start?", PartialDate(2026, 8, 2)),
        ("What was the original date for the duties?", PartialDate(2026, 8, 2)),
        ("When did the state move the duties?", None),
    ],
)
def test_of_two_dates_the_first_is_the_one_that_was_first_set(question: str, day: PartialDate | None) -> None:
    (date,) = mentions(MOVED)
    assert moved_to(asked(question), said(MOVED), date) == day


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("How old is BIPA?", "since when has BIPA been law?"),
        ("How old is the law?", "since when has the law been law?"),
        ("What was the original date?", "when was it first meant to start?"),
        ("How old is the company?", "How old is the company?"),
        ("How old was Robert Williams?", "How old was Robert Williams?"),
    ],
)
def test_how_old_a_law_is_asks_since_when_there_is_one(text: str, read: str) -> None:
    assert as_asked_when(text) == read


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("When do police need a warrant?", Form.WHAT),
        ("When is live use permitted?", Form.WHAT),
        ("When is it allowed again?", Form.WHEN),
        ("When do police have to stop by?", Form.WHEN),
        ("How long has the law been around?", Form.WHEN),
        ("How long has Oslo used it?", Form.HOW_LONG),
        ("How many weeks before the end was it extended?", Form.WHAT),
    ],
)
def test_in_which_cases_something_is_allowed_asks_for_no_day(question: str, form: Form) -> None:
    assert asked(question).form is form


def test_the_end_that_is_asked_for_lies_ahead() -> None:
    assert asks_end_ahead(asked("When will the ban run out?"))
    assert not asks_end_ahead(asked("When did the ban run out?"))
