"""Both of two that a question names, each asked about by itself."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.reply import Answer, Verdict
from bot.answering.verdict.both import each_of
from bot.service import Service
from corpus.actors import ActorBook
from tests.answerers import answerer_over
from tests.test_alongside import ARTICLES, Reads, note

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("question", "halves"),
    [
        ("Did both Oslo and Bergen ban it?", ("Did Oslo ban it?", "Did Bergen ban it?")),
        ("Did IBM and NEC both quit?", ("Did IBM quit?", "Did NEC quit?")),
        ("Is it banned in both Boston and the Bronx?", ("Is it banned in Boston?", "Is it banned in the Bronx?")),
        ("Did neither Oakland nor Boston ban it?", ("Did Oakland ban it?", "Did Boston ban it?")),
        ("Did IBM, NEC and Axon all quit?", ("Did IBM quit?", "Did NEC quit?", "Did Axon quit?")),
    ],
)
def test_what_is_asked_of_both_is_asked_of_each(question: str, halves: tuple[str, ...]) -> None:
    assert each_of(read_question(question, BOOK)) == halves


@pytest.mark.parametrize(
    "question",
    [
        "Did both sides agree?",
        "Does it scan both eyes and faces?",
        "Who fined both IBM and NEC?",
        "Both IBM and NEC quit.",
    ],
)
def test_what_asks_of_no_two_by_name_is_left_whole(question: str) -> None:
    assert each_of(read_question(question, BOOK)) is None


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did both Oakland and Boston ban it in 2019?", Verdict.PARTLY),
        ("Did both Oakland and Boston ban it before 2021?", Verdict.YES),
        ("Did neither Oakland nor Boston ban it before 2021?", Verdict.NO),
    ],
)
def test_the_halves_come_to_one_verdict_and_each_is_cited(
    tmp_path_factory: pytest.TempPathFactory, shipped: Service, question: str, verdict: Verdict
) -> None:
    answerer = answerer_over(ARTICLES, tmp_path_factory.mktemp("both"), shipped, Reads())
    reply = answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict
    assert {one.article.id for one in reply.citations} == {"boston", "oakland"}


TOLD = {
    "oakland.md": note("oakland", "Oakland", "2019-07-16", "On 16 July 2019 Oakland voted to ban face recognition."),
    "boston.md": note("boston", "Boston", "2020-06-24", "On 24 June 2020 Boston voted to ban face recognition."),
}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Oakland ban it and fine Axon?", None),  # of the fine nothing is told: no verdict on both
        ("Did Oakland both ban it and outlaw it?", Verdict.YES),
    ],
)
def test_two_deeds_of_one_are_both_done_where_each_is(
    tmp_path_factory: pytest.TempPathFactory, shipped: Service, question: str, verdict: Verdict | None
) -> None:
    reply = answerer_over(TOLD, tmp_path_factory.mktemp("deeds"), shipped, Reads()).answer(question)
    assert getattr(reply, "verdict", None) is verdict
