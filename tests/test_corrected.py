"""Whoever puts a question right asks it again of what was meant."""

import pytest
from msgspec import structs

from bot.answering.asked.kin import Kin
from bot.answering.asked.question import read_question
from bot.answering.followed.corrected import corrected
from bot.answering.followed.relisted import of_namesake
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from corpus.actors import ActorBook

BOOK = ActorBook.load()
KIN = Kin(BOOK)


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Did Oslo ban it?", "Sorry, I meant the one from 2020", "Did Oslo ban it in 2020?"),
        ("Did Oslo ban it in 2019?", "sorry, 2020", "Did Oslo ban it in 2020?"),
        ("Did Oslo ban it in 2019?", "I meant the 2020 one", "Did Oslo ban it in 2020?"),
        ("Did NEC quit?", "apologies, I meant Axon.", "and Axon?"),
        ("Did NEC quit?", "correction: Axon", "and Axon?"),
        ("Did NEC quit?", "my mistake, I meant the Dutch", "and the Dutch?"),
        ("Did NEC quit?", "no wait, the Axon one", "and Axon?"),
        ("Did NEC quit?", "sorry, I meant Axon, not NEC", "and Axon?"),
        ("Did NEC sell it to police?", "oops, I meant to schools", "no, I meant to schools"),
        ("Did NEC quit?", "sorry, what did Axon do?", "sorry, what did Axon do?"),
        ("Did NEC quit?", "no, that is wrong", "no, that is wrong"),
        ("Did NEC quit?", "actually, the second fine", "actually, the second fine"),
        ("Did Kmart quit?", "wait, the American one?", "wait, the American one?"),
        ("Did Kmart quit?", "sorry, I meant the Dutch one", "and the Dutch?"),
        ("Did NEC quit?", "and Axon?", "and Axon?"),
        ("Did NEC quit?", "no, Axon, sorry", "and Axon?"),
        ("Did NEC quit?", "Axon, my mistake", "and Axon?"),
        ("Did Oslo ban it?", "no, the Netherlands, I mean", "and the Netherlands?"),
        ("Is it banned in New York State?", "no I meant the city, not the state", "and New York City?"),
        ("Is it banned in New York City?", "sorry, I meant the state", "and New York State?"),
        ("Did Washington County use it?", "no, I meant the state", "and Oregon?"),
        ("Did NEC quit?", "I meant the city", "no, I meant the city"),
        ("Who sells it to Boston?", "no, I meant the vans in England", "Who sells it to the vans in England?"),
        ("Who sells it to Boston police?", "wait, I meant schools in Ohio", "Who sells it to the schools in Ohio?"),
        ("Is it banned in Boston?", "I meant the shops in Ohio", "Is it banned in the shops in Ohio?"),
        ("How many cameras are in Boston?", "I meant the vans in Ohio", "no, I meant the vans in Ohio"),
        ("Did Boston ban it?", "I meant the shops in Ohio", "no, I meant the shops in Ohio"),
        ("Did NEC quit?", "we are sorry", "we are sorry"),
        ("Did Oslo ban it?", "not that one, the Dutch one", "and the Dutch?"),
        ("Did Oslo ban it?", "sorry, the Dutch one", "and the Dutch?"),
        ("Did NEC quit?", "no, the one from Axon", "and Axon?"),
        ("Did NEC quit?", "I mean Axon's", "and Axon?"),
        ("Did NEC quit?", "not that one, the second fine", "not that one, the second fine"),
    ],
)
def test_a_correction_asks_the_question_before_of_what_was_meant(before: str, text: str, asked: str) -> None:
    assert corrected(text, read_question(before, BOOK), KIN) == asked


def test_an_apology_is_the_name_of_nobody(shipped: Service) -> None:
    reply = shipped.answerer.answer("Sorry, I meant Google", earlier=("Did Meta settle with Texas?",))
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES
    dated = shipped.answerer.answer("Sorry, I meant the one in 2020", earlier=("Did Meta settle with Texas?",))
    assert isinstance(dated, Answer)
    assert dated.verdict is Verdict.NO


@pytest.mark.parametrize("said", ["no, I meant the Oregon one", "sorry, the one in Oregon", "not that, the Oregon one"])
def test_the_one_in_a_state_is_the_place_there_that_the_talk_named(said: str) -> None:
    before = read_question("Can shops in Maine use it?", BOOK)
    spoken_of = structs.replace(before, names={"Portland, Oregon": "Portland", **before.names})
    assert corrected(said, spoken_of, KIN) == "and Portland, Oregon?"
    assert corrected(said, before, KIN) == "and Oregon?"


@pytest.mark.parametrize("said", ["I mean Maine's", "not that one, the Maine one", "no, I meant the one in Maine"])
def test_who_meant_the_one_in_another_state_asks_of_the_place_of_that_name(said: str) -> None:
    before = read_question("Does Portland, Oregon, ban it?", BOOK)
    assert of_namesake(said, before, KIN) == "Does Portland, Maine, ban it?"
