"""Why something was done, where the reason lies in whom it was done to or what for, and what gives none."""

import pytest

from bot.answering.reply import Answer
from bot.service import Service


@pytest.mark.parametrize("question", ["Why were lawyers turned away at MSG?", "Why did MSG keep these lawyers out?"])
def test_whom_it_was_done_to_may_be_the_reason(shipped: Service, question: str) -> None:
    assert "firms that were suing the company" in _told(shipped, question)


def test_what_kept_somebody_from_a_deed_is_not_why_it_was_done(shipped: Service) -> None:
    assert "The injunction had stopped" not in _told(shipped, "Why did MSG turn away lawyers?")
    assert "The injunction had stopped" in _told(shipped, "Why was MSG stopped from turning away lawyers?")


def test_what_it_was_used_against_is_a_reason(shipped: Service) -> None:
    assert _told(shipped, "Why did Bunnings not need its customers' consent?").startswith("“The Australian tribunal")


def test_what_was_hoped_for_stands_beside_what_was_done(shipped: Service) -> None:
    assert "hoped the US Congress would pass rules" in _told(shipped, "Why did Amazon pause use by the police?")


def _told(shipped: Service, question: str) -> str:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    return reply.text
