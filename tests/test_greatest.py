"""The greatest of several deals, in whatever form it is asked for."""

import pytest

from bot.answering.reply import Answer
from bot.service import Service


@pytest.mark.parametrize(
    "question",
    [
        "when did ICE make its largest deal with Clearview?",
        "who signed the biggest contract with Clearview?",
        "what's the most ICE has ever paid to Clearview?",
        "what is the largest contract of Clearview?",
        "how high was ICE's biggest Clearview contract?",
    ],
)
def test_the_greatest_deal_is_told_by_its_sum(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert "$9.2 million" in reply.citations[0].quote


def test_the_smallest_deal_is_told_by_its_sum(shipped: Service) -> None:
    reply = shipped.answerer.answer("what was ICE's smallest deal with Clearview?")
    assert isinstance(reply, Answer)
    assert "$224,000" in reply.citations[0].quote


def test_the_greatest_fine_is_no_deal(shipped: Service) -> None:
    reply = shipped.answerer.answer("when was Clearview's biggest fine?")
    assert isinstance(reply, Answer)
    assert "€30.5 million" in reply.citations[0].quote
