"""A follow-up that compares with another is asked with the name of the one that was asked about before."""

import pytest

from bot.answering.asked.kin import Kin
from bot.answering.asked.question import read_question
from bot.answering.followed.against import of_those_compared
from bot.answering.reply import Answer
from bot.service import Service
from corpus.actors import ActorBook
from tests.answerers import reply

BOOK = ActorBook.load()
KIN = Kin(BOOK)


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        (
            "Did Vermont ban it?",
            "is it stricter than Virginia's law?",
            "is Vermont's law stricter than Virginia's law?",
        ),
        ("Did NEC stop selling it?", "is that stricter than Axon's?", "is NEC stricter than Axon?"),
        ("Did Boston ban it?", "so is it any looser than Oakland?", "is Boston any looser than Oakland?"),
        (
            "Is it banned in Boston?",
            "is the law stricter than in Oakland?",
            "is the law in Boston stricter than in Oakland?",
        ),
        ("Did NIST find bias in NEC's software?", "was Axon better?", "was Axon better than NEC in NIST's test?"),
        ("Did Gender Shades find bias in IBM's?", "was Axon better?", "was Axon better than IBM in Gender Shades?"),
        ("Did Gender Shades find bias in IBM's?", "was IBM better?", None),
        ("Did IBM sell it?", "was Axon better?", None),  # at what
        ("Did Boston ban it?", "is the vote higher than Oakland?", None),
        ("Did Boston and Oakland ban it?", "is it stricter than Seattle?", None),  # either of them
        ("Did NEC stop selling it?", "is it stricter than Oakland?", None),
        ("Did Boston ban it?", "is it other than Oakland?", None),
    ],
)
def test_who_is_compared_with_another_is_whom_the_question_before_is_about(
    before: str, text: str, asked: str | None
) -> None:
    question = read_question(before, BOOK)
    assert of_those_compared(text, question, question, KIN) == asked


@pytest.mark.parametrize(
    ("texts", "articles"),
    [
        (("Did Vermont ban police use?", "was it ever passed?", "is it stricter than Virginia's law?"), 2),
        (("Is Bunnings in trouble over face scans?", "and Rite Aid?", "which got the harsher deal?"), 2),
    ],
)
def test_a_comparison_tells_of_both_sides_and_of_no_more_strictness(
    shipped: Service, texts: tuple[str, ...], articles: int
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.verdict is None
    assert len({one.article.id for one in told.citations}) >= articles
