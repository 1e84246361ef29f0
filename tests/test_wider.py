"""Rules of a company or of a country, asked of a place that no article is about."""

import pytest

from bot.answering.asked.guards import normalise
from bot.answering.asked.question import read_question
from bot.answering.found.library import Library
from bot.answering.found.vocabulary import Vocabulary
from bot.answering.found.wider import of_wider_place
from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("can police in Ohio use Azure Face?", "can police in the US use Azure Face?"),
        ("can Ohio police use Azure Face?", "can US police use Azure Face?"),
        ("can Chicago police use Azure Face?", "can Illinois police use Azure Face?"),
        ("can I opt out of TSA scans in Chicago?", "can I opt out of TSA scans in the US?"),
        ("can police in Ohio use face recognition?", None),
        ("has Ohio sued Clearview?", None),
        ("did Microsoft sell it to Ohio?", None),
        ("can police in Texas use Azure Face?", None),
    ],
)
def test_what_holds_in_a_whole_country_is_asked_of_it(shipped: Service, text: str, asked: str | None) -> None:
    library = Library(shipped.generation, shipped.book)
    question = read_question(normalise(text), shipped.book)
    assert of_wider_place(question, library.kin, Vocabulary(library, shipped.book)) == asked


def test_a_rule_for_us_police_is_told_in_any_state(shipped: Service) -> None:
    reply = shipped.answerer.answer("can a police department in ohio use azure face")
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.NO
    assert "US police departments" in reply.citations[0].quote


def test_what_a_state_did_itself_is_told_of_no_other_place(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("has ohio banned face recognition"), Abstention)
