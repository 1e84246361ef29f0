"""Whether it was one company, told by who it was."""

from pathlib import Path

import pytest

from bot.answering.answerer import Answerer
from bot.answering.asked.whose import asks_whose
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from corpus.actors import ActorBook
from tests.answerers import answerer_over

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Is NEC behind the Oslo app?", "Who is behind the Oslo app?"),
        ("So was NEC the vendor behind the Oslo app?", "Who was the vendor behind the Oslo app?"),
        ("Isn't NEC really the firm whose software Oslo runs?", "Who is the firm whose software Oslo runs?"),
        ("Was NEC the company fined by Oslo?", "Who was the company fined by Oslo?"),
        ("Was it NEC that scanned the guests?", "Who scanned the guests?"),
        ("was it NEC whose code Oslo runs?", "Whose code Oslo runs?"),
        ("Is the Oslo app made by NEC?", "Who is the Oslo app made by?"),
        ("Was NEC's software used in the Oslo case?", "Whose software was used in the Oslo case?"),
    ],
)
def test_who_holds_a_place_that_only_one_has_is_asked(text: str, who: str) -> None:
    asked = asks_whose(text, list(BOOK.find_in_question(text)))
    assert asked is not None
    assert (asked.who, asked.mention.actor) == (who, "NEC")


@pytest.mark.parametrize(
    "text",
    [
        "Does NEC supply Oslo?",  # so may others
        "Was NEC fined by Oslo?",
        "Is the Oslo app used by NEC?",
        "Is NEC one of the vendors behind it?",
        "Was NEC the first company that scanned guests?",
        "Is NEC the largest vendor of it?",
    ],
)
def test_what_several_may_have_done_is_not_asked_of_one(text: str) -> None:
    assert asks_whose(text, list(BOOK.find_in_question(text))) is None


def note(text: str) -> str:
    return f"---\ntitle: The city app\npublished: 2024-05-01\n---\n{text}\n"


ARTICLES = {
    "app.md": note("On 1 May 2024 Oslo named NEC as the vendor behind its face recognition app Cityface."),
    "ring.md": note("In May 2024 Idemia said it had shown Oslo a face recognition camera for trams."),
    "bank.md": note("In May 2024 Cognitec sold face recognition to a bank in Bergen."),
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory, shipped: Service) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("another")
    return answerer_over(ARTICLES, folder, shipped)


def test_whoever_is_named_in_a_place_leaves_none_for_another_company(answerer: Answerer) -> None:
    reply = answerer.answer("Is Cognitec the vendor behind Cityface?")
    assert isinstance(reply, Answer)
    assert (reply.verdict, reply.citations[0].article.id) == (Verdict.NO, "app")


def test_nothing_is_denied_of_whoever_holds_the_place(answerer: Answerer) -> None:
    reply = answerer.answer("Is NEC the vendor behind Cityface?")
    assert not isinstance(reply, Answer) or reply.verdict is not Verdict.NO


def test_nothing_is_denied_of_whom_an_article_tells_beside_those_named(answerer: Answerer) -> None:
    reply = answerer.answer("Is Idemia the vendor behind the Oslo app?")
    assert not isinstance(reply, Answer) or reply.verdict is None
