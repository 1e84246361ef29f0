"""Another law than the one that was asked about, by whose it is."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.followed.another_law import of_other_law
from bot.answering.followed.conversation import builds_on
from bot.answering.reply import Answer
from bot.service import Service
from tests.sayings import BOOK, KIN
from tests.sayings import asked as read

BEFORE = "Did the Facial Recognition and Biometric Technology Moratorium Act become law?"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("and the other one by Markey", "what about Markey's other bill?"),
        ("the one for schools?", "what about the bill for schools?"),
        ("what about the one in Texas?", "what about the law in Texas?"),
    ],
)
def test_the_other_one_is_asked_for_by_whose_it_is(text: str, asked: str) -> None:
    assert of_other_law(text, read(BEFORE), KIN) == asked


def test_after_a_question_on_no_law_the_one_is_something_else() -> None:
    assert of_other_law("and the one in Texas?", read("Was Google sued in Illinois?"), KIN) is None


def test_nothing_of_the_named_law_goes_for_the_other() -> None:
    asked = read_question("what about the bill for airports?", BOOK, typed="and the one for airports?")
    assert not builds_on(asked)


def test_the_other_bill_is_told_and_not_the_one_named_before(shipped: Service) -> None:
    reply = shipped.answerer.answer("and the one for airports?", earlier=[BEFORE])
    assert isinstance(reply, Answer)
    assert "Traveler Privacy" in reply.citations[0].quote
