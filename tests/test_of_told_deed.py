"""A bare "why?" or "who decided?" is asked of what was just told where the question before tells nothing of it."""

import pytest

from bot.answering.reply import Abstention, Answer
from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (("Does PimEyes let you search for children?", "since when?", "why?"), "after a report"),
        (("Is Amazon's ban on police use still in force?", "why?"), "gave no reason"),
        (("Is Rite Aid allowed to use face recognition?", "why not?"), "because"),
        (("Will Facebook still tag me automatically?", "since when?", "who decided?"), "Meta said it would shut down"),
    ],
)
def test_it_is_told_of_what_was_told(shipped: Service, talk: tuple[str, ...], told: str) -> None:
    answer = reply(shipped, *talk)
    assert isinstance(answer, Answer)
    assert told in answer.citations[0].quote


def test_why_it_was_begun_again_tells_not_why_it_was_stopped(shipped: Service) -> None:
    talk = ("Will Facebook still tag me automatically?", "since when?", "who decided?", "why?")
    assert isinstance(reply(shipped, *talk), Abstention)


def test_a_reason_that_was_found_stays(shipped: Service) -> None:
    answer = reply(shipped, "Does Wegmans use face recognition?", "why?")
    assert isinstance(answer, Answer)
    assert "to spot people" in answer.citations[0].quote


def test_what_is_so_from_then_on_began_then(shipped: Service) -> None:
    answer = reply(shipped, "Does IBM's visual technology recognise faces?", "since when?")
    assert isinstance(answer, Answer)
    assert answer.text.startswith("9 June 2020.")
