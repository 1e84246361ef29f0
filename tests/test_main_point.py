"""What a question wants by name leads: who somebody is, a status, a finding, the decision itself."""

import pytest

from bot.answering.reply import Answer
from bot.answering.told.main_point import main_point
from bot.service import Service
from tests.sayings import asked, said


def test_the_status_of_a_bill_is_told_by_how_far_it_has_come_and_by_its_date_first() -> None:
    purpose = said("The Oslo bill would ban it.")
    failed = said("The Oslo bill was not listed as passed.", place=1)
    listed = said("As of 2 May 2023 the Oslo bill was listed as introduced.", place=2)
    told = main_point(asked("What's the status of the Oslo bill?"), purpose, (purpose, failed, listed))
    assert told == (listed, failed)
    assert main_point(asked("What would the Oslo bill do?"), purpose, (purpose, failed, listed)) == ()


def test_a_bar_in_force_that_was_not_changed_is_no_status() -> None:
    aside = said("The Oslo bill did not change the bars in force since 2020.")
    assert main_point(asked("What's the status of the Oslo bill?"), aside, (aside,)) == ()


def test_what_was_found_is_told_rather_than_how() -> None:
    found = said("Axon reported that it had wrongly matched 28 people.")
    cost = said("The test of Axon cost $12.", place=1)
    also = said("The false matches fell on women.", place=2)
    assert main_point(asked("What did Axon find?"), cost, (cost, also, found)) == (found, also)
    assert main_point(asked("What did Axon's test cost?"), cost, (cost, also, found)) == ()


def test_the_decision_is_told_and_not_only_where_it_was_announced() -> None:
    decision = said("Axon said that it no longer sells it.")
    letter = said("Axon announced the decision in a letter.", place=1)
    assert main_point(asked("What did Axon announce?"), letter, (letter, decision)) == (decision,)
    assert main_point(asked("How did Axon announce it?"), letter, (letter, decision)) == ()
    assert main_point(asked("What did Axon announce?"), decision, (letter, decision)) == ()


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who is Nikolay Glukhin?", "lone protester"),
        ("Who is Charles Sigwalt?", "a Virginia resident"),
        ("What did the ACLU find?", "had wrongly matched 28"),
        ("What did Arvind Krishna announce?", "no longer offers"),
        ("What is the status of the bills in Massachusetts?", "listed as introduced"),
    ],
)
def test_the_shipped_articles_tell_it_first(shipped: Service, question: str, told: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert told in reply.citations[0].quote
