"""What a sentence only adds to stands before it."""

import pytest

from bot.answering.told.added_to import with_what_it_adds_to
from tests.sayings import asked, said

FIRST = said("Oslo's list includes the vendor Axon.")
ALSO = said("Oslo's list also includes the vendor NEC.", place=1)
LAST = said("Oslo's list also includes the vendor Ring.", place=2)
EVIDENCE = (ALSO, LAST, FIRST)


@pytest.mark.parametrize("question", ["Which vendors are on Oslo's list?", "What does Oslo's list include?"])
def test_what_adds_stands_behind_what_it_adds_to(question: str) -> None:
    assert with_what_it_adds_to(asked(question), (ALSO,), EVIDENCE) == (FIRST, ALSO)
    assert with_what_it_adds_to(asked(question), (LAST,), EVIDENCE) == (FIRST, ALSO, LAST)


def test_what_adds_to_the_best_stands_behind_it() -> None:
    assert with_what_it_adds_to(asked("What does Oslo's list include?"), (FIRST,), EVIDENCE) == (FIRST, ALSO, LAST)


@pytest.mark.parametrize(
    "question",
    ["What else does Oslo's list include?", "Does Oslo's list include NEC?", "When did Oslo's list include NEC?"],
)
def test_what_is_asked_besides_or_for_a_verdict_or_a_date_stands_alone(question: str) -> None:
    assert with_what_it_adds_to(asked(question), (ALSO,), EVIDENCE) == (ALSO,)


@pytest.mark.parametrize(
    "before", ["Oslo banned cameras in schools.", "Bergen's shops include Axon.", "Oslo has a list."]
)
def test_what_says_something_else_is_not_added_to(before: str) -> None:
    other = said(before)
    assert with_what_it_adds_to(asked("What does Oslo's list include?"), (ALSO,), (ALSO, other)) == (ALSO,)


def test_another_one_of_a_kind_stands_behind_the_first() -> None:
    first = said("An earlier deal of Oslo with Axon was worth $2,000.")
    another = said("Another deal of Oslo with Axon was worth $3,000.", place=1)
    question = asked("How much was Oslo's deal with Axon worth?")
    assert with_what_it_adds_to(question, (another,), (another, first)) == (first, another)


def test_of_two_deals_that_of_the_year_asked_after_stands_alone() -> None:
    first = said("An earlier deal of Oslo with Axon, in 2020, was worth $2,000.")
    another = said("Another deal of Oslo with Axon, in 2021, was worth $3,000.", place=1)
    question = asked("How much was Oslo's 2021 deal with Axon worth?")
    assert with_what_it_adds_to(question, (another,), (another, first)) == (another,)


def test_more_of_what_was_found_is_shown_only_as_far_as_it_is_on_what_is_asked() -> None:
    off = said("Oslo's list also includes the vendor NEC.", place=1, covered=0.2)
    assert with_what_it_adds_to(asked("What does Oslo's list include?"), (FIRST,), (FIRST, off)) == (FIRST,)


def test_a_list_of_several_articles_has_no_further_line_of_one_item() -> None:
    other = said("Bergen's list includes the vendor Axon.", 2021)
    question = asked("Which cities list Axon?")
    assert with_what_it_adds_to(question, (FIRST, other), (FIRST, ALSO, other)) == (FIRST, other)
