"""The terms of a settlement that was asked about are asked for in full."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.followed.terms_of import terms_of
from bot.answering.reply import Answer
from bot.service import Service
from tests.answerers import reply
from tests.sayings import BOOK


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        (
            "Did Clearview settle with the ACLU?",
            "what did they agree to?",
            "What are the terms of the settlement of Clearview and ACLU?",
        ),
        ("Did Detroit settle?", "the terms?", "What are the terms of the settlement of Detroit?"),
        ("Was there a settlement with Meta?", "and what's in it?", "What are the terms of the settlement of Meta?"),
        ("Does Meta sell it?", "what's in it?", None),
        ("Did Detroit settle?", "what did they agree on next?", None),
    ],
)
def test_what_they_agreed_to_is_asked_of_the_settlement(before: str, text: str, asked: str | None) -> None:
    assert terms_of(text, read_question(before, BOOK)) == asked


def test_what_they_agreed_to_is_what_the_settlement_says(shipped: Service) -> None:
    told = reply(shipped, "Did Clearview settle with the ACLU?", "what did they agree to?")
    assert isinstance(told, Answer)
    assert {one.article.id for one in told.citations} == {"clearview-aclu-settlement-2022"}
