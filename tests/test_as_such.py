"""Replies, contents of settlements, deals and a person's word are known for an answer by what they are."""

import pytest

from bot.answering.reply import Abstention, Answer
from bot.service import Service


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "How did IBM defend its platform for the Home Office?",
            ["not used in mass surveillance", "identifies suspects"],
        ),
        ("How did Edmonton police defend themselves?", ["disagreed and said"]),
        ("What was Amazon's reaction to the ACLU test?", ["objected to the 80%", "95% or higher"]),
        ("How did the NYPD justify the skin tone search?", ["was only evaluated"]),
        ("How did the TSA answer the senators?", ["is optional"]),
    ],
)
def test_a_reply_is_told_in_the_word_of_whoever_replied(shipped: Service, question: str, told: list[str]) -> None:
    _shows(shipped, question, told)


@pytest.mark.parametrize(
    "question",
    [
        "How did Meta respond to the senators?",
        "How did IBM answer its critics?",
        "How did Rite Aid react to the FTC ban?",
    ],
)
def test_no_reply_is_made_up_of_what_was_said_on_something_else(shipped: Service, question: str) -> None:
    assert isinstance(shipped.answerer.answer(question), Abstention)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "What were the terms of the ACLU's settlement with Clearview?",
            ["permanently bars", "for five years", "trials"],
        ),
        ("What did Clearview have to give up?", ["for five years", "permanently bars"]),
        ("What did the settlement in Detroit change?", ["may not arrest", "photo lineup", "training", "audit"]),
        ("What did Rite Aid agree to?", ["for five years", "delete the images", "delete the algorithms"]),
        ("What must Detroit police no longer do?", ["may not arrest anyone based only on a face recognition result"]),
        ("What are the terms of Clearview's class action settlement?", ["23% equity stake"]),
        (
            "What does the EU AI Act ban?",
            ["building face databases", "police use of live", "emotion", "sensitive traits"],
        ),
    ],
)
def test_the_contents_of_a_matter_are_told_and_not_that_there_is_one(
    shipped: Service, question: str, told: list[str]
) -> None:
    _shows(shipped, question, told)


def test_nothing_is_told_of_what_a_settlement_does_not_speak_of(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("What did the Detroit settlement change about drones?"), Abstention)


@pytest.mark.parametrize(
    "question", ["List the contracts between ICE and Clearview", "How many deals has ICE with Clearview?"]
)
def test_each_deal_is_told_by_its_sum_the_newest_first(shipped: Service, question: str) -> None:
    _shows(shipped, question, ["$9.2 million", "$2.3 million", "$224,000"])


def test_what_a_deal_was_for_is_told_by_no_list_of_deals(shipped: Service) -> None:
    _shows(shipped, "Which arm of ICE got the licences of 2020?", ["Homeland Security Investigations"])


def test_what_a_person_said_in_a_year_is_told_by_each_statement(shipped: Service) -> None:
    _shows(shipped, "What did Brad Smith say in 2018?", ["asked the US government", "facial recognition principles"])


def test_a_regulator_says_of_somebody_what_it_does_about_them(shipped: Service) -> None:
    _shows(shipped, "What did the FTC say about Rite Aid?", ["bars the drugstore chain"])


def test_fines_that_were_not_paid_are_told_apart_from_those_that_were_set(shipped: Service) -> None:
    _shows(shipped, "Which fines has Clearview not paid?", ["France, Greece, Italy and the Netherlands"])


def _shows(shipped: Service, question: str, told: list[str]) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    shown = reply.text
    places = [shown.find(part) for part in told]
    assert -1 not in places, shown
    assert places == sorted(places)
