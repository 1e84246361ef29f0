"""Partly by a limit told in plain words: of most, with an exception, not on one thing alone."""

import pytest

from bot.answering.found.weighing import Read
from bot.answering.reply import Verdict
from bot.answering.settled.limited import bars_nothing, by_limit
from bot.answering.settled.ruling import Ruling
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

YES, NO, PARTLY = Verdict.YES, Verdict.NO, Verdict.PARTLY
AFFIRMS, DENIES = Entailment(0.9, 0.04, 0.03, 0.03), Entailment(0.04, 0.9, 0.03, 0.03)
IN_PART, OPEN = Entailment(0.1, 0.1, 0.7, 0.1), Entailment(0.02, 0.02, 0.01, 0.95)
ALONE = "Oakland police may not charge anyone based only on a face match."


def told(text: str, says: Entailment, place: int = 0) -> Read:
    return Read(said(text, place=place), says, 1 - says.leaves_open)


def limited(question: str, verdict: Verdict | None, *read: Read, ruled: Verdict | None = None) -> Verdict | None:
    support = tuple(one.evidence for one in read) if verdict else ()
    ruling = by_limit(asked(question), Ruling(verdict, support), ruled, read)
    return verdict if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did NEC test all its cameras at night?", "NEC tested most of its cameras at night.", PARTLY),
        ("Did NEC wipe every picture?", "NEC wiped nearly all pictures.", PARTLY),
        ("Did NEC wipe every picture?", "NEC wiped three pictures.", NO),
        ("Did NEC wipe pictures?", "NEC wiped most pictures.", NO),
        ("Were all NEC's cameras equally good?", "Most NEC cameras were worse at night.", NO),
        ("Do all agree that NEC lost?", "Most reports say NEC lost, one says it won.", NO),
    ],
)
def test_most_of_all_who_are_asked_about_are_some_of_them(question: str, text: str, expected: Verdict) -> None:
    assert limited(question, NO, told(text, DENIES)) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Are Canadians bound by NEC's rule?", PARTLY),
        ("Are any Canadians bound by NEC's rule?", YES),
        ("Are children bound by NEC's rule?", YES),
    ],
)
def test_what_covers_most_of_a_people_covers_it_in_part(question: str, expected: Verdict) -> None:
    rule = told("NEC's rule binds whoever enters the shop.", AFFIRMS)
    most = told("NEC's rule covers children and most Canadians.", Entailment(0.6, 0.02, 0.1, 0.28), place=1)
    assert limited(question, YES, rule, most) is expected


def test_what_is_denied_of_others_is_not_denied_of_a_people_that_a_rule_covers_in_part() -> None:
    others = told("NEC's rule lets guards scan every non-citizen.", DENIES)
    most = told("NEC's rule covers children and most Canadians.", OPEN, place=1)
    assert limited("Are Canadians scanned under NEC's rule?", NO, others, most) is PARTLY
    assert limited("Are guards scanned under NEC's rule?", NO, others, most) is NO
    named = told("NEC's rule leaves Canadians alone at night.", DENIES)
    assert limited("Are Canadians scanned under NEC's rule?", NO, named, most) is NO


@pytest.mark.parametrize(
    ("question", "verdict", "says", "expected"),
    [
        ("Can Oakland police charge somebody over a face match?", NO, DENIES, PARTLY),
        ("Does Oakland forbid police to charge people on a face match?", YES, AFFIRMS, PARTLY),
        ("Can Oakland police charge somebody on a face match alone?", NO, DENIES, NO),
        ("Is a face match enough for Oakland police to charge you with it?", NO, DENIES, NO),
        ("Can Oakland police charge somebody?", NO, DENIES, NO),
        ("Can Oakland police sell pictures with face matches?", NO, DENIES, NO),
    ],
)
def test_what_a_deed_may_not_rest_on_alone_it_may_rest_on_with_more(
    question: str, verdict: Verdict, says: Entailment, expected: Verdict
) -> None:
    assert limited(question, verdict, told(ALONE, says)) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Does Oakland bar police from charging people on a face match alone?", YES),
        ("Does Oakland forbid charges based only on a face match?", YES),
        ("Did Oakland allow charges based only on a face match?", NO),
        ("Can Oakland police charge you on just a face match?", NO),
        ("Did Oakland lift its ban on charges based only on a face match?", None),
    ],
)
@pytest.mark.parametrize("verdict", [PARTLY, None, NO, YES])
def test_of_a_deed_asked_to_rest_on_one_thing_alone_just_that_is_told(
    question: str, verdict: Verdict | None, expected: Verdict | None
) -> None:
    assert limited(question, verdict, told(ALONE, IN_PART)) is (expected or verdict)


def test_a_rule_with_an_exception_that_bears_on_what_is_asked_holds_in_part() -> None:
    rule = told("Oakland requires a permit for drones.", AFFIRMS)
    exempt = told("Fires are exempt from Oakland's permit rule.", DENIES, place=1)
    question = "Do drones need a permit in Oakland?"
    assert limited(question, YES, rule, exempt) is PARTLY
    assert limited(question, None, rule, exempt, ruled=YES) is PARTLY
    assert limited(question, None, rule, exempt) is None
    assert limited("Did Oakland require a permit for drones?", YES, rule, exempt) is YES
    assert limited(question, YES, rule, told("Fires are exempt from the fee.", OPEN, place=1)) is YES
    assert limited(question, YES, rule, told("Oakland owns ten drones.", IN_PART, place=1)) is YES
    assert limited("Is any drone exempt from the permit in Oakland?", YES, rule, exempt) is YES


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did NEC's customers lose the feature in May?", PARTLY),
        ("Did NEC's existing customers lose the feature in May?", NO),
        ("Did any of NEC's customers lose the feature in May?", NO),
        ("Did NEC's partners lose the feature in May?", NO),
    ],
)
def test_what_is_denied_of_one_sort_is_not_denied_of_all_where_the_other_is_told_too(
    question: str, expected: Verdict
) -> None:
    old = told("Existing customers of NEC lost the feature in August.", DENIES)
    new = told("New customers of NEC lost the feature at once.", OPEN, place=1)
    assert limited(question, NO, old, new) is expected
    assert limited(question, NO, old) is NO


def test_a_sole_basis_is_no_basis_beside_others() -> None:
    sole = told("Under NEC's rule a face match may not be the sole basis for any refund.", DENIES)
    assert limited("Does NEC let shops give a refund on a face match?", NO, sole) is PARTLY
    assert limited("Does NEC let shops give a refund on a face match alone?", NO, sole) is NO


@pytest.mark.parametrize(
    ("question", "text", "verdict", "unborne"),
    [
        ("Has Oslo banned face recognition?", "Oslo bought ten more face recognition vans.", PARTLY, True),
        ("Is face recognition illegal in Oslo?", "Oslo police run face recognition vans.", PARTLY, True),
        ("Has Oslo banned face recognition?", "Oslo bought ten more face recognition vans.", NO, False),
        ("Has Oslo banned face recognition?", "Oslo uses face recognition only at night.", PARTLY, False),
        ("Does Oslo use face recognition?", "Oslo tested face recognition vans.", PARTLY, False),
    ],
)
def test_no_ban_in_part_rests_on_what_tells_of_no_bar(
    question: str, text: str, verdict: Verdict, unborne: bool
) -> None:
    assert bars_nothing(asked(question), Ruling(verdict, (said(text),))) is unborne


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did Oakland drop the near-total ban on drones?", "Oakland barred most drones."),
        (
            "Did Oakland sign all of the drone bill?",
            "Oakland sent back a bill under which most drones would be barred.",
        ),
    ],
)
def test_what_most_would_have_been_is_no_part_of_what_became_of_it(question: str, text: str) -> None:
    assert limited(question, NO, told(text, DENIES)) is NO
