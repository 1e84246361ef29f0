"""What became of a case or a bill stands first, where its fate is asked for."""

import pytest

from bot.answering.reply import Answer
from bot.service import Service


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("What happened to the case against Porcha Woodruff?", "The charges against Woodruff were dropped."),
        ("What has become of the Moratorium Act?", "has not become law."),
        ("Where does the Moratorium Act stand today?", "has not become law."),
        ("What became of the Ethical Use Act?", "did not pass."),
        ("What has become of the lawsuit over Familiar Faces?", "No ruling in the lawsuit"),
        ("What became of the case against Nijeer Parks?", "was dismissed."),
        ("What became of Bridges' case against South Wales Police?", "ruled against South Wales Police"),
    ],
)
def test_the_end_of_a_case_or_a_bill_stands_first(shipped: Service, question: str, outcome: str) -> None:
    assert outcome in _first(shipped, question)


def test_a_later_settlement_is_the_end_of_a_case(shipped: Service) -> None:
    assert "Detroit settled" in _first(shipped, "What happened with the case against Robert Williams?")


def test_a_case_against_somebody_is_another_than_the_suit_that_he_brings(shipped: Service) -> None:
    assert "case against" not in _first(shipped, "What came of Porcha Woodruff's lawsuit?")


def test_what_happened_to_a_person_is_told_from_the_beginning(shipped: Service) -> None:
    assert "arrested Robert Williams" in _first(shipped, "What happened to Robert Williams?")


def test_what_a_law_that_was_amended_changed_is_told_beside_the_amendment(shipped: Service) -> None:
    reply = shipped.answerer.answer("What changed in BIPA in 2024?")
    assert isinstance(reply, Answer)
    assert "count as one violation" in reply.text


def _first(shipped: Service, question: str) -> str:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    return reply.citations[0].quote
