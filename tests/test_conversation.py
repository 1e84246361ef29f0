"""What a follow-up takes over from the question before it."""

import pytest

from bot.answering.conversation import TURN_SHARES, builds_on, continued, query_of
from bot.answering.forms import Form
from bot.answering.guards import normalise
from bot.answering.question import Question, read_question
from corpus.actors import ActorBook
from corpus.signs import AVAILABLE

BOOK = ActorBook.load()


def read(text: str) -> Question:
    return read_question(normalise(text), BOOK)


FIRST = read("Does NEC sell face recognition to casinos?")


def follow(text: str, before: Question = FIRST) -> Question:
    return continued(read(text), before)


@pytest.mark.parametrize(
    "text",
    [
        "since when?",
        "why?",
        "is that still true",
        "what about the feds",
        "and Axon?",
        "When did it start?",
        "who said so",
    ],
)
def test_a_question_that_cannot_stand_alone_builds_on_the_one_before(text: str) -> None:
    assert builds_on(read(text))


@pytest.mark.parametrize("text", ["Does Axon use face matching?", "Has Boston banned face recognition?"])
def test_a_question_that_names_whom_it_is_about_stands_alone(text: str) -> None:
    assert not builds_on(read(text))
    assert follow(text).actors == read(text).actors


@pytest.mark.parametrize("text", ["since when?", "why?", "is that still true?", "how long does it last?"])
def test_a_follow_up_that_names_nobody_is_about_the_same_actor(text: str) -> None:
    assert follow(text).actors == ("NEC",)


@pytest.mark.parametrize("text", ["and Axon?", "What about Axon?", "how about Axon", "but what about Axon?"])
def test_a_bare_name_asks_the_same_of_another_actor(text: str) -> None:
    question = follow(text)
    assert question.actors == ("Axon",)
    assert question.form is Form.YES_NO
    assert question.clause.signs == FIRST.clause.signs
    assert [word.text for word in question.content] == ["sell", "casinos"]


@pytest.mark.parametrize("text", ["is that still true?", "is it still the case?", "and now?"])
def test_still_true_asks_the_same_again(text: str) -> None:
    assert follow(text).clause.signs == {AVAILABLE: True}


def test_one_of_another_kind_joins_and_does_not_take_the_place() -> None:
    asked = follow("what about the FBI?")
    assert asked.actors == ("NEC", "US Federal Bureau of Investigation")
    assert asked.clause.signs == {}
    assert follow("what about Axon?").wording == "Does Axon sell face recognition to casinos?"


def test_a_new_question_in_a_conversation_keeps_its_own_form() -> None:
    assert follow("since when?").form is Form.WHEN
    assert follow("why?").form is Form.WHY
    assert follow("how long?").form is Form.HOW_LONG


def test_the_questions_before_are_remembered_oldest_first() -> None:
    second = follow("and Axon?")
    third = continued(read("why?"), second)
    assert third.earlier == (FIRST.text, "and Axon?")
    assert third.actors == ("Axon",)


def test_a_lone_question_is_searched_by_itself() -> None:
    assert query_of(FIRST).turns == ((FIRST.text, 1.0),)
    assert query_of(follow("Does Axon use face matching?")).turns == (("Does Axon use face matching?", 1.0),)


def test_a_follow_up_is_searched_with_what_came_before_in_falling_shares() -> None:
    third = continued(read("why?"), follow("and Axon?"))
    assert query_of(third).turns == (
        ("why?", TURN_SHARES[0]),
        ("and Axon? why?", TURN_SHARES[1]),
        (f"{FIRST.text} and Axon? why?", TURN_SHARES[2]),
    )
    assert sum(TURN_SHARES) == pytest.approx(1)
    assert query_of(third).actors == {"Axon"}
