"""A place that a question puts elsewhere than the one of that name that the articles know."""

import pytest

from bot.answering.asked.kin import Kin
from bot.answering.asked.namesakes import namesakes
from bot.answering.asked.question import read_question
from bot.answering.reply import Abstention
from bot.service import Service
from corpus.actors import ActorBook

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("Is face recognition banned in Cambridge, England?", "Cambridge, England"),
        ("Did Cambridge, UK ban it?", "Cambridge, UK"),
        ("Does Portland in Texas ban it?", "Portland in Texas"),
        ("Did Boston, England, ban it?", "Boston, England"),
        ("what did Minneapolis, Kansas decide", "Minneapolis, Kansas"),
    ],
)
def test_a_place_of_another_region_is_another_one(text: str, stranger: str) -> None:
    assert namesakes(read_question(text, BOOK), Kin(BOOK)) == (stranger,)


@pytest.mark.parametrize(
    "text",
    [
        "Is it banned in Cambridge, Massachusetts?",
        "Does Somerville, MA ban it?",
        "Does Berkeley, US ban it?",
        "Does Portland in Maine ban it?",
        "Did Edmonton in Canada test it?",
        "Did Boston, Texas and Maine ban it?",
        "did boston, texas, maine and ohio ban it",
        "Is it banned in Springfield, Oregon's second city?",
    ],
)
def test_where_a_place_lies_and_one_of_a_list_make_no_other_of_it(text: str) -> None:
    assert namesakes(read_question(text, BOOK), Kin(BOOK)) == ()


def test_a_place_known_by_name_alone_gets_no_verdict(shipped: Service) -> None:
    reply = shipped.answerer.answer("Is face recognition banned in Cambridge, England?")
    assert isinstance(reply, Abstention)
    assert reply.text == "The articles don't say: none of them is about Cambridge, England."
