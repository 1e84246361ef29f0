"""A verdict is shown by what names those asked about, and a partly with what limits it."""

import pytest

from bot.answering.found.evidence import Evidence
from bot.answering.reply import Answer, Verdict
from bot.answering.told.proving import with_limit
from bot.service import Service
from retrieval.entailment.model import Entailment
from tests.answerers import reply
from tests.sayings import said

RULE = said("Oslo banned it.", says=Entailment(0.8, 0.05, 0.1, 0.05))
LIMIT = said("The ban covers schools only.", place=1, says=Entailment(0.3, 0.1, 0.5, 0.1))
WEAK = said("The ban is from May.", place=2, says=Entailment(0.2, 0.1, 0.1, 0.6))
OTHER = said("The ban covers mills only.", year=2021, says=Entailment(0.3, 0.1, 0.5, 0.1))


@pytest.mark.parametrize(
    ("verdict", "evidence", "shown"),
    [
        (Verdict.PARTLY, [RULE, WEAK, LIMIT], (RULE, LIMIT)),
        (Verdict.PARTLY, [RULE, WEAK, OTHER], (RULE,)),
        (Verdict.YES, [RULE, LIMIT], (RULE,)),
    ],
)
def test_behind_the_rule_of_a_partly_stands_what_limits_it(
    verdict: Verdict, evidence: list[Evidence], shown: tuple[Evidence, ...]
) -> None:
    assert with_limit(verdict, [RULE], evidence) == shown


def test_a_yes_is_proved_by_the_sentence_that_names_those_asked_about(shipped: Service) -> None:
    told = reply(shipped, "Were the emails about the DEA pitch obtained by the ACLU?")
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.YES
    assert "ACLU" in told.citations[0].quote


def test_a_ban_of_a_city_on_itself_is_told_to_be_one(shipped: Service) -> None:
    told = reply(shipped, "Did San Francisco ban face recognition?")
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.PARTLY
    assert "only" in told.citations[1].quote


def test_what_is_still_optional_stands_behind_what_was_dropped(shipped: Service) -> None:
    told = reply(shipped, "Did the IRS drop ID.me face scans?")
    assert isinstance(told, Answer)
    assert "move away from" in told.citations[0].quote
    assert "optional" in told.citations[1].quote


def test_a_city_with_exceptions_to_its_ban_has_one(shipped: Service) -> None:
    told = reply(shipped, "Does Boston have a ban?")
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.YES
