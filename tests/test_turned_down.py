"""What came to nothing before a council, a governor or a legislature was not done."""

from collections.abc import Sequence

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.turned_down import by_turning_down
from corpus.shelf import Shelf
from tests.sayings import asked, said

LOST = "That Council prohibit the use of facial recognition in its cameras.\nLOST 5/6."
CARRIED = "That Council require a warrant for each search.\nCARRIED 9/2."
VETOED = "Gov. Alma Post on Tuesday vetoed a bill that would have made Oregon police get a warrant before they search."
OUT_OF_REACH = "To override the veto, lawmakers would need two-thirds of each chamber."
OVERRODE = "Lawmakers overrode the governor's veto in May."
PENDING = "A bill that would ban face recognition in schools statewide was introduced last week."
TABLED = "In 2024 the council considered a moratorium and tabled it."
YES, NO = Verdict.YES, Verdict.NO


def _settled(question: str, told: Sequence[str]) -> Verdict | None:
    ruling = by_turning_down(asked(question), [said(text, actors_named=1.0) for text in told], Shelf.of())
    return ruling.verdict if ruling else None


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Was the motion to prohibit face recognition carried in Portland?", LOST, NO),
        ("Was the motion to ban face recognition lost in Portland?", LOST, YES),
        ("Was the motion to require a warrant carried in Portland?", CARRIED, YES),
        ("Was the motion to require signs carried in Portland?", CARRIED, None),
        ("Did Portland ban facial recognition?", LOST, NO),
        ("Has Portland prohibited it in its cameras?", LOST, NO),
        ("Did Portland ban facial recognition in shops?", LOST, None),
        ("Did Portland require a warrant for each search?", CARRIED, None),  # which is left to the reading
        ("Did Portland want to ban facial recognition?", LOST, None),
    ],
)
def test_what_was_moved_was_done_only_where_the_motion_carried(
    question: str, text: str, expected: Verdict | None
) -> None:
    assert _settled(question, [text]) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did the governor of Oregon veto the bill?", VETOED, YES),
        ("Did the mayor of Portland veto the bill?", VETOED, None),
        ("Was the Oregon bill vetoed?", VETOED, YES),
        ("Do Oregon police need a warrant before they search?", VETOED, NO),
        ("Must Oregon police get a warrant?", VETOED, NO),
        ("Do Oregon police search by face?", VETOED, None),
        ("Do Oregon police need a supervisor?", VETOED, None),
        ("Did Oregon's legislature override the veto?", OUT_OF_REACH, NO),
        ("Did Oregon's legislature override the veto?", OVERRODE, YES),
        ("Did Oregon's legislature override the veto?", VETOED, None),
    ],
)
def test_what_a_vetoed_bill_would_have_done_is_not_so(question: str, text: str, expected: Verdict | None) -> None:
    assert _settled(question, [text]) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Is there a statewide ban on face recognition in schools in Portland?", PENDING, NO),
        ("Is face recognition banned in schools?", PENDING, None),  # a city may ban it
        ("Is there a federal ban on face recognition in schools in Portland?", PENDING, None),
        ("Is there a statewide ban on face recognition in shops in Portland?", PENDING, None),
        ("Has Portland put a moratorium on face recognition?", TABLED, NO),
        ("Is there a moratorium in Portland?", TABLED, NO),
        ("Did Portland consider a moratorium?", TABLED, None),
        ("Has Portland adopted a policy?", TABLED, None),
    ],
)
def test_what_was_only_introduced_or_was_laid_aside_is_not_there(
    question: str, text: str, expected: Verdict | None
) -> None:
    assert _settled(question, [text]) == expected
