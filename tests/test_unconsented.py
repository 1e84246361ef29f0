"""What is barred without consent is asked as whether it is allowed without it, and its answer turned round."""

import pytest

from bot.answering.asked.unconsented import as_allowed_without
from bot.answering.reply import Answer, Verdict
from bot.service import Service


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Is it illegal in Texas for shops to scan faces without consent?",
            "can shops scan faces without consent in Texas?",
        ),
        ("is it against the law to sell scans without a warrant", "can anyone sell scans without a warrant?"),
        (
            "Are shops barred from scanning faces without their permission?",
            "are shops allowed to be scanning faces without their permission?",
        ),
        (
            "Is scanning faces without written consent illegal in Texas?",
            "is scanning faces without written consent allowed in Texas?",
        ),
        (
            "Does Texas forbid companies from scanning faces without notice?",
            "Does Texas allow companies to be scanning faces without notice?",
        ),
        ("Does Texas ban scanning faces without notice?", "Does Texas allow scanning faces without notice?"),
    ],
)
def test_a_bar_without_consent_is_asked_as_leave_without_it(text: str, asked: str) -> None:
    assert (as_allowed_without(text) or "").lower() == asked.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Is it illegal for shops to scan faces?",
        "Can shops scan faces without consent?",
        "Was Clearview banned without a vote?",
        "Does Texas forbid scanning faces without exception?",
        "Is it illegal to scan faces without a doubt?",
    ],
)
def test_any_other_question_is_asked_as_it_stands(text: str) -> None:
    assert as_allowed_without(text) is None


@pytest.mark.parametrize("barred", ["illegal", "forbidden"])
def test_a_law_that_requires_consent_bars_scans_without_it(barred: str, shipped: Service) -> None:
    reply = shipped.answerer.answer(f"Is it {barred} for companies in Illinois to collect face scans without consent?")
    assert isinstance(reply, Answer)
    assert (reply.verdict, reply.of_denial) == (Verdict.YES, False)
    allowed = shipped.answerer.answer("Can companies in Illinois collect face scans without consent?")
    assert isinstance(allowed, Answer)
    assert allowed.verdict is Verdict.NO
