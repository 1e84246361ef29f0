"""What a follow-up asks of what was told last, or of what nothing was told of."""

import pytest

from bot.answering.reply import Abstention, Answer
from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize("follow_up", ["which ones?", "what are they?", "did it pass?"])
def test_of_what_nothing_is_told_of_nothing_more_is_told(shipped: Service, follow_up: str) -> None:
    first = reply(shipped, "Is face recognition used at UK supermarkets?")
    told = reply(shipped, "Is face recognition used at UK supermarkets?", follow_up)
    assert isinstance(first, Abstention)
    assert told.text == first.text


def test_where_it_was_is_asked_of_what_was_told_last(shipped: Service) -> None:
    told = reply(shipped, "Is PimEyes legal?", "who sued?", "where?")
    assert isinstance(told, Answer)
    assert "residents of Illinois" in told.citations[0].quote


def test_who_uses_a_thing_is_not_who_makes_it(shipped: Service) -> None:
    told = reply(shipped, "What is Mobile Fortify?", "who uses it?")
    assert isinstance(told, Answer)
    assert "ICE" in told.citations[0].quote
    assert "vendor" not in told.citations[0].quote


def test_what_is_planned_elsewhere_is_not_told_of_a_place(shipped: Service) -> None:
    told = reply(shipped, "Can police in England use live face recognition?", "what's planned?")
    assert "Meta" not in told.text
