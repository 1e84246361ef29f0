"""Questions that tell a deal or a fine apart by its sum."""

import pytest

from bot.answering.reply import Abstention, Answer
from bot.service import Service


@pytest.mark.parametrize(
    ("question", "sum_told"),
    [
        ("what was IBM's £7 million deal with the Home Office for?", "£7 million"),
        ("what did IBM get £54.7m for?", "£54.7 million"),
        ("which fine of €30.5 million was that?", "€30.5 million"),
    ],
)
def test_the_deal_that_has_the_sum_is_told(shipped: Service, question: str, sum_told: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert sum_told in reply.citations[0].article.text


@pytest.mark.parametrize("question", ["what was Clearview's $100 million deal?", "who signed the £3 million contract?"])
def test_where_no_article_has_the_sum_that_is_said(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Abstention)
    assert "None of them tells of" in reply.text


def test_a_bound_is_no_sum_that_has_to_be_told(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("who was fined more than €10 million?"), Answer)
