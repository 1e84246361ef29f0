"""A whole question after others is answered as it is without them."""

import pytest

from bot.answering.asked.question import Question, read_question
from bot.answering.followed.whole import is_whole, ways_of_whole
from bot.answering.reply import Abstention, Answer
from bot.service import Service
from corpus.actors import ActorBook

BOOK = ActorBook.load()


def read(text: str) -> Question:
    return read_question(text, BOOK)


@pytest.mark.parametrize(
    "text",
    [
        "Which counties ban face recognition?",
        "Which other counties ban face recognition?",
        "Is facial recognition banned in prisons?",
        "Do the police need a warrant for face scans?",
        "Has anyone been jailed because of face recognition?",
        "How many cities limit face recognition?",
        "Why is facial recognition used by shops?",
    ],
)
def test_what_names_the_matter_and_asks_of_anyone_is_whole(text: str) -> None:
    assert is_whole(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "and which counties ban face recognition?",
        "Which of them ban face recognition?",
        "Is facial recognition still banned?",
        "Do they use face recognition?",
        "Is the face recognition accurate?",
        "Is NEC out of face recognition?",
        "Do police need a warrant?",
        "face recognition in schools?",
    ],
)
def test_what_points_back_or_leaves_out_the_matter_is_not(text: str) -> None:
    assert not is_whole(read(text))


def test_what_asks_of_a_rule_may_be_of_the_place_before() -> None:
    """Of a company before it nothing is asked."""
    asked = read("Is face recognition banned in prisons?")
    of_place = ways_of_whole(asked, read("Can police in Maine use it?"))
    assert [one.actors for one in of_place] == [("Maine",), ()]
    assert [one.actors for one in ways_of_whole(asked, read("Did NEC sell it?"))] == [()]


@pytest.mark.parametrize(
    "text",
    ["Which states require a warrant for face recognition?", "Is there a federal law on facial recognition?"],
)
def test_nothing_is_taken_over_from_a_question_on_a_company(shipped: Service, text: str) -> None:
    alone = shipped.answerer.answer(text)
    after = shipped.answerer.answer(text, earlier=("Does ICE use Clearview?", "since when?"))
    assert isinstance(alone, Answer)
    assert isinstance(after, Answer)
    assert (after.verdict, after.citations[0].quote) == (alone.verdict, alone.citations[0].quote)


def test_what_is_told_of_the_place_before_comes_first(shipped: Service) -> None:
    told = shipped.answerer.answer("Is face recognition banned in schools?", earlier=("Can police in Maine use it?",))
    assert not isinstance(told, Abstention)
    assert told.citations[0].article.id == "maine-law-2021"
