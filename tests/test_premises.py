"""Questions that take for granted what no article says are corrected, not answered."""

import pytest

from bot.answering.reply import Abstention, Answer, Reason
from bot.app import Service


@pytest.mark.parametrize(
    "question", ["Why did Google ban police use?", "Why did NEC apologise for selling to the police?"]
)
def test_a_reason_for_what_never_happened_is_not_made_up(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Abstention)
    assert reply.reason in {Reason.FALSE_PREMISE, Reason.NO_EVIDENCE}


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Why did Orlando end its Rekognition pilot?", "orlando-"),
        ("Why did Microsoft sell its AnyVision stake?", "microsoft-any"),
    ],
)
def test_a_reason_for_what_did_happen_is_given(shipped: Service, question: str, article: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.citations[0].article.id.startswith(article)
