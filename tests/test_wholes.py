"""What is asked of a place that no article names, and told of the country around it."""

import pytest

from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("can a police department in ohio use azure face", Verdict.NO),
        ("can chicago police use azure face", Verdict.NO),
        ("can chicago police buy from clearview", Verdict.NO),
        ("is clearview allowed to sell to police in ohio", Verdict.YES),
        ("can i opt out of tsa face scans in chicago", Verdict.YES),
    ],
)
def test_a_rule_for_a_whole_country_is_told_for_any_place_in_it(
    shipped: Service, question: str, verdict: Verdict
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict


@pytest.mark.parametrize(
    "question",
    [
        "has ohio banned face recognition",
        "can police in ohio use face recognition",
        "did microsoft sell face recognition to ohio police",
        "is police face recognition barred in boulder",  # Colorado bars it nowhere, and its cities may
    ],
)
def test_what_a_place_did_itself_is_told_of_no_other(shipped: Service, question: str) -> None:
    assert isinstance(shipped.answerer.answer(question), Abstention)
