"""Questions that open a conversation and name nobody: whom they are about is asked, and then told."""

import pytest

from bot.answering.asked.unmeant import leaves_open_whom
from bot.answering.followed.whom_meant import with_whom
from bot.answering.reply import Abstention, Answer, Reason
from bot.service import Service
from tests.answerers import reply
from tests.sayings import BOOK, asked


@pytest.mark.parametrize(
    ("question", "leaves"),
    [
        ("When did they ban it?", True),
        ("why did they all stop in 2020?", True),
        ("did he sue?", True),
        ("does it still sell it?", True),
        ("can they do that?", True),
        ("Did IBM say they would stop?", False),
        ("do they have to tell me when they scan my face?", False),  # whoever scans it
        ("did they fine a school in Sweden over scanned pupils?", False),
        ("is it legal?", False),  # face recognition
        ("when was it banned?", False),
    ],
)
def test_a_pronoun_that_stands_for_nobody_leaves_open_whom(question: str, leaves: bool) -> None:
    assert leaves_open_whom(asked(question)) is leaves


@pytest.mark.parametrize(
    ("text", "before", "whole"),
    [
        ("IBM", "when did they quit?", "when did IBM quit?"),
        ("sorry, Microsoft", "are they still selling it?", "is Microsoft still selling it?"),
        ("the FBI", "do they use it?", "does the FBI use it?"),
        ("IBM said so", "when did they quit?", None),
        ("IBM and Amazon", "when did they quit?", None),
        ("IBM", "is my face scanned?", None),
    ],
)
def test_a_bare_name_tells_whom_was_meant(text: str, before: str, whole: str | None) -> None:
    assert with_whom(text, before, BOOK) == whole


def test_whom_is_meant_is_asked_and_then_answered(shipped: Service) -> None:
    told = reply(shipped, "when did they quit?")
    assert isinstance(told, Abstention)
    assert told.reason is Reason.NO_EVIDENCE
    assert told.text.startswith("I cannot tell whom you mean.")
    told = reply(shipped, "when did they quit?", "IBM")
    assert isinstance(told, Answer)
    assert told.text.startswith("8 June 2020.")


def test_in_a_conversation_they_are_those_it_is_about(shipped: Service) -> None:
    assert isinstance(reply(shipped, "Did IBM quit?", "when did they quit?"), Answer)
