"""What rules and the entailment model come to together, on readings made by hand and weights made up."""

import pytest

from bot.answering import decision
from bot.answering.decision import Odds, decide
from bot.answering.reply import Verdict
from bot.answering.verdict import Ruling
from bot.answering.weighing import Read, leading, mean
from retrieval.entailment.model import Entailment
from tests.test_verdict import OTHER, leaning

WEIGHTS = {
    "yes_or_no": {"bias": -1.0, "read": 0.5, "leading": 0.5, "in_part": 0.0, "ruled": 2.0, "ruled_otherwise": -2.0}
    | {"ruled_partly": 0.0, "denial": 0.0},
    "partly": {"bias": -1.0, "read": 1.0, "leading": 0.0, "ruled": 2.0, "ruled_plainly": 0.0},
}
AFFIRMS, DENIES = Entailment(0.95, 0.02, 0.01, 0.02), Entailment(0.02, 0.95, 0.01, 0.02)
IN_PART, OPEN = Entailment(0.02, 0.02, 0.94, 0.02), Entailment(0.02, 0.02, 0.01, 0.95)
UNDECIDED = Entailment(0.4, 0.4, 0.1, 0.1)
EVIDENCE = leaning(OTHER, agrees=True).evidence


@pytest.fixture(autouse=True)
def _weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decision, "fitted", lambda: WEIGHTS)


def read(*said: Entailment) -> tuple[Read, ...]:
    return tuple(Read(EVIDENCE, says, 1 - says.leaves_open) for says in said)


def came_to(ruled: Verdict | None, *said: Entailment, may_affirm: bool = True) -> Verdict | None:
    ruling = Ruling(ruled, (EVIDENCE,) if ruled else ())
    return decide(ruling, read(*said), may_affirm=may_affirm, odds=Odds()).verdict


@pytest.mark.parametrize(("says", "verdict"), [(AFFIRMS, Verdict.YES), (DENIES, Verdict.NO), (IN_PART, Verdict.PARTLY)])
def test_where_no_rule_decides_a_plain_reading_does_and_is_cited(says: Entailment, verdict: Verdict) -> None:
    ruling = decide(Ruling(None, ()), read(says), may_affirm=True, odds=Odds())
    assert (ruling.verdict, ruling.support) == (verdict, (EVIDENCE,))


def test_where_nothing_is_plain_nothing_is_decided() -> None:
    assert came_to(None, UNDECIDED) is None
    assert came_to(None, OPEN) is None


def test_a_rule_that_the_reading_bears_out_stands_and_one_that_it_contradicts_falls() -> None:
    assert came_to(Verdict.YES, AFFIRMS) is Verdict.YES
    assert came_to(Verdict.YES, DENIES) is None
    assert came_to(Verdict.NO, AFFIRMS) is None


def test_what_several_articles_hold_partly_no_single_sentence_takes_back() -> None:
    assert came_to(Verdict.PARTLY, AFFIRMS) is Verdict.PARTLY


def test_a_yes_needs_what_the_question_turns_on_unless_a_rule_said_it() -> None:
    assert came_to(None, AFFIRMS, may_affirm=False) is None
    assert came_to(None, DENIES, may_affirm=False) is Verdict.NO
    assert came_to(Verdict.YES, AFFIRMS, may_affirm=False) is Verdict.YES


def test_without_a_reading_the_rules_decide() -> None:
    assert came_to(Verdict.NO) is Verdict.NO


def test_what_leaves_the_question_open_weighs_little() -> None:
    one, other = read(OPEN, AFFIRMS)
    assert leading((one, other)) is other
    assert mean((one, other)).affirms == pytest.approx((0.02 * 0.05 + 0.95 * 0.98) / 1.03)
