"""What a lawsuit says is no fact, and what was to be done was not done by that."""

import pytest

from bot.answering.lock.only_alleged import is_only_alleged
from bot.answering.reply import Answer
from bot.service import Service
from tests.answerers import reply
from tests.sayings import asked, said


@pytest.mark.parametrize(
    ("question", "text", "alleged"),
    [
        ("Does NEC scan children?", "The lawsuit says NEC scans children.", True),
        ("Does NEC scan children?", "NEC scans children.", False),
        ("Does the lawsuit say that NEC scans children?", "The lawsuit says NEC scans children.", False),
        ("Is NEC accused of scanning children?", "The lawsuit says NEC scans children.", False),
    ],
)
def test_what_is_alleged_bears_out_no_fact(question: str, text: str, alleged: bool) -> None:
    assert is_only_alleged(asked(question), said(text)) is alleged


def test_an_allegation_is_shown_as_one(shipped: Service) -> None:
    told = reply(shipped, "Does Ring's Familiar Faces scan people without consent?")
    assert isinstance(told, Answer)
    assert told.verdict is None
    assert told.text.startswith("I find that alleged, not established; the articles say: “The lawsuit says")


def test_a_plan_is_shown_as_one(shipped: Service) -> None:
    told = reply(shipped, "Did Meta delete the face templates?")
    assert isinstance(told, Answer)
    assert told.verdict is None
    assert told.text.startswith("I find that planned or proposed, not done; the articles say: “Meta said it would")


def test_what_a_company_does_as_a_rule_is_not_what_it_did_once(shipped: Service) -> None:
    told = reply(shipped, "Does Facebook still tag people automatically in photos?", "did they delete the data?")
    assert isinstance(told, Answer)
    assert told.verdict is None
