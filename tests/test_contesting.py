"""Whether somebody contested a decision."""

import pytest
from msgspec.structs import replace

from bot.answering.reply import Verdict
from bot.answering.settled.contesting import by_contesting
from tests.sayings import KIN, asked, said

REVIEW = "Clearview AI asked a tribunal to review the regulator's decision."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did Clearview contest the decision?", REVIEW, Verdict.YES),
        ("Has Clearview appealed the ruling?", REVIEW, Verdict.YES),
        ("Is Clearview fighting the fine?", "The tribunal must decide Clearview's appeal.", Verdict.YES),
        ("Did Clearview challenge the order?", "In August 2023 Clearview dropped its appeal.", Verdict.YES),
        ("Did Clearview appeal against the reprimand?", "Clearview has withdrawn its appeal.", Verdict.YES),
        ("Did Clearview appeal?", REVIEW, Verdict.YES),
        ("Is Clearview appealing in Italy?", REVIEW, Verdict.YES),
        ("Did Clearview appeal to customers?", REVIEW, None),
        ("Is Clearview still fighting the fine?", REVIEW, None),
        ("Has Clearview's appeal against the fine been heard?", "The tribunal must decide Clearview's appeal.", None),
        ("Did Clearview contest the decision?", "The tribunal had not decided Clearview's case.", None),
        ("Did the regulator appeal the decision?", REVIEW, None),
        ("Did NEC contest the decision?", REVIEW, None),
        ("Does Clearview fight crime?", REVIEW, None),
        ("Did Clearview contest the decision?", "Clearview AI did not ask for a review.", None),
    ],
)
def test_whoever_asked_for_a_review_contested_the_decision(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_contesting(asked(question), [said(text)], KIN.is_named)
    assert (ruling and ruling.verdict) is expected


def test_what_names_not_all_who_are_asked_about_tells_of_another_decision() -> None:
    assert (
        by_contesting(asked("Did Clearview contest the French fine?"), [said(REVIEW, actors_named=0.5)], KIN.is_named)
        is None
    )


DROPPED = "In August 2023 Clearview dropped its appeal."


def test_they_are_those_whom_the_question_before_was_about() -> None:
    follow_up = replace(asked("Did they appeal?"), earlier=("Was Clearview fined?",), actors=("Clearview AI",))
    ruling = by_contesting(follow_up, [said(DROPPED)], KIN.is_named)
    assert ruling is not None
    assert ruling.verdict is Verdict.YES
    assert by_contesting(asked("Did they appeal?"), [said(DROPPED)], KIN.is_named) is None


THROWN_OUT = "The High Court dismissed a challenge to the Metropolitan Police's policy."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Was the Metropolitan Police's policy challenged in court?", THROWN_OUT, Verdict.YES),
        ("Has the fine on Clearview been appealed?", "A tribunal overturned the fine on Clearview AI.", Verdict.YES),
        ("Was the Oslo ban ever contested?", "A court let the ban stand.", Verdict.YES),
        ("Was the Oslo ban ever contested?", "Shops criticised the ban.", None),
        ("Was the fine on Clearview appealed?", "A tribunal overturned the order against Clearview AI.", None),
        ("Was the fine on Clearview appealed?", "Prosecutors may open a case against Clearview AI.", None),
        ("Was the policy not challenged in court?", THROWN_OUT, None),
    ],
)
def test_what_a_court_did_with_a_decision_tells_that_it_was_contested(
    question: str, text: str, expected: Verdict | None
) -> None:
    ruling = by_contesting(asked(question), [said(text)], KIN.is_named)
    assert (ruling and ruling.verdict) is expected
