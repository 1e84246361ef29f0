"""Where a place lies is asked of that place, and another of its name is looked for where the talk is."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.followed.level import of_federal_law
from bot.answering.followed.placing import asks_where_it_lies
from bot.answering.reply import Abstention, Reason
from bot.answering.turns.in_view import of_name_there
from bot.answering.turns.turn import Turn
from corpus.actors import ActorBook

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Did Washington County ban it?", "is that in Washington State?", True),
        ("Did Boston ban it?", "is it in the US?", True),
        ("Did Oregon ban it?", "is that in the US?", True),
        ("Did Boston ban it?", "is it in Oakland?", False),
        ("Did Boston ban it?", "is it in Massachusetts too?", False),
        ("Did Oregon ban it?", "is it in Texas?", False),
        ("Does Amazon sell it?", "is it in Texas?", False),
    ],
)
def test_whether_a_town_lies_in_a_state_is_asked_of_no_other_place(before: str, text: str, asked: bool) -> None:
    assert asks_where_it_lies(read_question(text, BOOK), read_question(before, BOOK)) is asked


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Does Ohio ban it?", "is there a federal law?", "Is there a federal law on face recognition?"),
        ("Is there any federal law on it?", "and in the states?", "Is there any state law on it?"),
        ("Is there a federal ban on face scans?", "what about the states?", "Is there a state ban on face scans?"),
        ("Is there any federal law?", "and state law?", "Is there any state law on face recognition?"),
        ("Does Amazon sell it?", "is there a federal law?", None),
        ("Does Ohio ban it?", "and in the states?", None),
    ],
)
def test_a_federal_law_is_asked_for_by_itself_and_a_state_law_after_it(
    before: str, text: str, asked: str | None
) -> None:
    assert of_federal_law(text, read_question(before, BOOK)) == asked


def test_the_portland_of_the_state_that_was_asked_about_is_meant() -> None:
    refused = Abstention(question="", reason=Reason.NO_EVIDENCE, text="", generation="")
    maine = Turn(read_question("Can police in Maine use it?", BOOK), refused)
    assert of_name_there("and Portland?", maine, BOOK) == {"Portland, Maine"}
    assert of_name_there("and Portland?", None, BOOK) == frozenset()
    assert of_name_there("and Oakland?", maine, BOOK) == frozenset()
