"""What a thing costs is not told by what was done to it for some money."""

import pytest

from bot.answering.reply import Abstention, Answer
from bot.answering.told.costs import is_cost_of_other
from bot.service import Service
from tests.sayings import asked, said

TEST = "The ACLU's test of Rekognition cost $12."


@pytest.mark.parametrize(
    ("question", "sentence", "of_other"),
    [
        ("How much does Rekognition cost?", TEST, True),
        ("What is the price of Rekognition?", TEST, True),
        ("How much did the test of Rekognition cost?", TEST, False),
        ("How much does Rekognition cost?", "Rekognition costs $12 a month.", False),
        ("How much does Rekognition cost?", "The suit seeks $5 million.", True),
    ],
)
def test_a_cost_is_that_of_the_thing_that_has_it(question: str, sentence: str, *, of_other: bool) -> None:
    assert is_cost_of_other(asked(question), said(sentence)) is of_other


def test_the_cost_of_a_test_is_told_of_the_test_alone(shipped: Service) -> None:
    of_test = shipped.answerer.answer("How much did the ACLU's test of Rekognition cost?")
    assert isinstance(of_test, Answer)
    for question in ("How much does Rekognition cost?", "What is the price of Rekognition?"):
        of_it = shipped.answerer.answer(question)
        assert isinstance(of_it, Abstention) or of_it.citations[0].quote != of_test.citations[0].quote
