"""How a case ended, or what was demanded, is told by a sentence that says it, not by one that there was something."""

import pytest

from bot.answering.reply import Abstention, Answer
from bot.answering.told.outcomes import asks_demand, asks_outcome, tells_demand, tells_outcome
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


@pytest.mark.parametrize(
    ("question", "demand"),
    [
        ("What did the court order Axon to do?", True),
        ("What did the regulator order?", True),
        ("What was Axon told to do?", True),
        ("What did the senator demand of Axon?", True),
        ("Did the court order Axon to do it?", False),
        ("What did Axon do?", False),
        ("What did the order cost?", False),
        ("When was Axon told to do it?", False),
    ],
)
def test_what_asks_for_a_demand(question: str, *, demand: bool) -> None:
    assert asks_demand(asked(question)) is demand


@pytest.mark.parametrize(
    ("sentence", "demand"),
    [
        ("The court ordered Axon to stop.", True),
        ("Axon must delete the images.", True),
        ("The senator asked Axon to end it.", True),
        ("The senator made the request in a letter.", False),
        ("The order stands.", False),
        ("The regulator found that Axon broke the law.", False),
    ],
)
def test_what_tells_a_demand(sentence: str, *, demand: bool) -> None:
    assert tells_demand(said(sentence)) is demand


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("What did Markey ask Andy Jassy to do?", ["asked Amazon to end Familiar Faces"]),
        ("What did the Australian regulator order Clearview to do?", ["to stop collecting", "also ordered"]),
        ("What was Clearview ordered to do in France?", ["to stop collecting", "also ordered"]),
    ],
)
def test_all_that_was_demanded_is_told_in_order(shipped: Service, question: str, quoted: list[str]) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert all(words in one.quote for words, one in zip(quoted, reply.citations, strict=False))
