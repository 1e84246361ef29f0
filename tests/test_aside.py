"""Whoever a follow-up names in passing is no new subject."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.followed.aside import names_aside
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from corpus.actors import ActorBook
from tests.answerers import reply

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    "text",
    [
        "was it the first place in Massachusetts?",
        "is that one of the largest fines in the whole EU?",
        "was it the second one after San Francisco?",
        "does the pause bind the FBI too?",
        "does it apply to Seattle?",
        "are cities like Seattle bound by it?",
        "did any other American city do so earlier?",
    ],
)
def test_a_name_that_says_where_or_whom_it_reaches_is_one_in_passing(text: str) -> None:
    assert names_aside(read_question(text, BOOK))


@pytest.mark.parametrize(
    "text",
    [
        "was Oakland the first?",
        "is it legal in Texas?",
        "does the FBI use it?",
        "did any other city sue Amazon?",
        "was it the biggest?",
        "does it sell to Seattle?",
    ],
)
def test_a_name_of_which_it_is_asked_is_none(text: str) -> None:
    assert not names_aside(read_question(text, BOOK))


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        (("Did Boston ban it?", "was it the first in Massachusetts?", "does it cover the police?"), Verdict.YES),
        (("Did Oakland ban it?", "was it the first in California?", "was the vote unanimous?"), Verdict.YES),
        (("Did Portland, Oregon ban it?", "did any other American city do so?", "are the police barred?"), Verdict.YES),
        (("Did the Met win in court?", "does the ruling bind South Wales Police?", "who brought the case?"), None),
    ],
)
def test_what_follows_goes_on_about_the_standing_subject(
    shipped: Service, texts: tuple[str, ...], verdict: Verdict | None
) -> None:
    before = shipped.answerer.take_turn(texts[0]).question
    turn = shipped.answerer.take_turn(texts[-1], earlier=texts[:-1])
    assert isinstance(turn.reply, Answer)
    assert before is not None
    assert turn.question is not None
    assert turn.question.actors == before.actors
    assert turn.reply.verdict is verdict


def test_what_was_foremost_somewhere_is_told_of_no_other_one(shipped: Service) -> None:
    told = reply(shipped, "Is Rite Aid barred from it?", "was it the first such case in America?")
    assert not isinstance(told, Answer) or told.verdict is None
