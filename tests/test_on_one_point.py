"""How two differ is told by what each has on the same point, before what opens their articles."""

import pytest

from bot.answering.reply import Answer
from bot.answering.told.on_one_point import on_one_point
from bot.service import Service
from tests.sayings import asked, said


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("How do the Berkeley and Oakland bans differ?", "Berkeley's ban also covers", "Oakland's ban also bars"),
        (
            "How do the Boston and San Francisco bans differ?",
            "Boston's face recog",
            "San Francisco's face recognition ban",
        ),
        (
            "How do Greece's and France's decisions against Clearview differ?",
            "Greece's data protection authority ordered",
            "The CNIL ordered",
        ),
        ("How do Meta and Google differ on face recognition in Texas?", "On 30 July 2024 Meta", "On 9 May 2025 Google"),
    ],
)
def test_how_two_differ_is_told_first_by_the_two_sentences_most_alike(
    shipped: Service, question: str, first: str, second: str
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert [one.quote.startswith(told) for one, told in zip(reply.citations, (first, second), strict=False)] == [
        True,
        True,
    ]


def test_who_resigned_is_nothing_to_compare_by(shipped: Service) -> None:
    reply = shipped.answerer.answer("How do Axon and Rank One differ?")
    assert isinstance(reply, Answer)
    assert "resigned" not in reply.citations[0].quote


def test_two_lines_of_one_article_and_more_than_two_lines_have_no_point_of_their_own() -> None:
    one, other = said("Oslo bars it in shops."), said("Bergen bars it in shops.", place=1)
    question = asked("How do Oslo and Bergen differ?")
    assert on_one_point(question, (one, other), (one, other)) == ()
    assert on_one_point(question, (one,), (one, other)) == ()
