"""What somebody was to do is told by a sentence that says what, and by none that only says that it was asked."""

import pytest

from bot.answering.reply import Answer
from bot.answering.told.demanded import asks_demand, tells_demand
from bot.service import Service
from tests.sayings import asked, said


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
