"""Follow-ups on people of another kind ask of them what was asked of others."""

import pytest

from bot.answering.asked.forms import Form
from bot.answering.asked.inverted import as_question
from bot.answering.asked.kin import Kin
from bot.answering.asked.question import read_question
from bot.answering.followed.conversation import continued
from bot.answering.followed.people import as_people, of_people, with_people
from corpus.actors import ActorBook

BOOK = ActorBook.load()
KIN = Kin(BOOK)
FIRST = read_question("Does NEC store photos of tourists?", BOOK)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("kids too?", "and kids?"),
        ("what about visa holders", "and visa holders?"),
        ("even of foreigners?", "even of foreigners?"),
        ("Canadians?", "and Canadian citizens?"),
        ("and Americans?", "and US citizens?"),
        ("even for Germans?", "even for German citizens?"),
    ],
)
def test_people_of_a_kind_are_asked_about_as_others_were(text: str, asked: str) -> None:
    assert as_people(text, read_question("Does Oslo ban it?", BOOK), KIN) == asked


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Can tourists skip it?", "even kids?", "Can kids skip it?"),
        ("Can tourists skip it?", "and someone with a visa?", "Can someone with a visa skip it?"),
        ("Do tourists have to pay?", "anyone on a visa as well?", "Does anyone on a visa have to pay?"),
        ("Does anyone on a visa have to pay?", "and kids?", "Do kids have to pay?"),
        ("Does Oslo scan tourists?", "and kids?", "Does Oslo scan kids?"),
        ("Can people with a visa skip it?", "and for citizens?", "Can citizens skip it?"),
        ("Can US citizens skip it?", "women as well?", "Can women skip it?"),
        ("Can tourists skip it?", "what about people born in the US?", "Can people born in the US skip it?"),
        ("Can tourists skip it?", "and US citizens?", "and US citizens?"),  # what is told of them is of no others
        ("Does it block children's faces?", "and adults?", "and adults?"),
    ],
)
def test_people_of_a_kind_are_asked_about_in_full_where_others_were(before: str, text: str, asked: str) -> None:
    assert as_people(text, read_question(before, BOOK), KIN) == asked


@pytest.mark.parametrize(
    "text", ["other people?", "plans?", "bans?", "which customers?", "Michigans?", "any exceptions?"]
)
def test_what_is_of_no_people_stays(text: str) -> None:
    assert as_people(text, FIRST, KIN) is None


def test_people_of_another_kind_take_the_place_of_those_asked_about() -> None:
    assert with_people(FIRST.wording, "children") == "Does NEC store photos of children?"
    assert with_people("Does NEC store photos of US citizens?", "German citizens") == (
        "Does NEC store photos of German citizens?"
    )
    assert with_people("Does NEC sell it?", "children") is None
    assert with_people(FIRST.wording, "schools") is None


def test_people_of_a_place_ask_nothing_of_the_place_and_get_no_verdict_on_others() -> None:
    """What is told of the citizens of one country is no yes or no on those of another."""
    whole = continued(of_people(read_question("and Canadian citizens?", BOOK)), FIRST)
    assert (whole.actors, whole.form) == (("NEC",), Form.WHAT)
    assert whole.wording == "Does NEC store photos of Canadian citizens?"


def test_a_name_and_a_noun_are_no_statement() -> None:
    """Some schools in a place state nothing, as what it does would."""
    assert as_question("Oakland schools?", BOOK.find_in_question, bool) == "Oakland schools?"
    assert as_question("Oakland bans it?", BOOK.find_in_question, bool) == "Does Oakland ban it?"
