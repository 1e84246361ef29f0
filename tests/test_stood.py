"""How things stood in a time, by the step of a line that was in force through all of it."""

import pytest

from bot.answering.answerer import Answerer
from bot.answering.asked.question import read_question
from bot.answering.reply import Abstention, Answer, Verdict
from bot.answering.settled.stood import asks_of_standing
from bot.service import Service
from corpus.actors import ActorBook
from tests.answerers import answerer_over

BOOK = ActorBook.load()
YES, NO = Verdict.YES, Verdict.NO


def note(name: str, day: str, text: str, more: str = "", actors: str = "Boston, Oakland") -> str:
    return f"---\nid: {name}\ntitle: {name}\npublished: {day}\nactors: [{actors}]\n{more}---\n{text}\n"


ARTICLES = {
    "ban.md": note("ban", "2020-06-24", "On 24 June 2020 Boston banned its police from using face recognition."),
    "lifted.md": note(
        "lifted", "2022-08-01", "On 1 August 2022 Boston lifted its ban on face recognition.", "supersedes: [ban]\n"
    ),
    "used.md": note("used", "2018-05-02", "Salem police have used face recognition from 2017.", actors="Salem"),
    "ended.md": note(
        "ended",
        "2021-03-01",
        "On 1 March 2021 Salem police ended their use of face recognition.",
        "supersedes: [used]\n",
        actors="Salem",
    ),
    "passing.md": note(
        "passing", "2019-10-08", "On 8 October 2019 Salem passed a temporary ban on police drones.", actors="Salem"
    ),
    "other.md": note("other", "2019-07-16", "On 16 July 2019 Oakland banned its police from using face recognition."),
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory, shipped: Service) -> Answerer:
    return answerer_over(ARTICLES, tmp_path_factory.mktemp("stood"), shipped)


@pytest.mark.parametrize(
    ("question", "verdict", "quoted"),
    [
        ("Was face recognition banned for Boston's police in 2021?", YES, ("24 June 2020", "1 August 2022")),
        ("In 2021, was face recognition forbidden for Boston's police?", YES, ("24 June 2020", "1 August 2022")),
        ("Could Boston's police use face recognition in 2021?", NO, ("24 June 2020", "1 August 2022")),
        ("Was it illegal for Boston's police to use face recognition in 2021?", YES, ("24 June 2020", "1 August 2022")),
        ("Was face recognition against the law for Boston's police in 2021?", YES, ("24 June 2020", "1 August 2022")),
        ("Was it legal for Boston's police to use face recognition in 2021?", NO, ("24 June 2020", "1 August 2022")),
        ("Could Oakland's police use face recognition in 2021?", NO, ("16 July 2019",)),  # nobody ended it
    ],
)
def test_what_was_in_force_then_tells_how_it_stood_and_what_ended_it_is_shown(
    answerer: Answerer, question: str, verdict: Verdict, quoted: tuple[str, ...]
) -> None:
    reply = answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict
    assert [one for one in quoted if one not in reply.text] == []


def test_a_bar_that_was_temporary_may_be_over_though_nobody_ended_it(answerer: Answerer) -> None:
    reply = answerer.answer("Was it legal for Salem's police to use drones in 2024?")
    assert isinstance(reply, Abstention) or reply.verdict is None


def test_what_is_barred_may_be_done_all_the_same(answerer: Answerer) -> None:
    used, barred = (
        answerer.answer(f"Did {city} police use face recognition in 2020?") for city in ("Salem", "Oakland")
    )
    assert isinstance(used, Answer)
    assert used.verdict is YES
    assert isinstance(barred, Abstention) or barred.verdict is None


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Was face recognition banned in Boston in 2021?", True),
        ("In 2021, could Boston use face recognition?", True),
        ("Was face recognition banned in Boston in May 2021?", False),  # it may have been banned just then
        ("Did Boston ban face recognition in 2021?", False),
        ("Did Boston's police use face recognition in 2021?", True),
        ("Did Boston's police first use face recognition in 2021?", False),
        ("Was all face recognition banned in Boston in 2021?", False),
    ],
)
def test_how_things_stood_is_told_from_what_happened(question: str, asks: bool) -> None:
    assert asks_of_standing(read_question(question, BOOK)) is asks
