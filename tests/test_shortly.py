"""Follow-ups put more shortly than others understand them."""

import pytest

from bot.answering.followed.named_first import of_topic_first
from bot.answering.followed.relisted import relisted
from bot.answering.followed.shortly import in_more_words
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from tests.sayings import BOOK, KIN
from tests.sayings import asked as read


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Did ICE drop its rules?", "and what's Mobile Fortify?", "what's Mobile Fortify?"),
        ("Is face recognition allowed in Oslo?", "does Wegmans do it?", "does Wegmans use face recognition?"),
        ("May police in Maine use it?", "do they have to tell people?", "do police have to notify people?"),
        ("Does Oakland ban it?", "which cities before it?", "which cities did that before?"),
        ("May shops in Portland scan faces?", "do they have to warn me?", "do they have to notify people?"),
        (
            "Did ICE drop its rules?",
            "has Congress done anything?",
            "has Congress done anything about face recognition?",
        ),
        ("Maine's ban on face scans", "who signed that one?", None),
        ("Maine's ban on face scans", "who voted for that one?", "who voted for the Maine ban?"),
    ],
)
def test_a_short_follow_up_is_put_in_more_words(before: str, text: str, asked: str | None) -> None:
    assert in_more_words(text, read(before), None, KIN) == asked


def test_which_is_more_of_something_compares_the_two_named_last() -> None:
    before = read("Does Maine ban it more than Vermont?")
    assert in_more_words("which is stricter?", before, None, KIN) == "which is stricter, Maine or Vermont?"
    assert in_more_words("which is stricter?", read("Does Maine ban it?"), None, KIN) is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("I'm writing about Maine, is there a ban?", "is there a ban in Maine?"),
        ("i need to know about Maine: did they vote on it", "did Maine vote on it?"),
        ("I'm writing about Maine, did Oakland ban it?", "I'm writing about Maine, did Oakland ban it?"),
        ("I'm writing about shops, is there a ban?", "I'm writing about shops, is there a ban?"),
    ],
)
def test_a_question_is_asked_of_the_place_that_its_asker_is_at_work_on(text: str, asked: str) -> None:
    assert of_topic_first(text, BOOK, KIN) == asked


def test_everywhere_else_is_outside_the_place_asked_about() -> None:
    before = read("Is Familiar Faces sold in Illinois?")
    assert relisted("everywhere else?", before, KIN) == "Is Familiar Faces sold outside Illinois?"


def test_members_of_congress_who_were_matched_are_nothing_that_congress_did(shipped: Service) -> None:
    reply = shipped.answerer.answer("has Congress done anything?", earlier=["What did the ACLU find?"])
    assert not isinstance(reply, Answer) or reply.verdict is not Verdict.YES


def test_why_after_neither_yes_nor_no_is_told_from_elsewhere_too(shipped: Service) -> None:
    reply = shipped.answerer.answer("why?", earlier=["Did Microsoft refuse any police?"])
    assert isinstance(reply, Answer)
    assert "because" in reply.citations[0].quote
