"""A question of a place that nothing names, and the follow-up that names it."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.followed.unplaced import asks_anywhere, placed
from bot.answering.reply import Abstention, Answer
from bot.answering.told.refusal import abstain_unplaced
from bot.service import Service
from corpus.actors import ActorBook

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("unplaced", "text", "whole"),
    [
        ("face recognition in my city", "I live in Oakland", "face recognition in Oakland?"),
        ("Does my state ban it?", "Illinois", "Does Illinois ban it?"),
        ("is it legal where I live", "in Texas", "is it legal in Texas?"),
        ("can my boss scan my face", "I work in Illinois", "can my boss scan my face in Illinois?"),
        ("is there a law", "in the UK, on police use", "is there a law in the UK, on police use?"),
        ("is there a law", "what about Illinois?", "is there a law in Illinois?"),
        ("is there a law", "Does Illinois have one?", None),
        ("is there a law", "Clearview", None),
    ],
)
def test_what_was_asked_of_no_place_is_asked_of_the_one_named_then(unplaced: str, text: str, whole: str | None) -> None:
    assert placed(text, unplaced, BOOK) == whole


@pytest.mark.parametrize(
    ("text", "anywhere"),
    [
        ("is there a law", True),
        ("Are there any rules on face recognition yet?", True),
        ("is there a law in Illinois?", False),
        ("is there a law on police use?", False),
    ],
)
def test_some_law_somewhere_is_asked_for_in_no_place(text: str, anywhere: bool) -> None:
    assert asks_anywhere(read_question(text, BOOK)) is anywhere


@pytest.mark.parametrize("text", ["is there a law", "can my boss scan my face", "face recognition in my city"])
def test_who_names_no_place_is_asked_for_it(shipped: Service, text: str) -> None:
    reply = shipped.answerer.answer(text)
    assert isinstance(reply, Abstention)
    assert reply.text == abstain_unplaced(text, reply.generation).text


def test_who_then_names_the_place_is_answered_and_may_go_on_from_there(shipped: Service) -> None:
    talk = ("face recognition in my city", "I live in San Francisco", "can the police there use it?")
    for place in (1, 2):
        reply = shipped.answerer.answer(talk[place], earlier=talk[:place])
        assert isinstance(reply, Answer)
        assert reply.question == talk[place]
        assert "San Francisco" in reply.citations[0].quote
