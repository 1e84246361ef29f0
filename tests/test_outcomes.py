"""How a case ended is told by a sentence on its end, and by none that only says that it began."""

import pytest

from bot.answering.reply import Abstention, Answer
from bot.answering.told.outcomes import asks_outcome, tells_outcome
from bot.service import Service
from tests.sayings import asked, said


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("How did the suit against the port end?", True),
        ("What was the outcome of the appeal?", True),
        ("What came of the inquiry into the scanners?", True),
        ("What did the look-back turn up?", True),
        ("How did the class action against the port end?", True),
        ("Did the suit end?", False),  # a yes or no
        ("How did the port end its contract?", False),
        ("What was the result for travellers?", False),
    ],
)
def test_what_asks_for_an_outcome(question: str, *, outcome: bool) -> None:
    assert asks_outcome(asked(question)) is outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("A group sued the port in July 2024.", False),
        ("The port settled the suit for $20,000.", True),
        ("The suit was pending in May 2025.", True),
        ("A senator asked the port to end its scans.", False),  # which is no suit
    ],
)
def test_what_tells_an_outcome(sentence: str, *, outcome: bool) -> None:
    assert tells_outcome(said(sentence)) is outcome


def test_a_case_whose_end_no_article_tells_is_not_answered_with_its_beginning(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("How did the Secure Justice case against San Francisco end?"), Abstention)
    reply = shipped.answerer.answer("How did Robert Williams' case against Detroit end?")
    assert isinstance(reply, Answer)
    assert "settled" in reply.citations[0].quote
