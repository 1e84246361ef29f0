"""Questions that leave a verb out, as headlines do, are asked whole."""

import pytest

from bot.answering.asked.headlines import are_many
from bot.answering.asked.inverted import as_question
from corpus.actors import ActorBook

BOOK = ActorBook.load()


def asked(text: str) -> str:
    return as_question(text, BOOK.find_in_question, {"sell", "ban"}.__contains__)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Clearview banned in Norway?", "Is Clearview banned in Norway?"),
        ("Face recognition legal in Ohio?", "Is Face recognition legal in Ohio?"),
        ("Rekognition still on sale?", "Is Rekognition still on sale?"),
        ("NEC now selling it to schools?", "Is NEC now selling it to schools?"),
        ("Meta sued over its glasses?", "Was Meta sued over its glasses?"),
        ("Clearview fined by Spain?", "Was Clearview fined by Spain?"),
        ("police in Dallas using it?", "Are police in Dallas using it?"),
        ("face scans mandatory at the border?", "Are face scans mandatory at the border?"),
    ],
)
def test_the_verb_that_a_headline_leaves_out_is_asked_with(text: str, question: str) -> None:
    assert asked(text) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Boston banned it?", "Did Boston ban it?"),  # whom or what it banned follows
        ("NEC banned police use?", "Did NEC ban police use?"),
        ("Clearview in Norway?", "Clearview in Norway?"),
        ("NEC nothing new?", "NEC nothing new?"),
    ],
)
def test_what_has_its_verb_or_no_plain_place_for_one_is_no_headline(text: str, question: str) -> None:
    assert asked(text) == question


def test_police_are_many_and_a_company_is_one() -> None:
    assert are_many("the police in Ohio")
    assert are_many("American shops")
    assert not are_many("Clearview")
