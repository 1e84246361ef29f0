"""The word of a follow-up that stands for somebody gives way to the name."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.followed.spelled import spelled_out
from corpus.actors import ActorBook

BOOK = ActorBook.load()


def spelled(text: str, before: str) -> list[str]:
    topic = read_question(before, BOOK)
    return [one.text for one in spelled_out(read_question(text, BOOK), topic.kind_of, topic.names)]


@pytest.mark.parametrize(
    ("text", "before", "named"),
    [
        ("can shops get it?", "Does Amazon sell Rekognition?", "can shops get Rekognition?"),
        ("does Peru allow it?", "Is Clearview legal?", "does Peru allow Clearview?"),
        ("do they still use it?", "Did Oakland ban Rekognition?", "do Oakland still use it?"),
        ("is it legal in Peru?", "Does PimEyes work?", "is PimEyes legal in Peru?"),
        ("was it the first city?", "Did Boston ban it?", "was Boston the first city?"),
        ("who makes their software?", "Did Detroit settle?", "who makes Detroit's face recognition software?"),
        ("was the council split?", "Did Oakland ban it?", "was the Oakland council split?"),
        ("did the governor sign it?", "Did Vermont act?", "did the Vermont governor sign it?"),
        ("has anyone sued?", "Did IBM quit?", "has anyone sued IBM?"),
        ("is there a criminal case?", "Did Clearview pay?", "is there a criminal case against Clearview?"),
    ],
)
def test_who_alone_may_be_meant_is_named(text: str, before: str, named: str) -> None:
    assert spelled(text, before)[:1] == [named]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("do they share it?", "Did Clearview settle with Texas?"),  # either may
        ("the RCMP, did they admit it?", "Did Clearview leave?"),  # the RCMP
        ("is it true?", "Does PimEyes work?"),
        ("does it matter?", "Does PimEyes work?"),
        ("did the council agree?", "Did Canada act?"),  # a country has none
        ("is it legal there?", "Did Boston ban it?"),  # face recognition
        ("what became of it?", "Did IBM quit?"),
    ],
)
def test_who_need_not_be_meant_is_not(text: str, before: str) -> None:
    assert spelled(text, before) == []
