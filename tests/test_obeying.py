"""Whether somebody kept to a rule."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.obeying import by_breach, by_omission
from tests.sayings import KIN, asked, said

ADMITTED = "Clearview AI had admitted six breaches of the face recognition ban."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did Clearview obey the 2019 ban?", ADMITTED, Verdict.NO),
        ("Has Clearview kept to the ban on face recognition?", ADMITTED, Verdict.NO),
        ("Did Clearview comply with the order?", ADMITTED, None),
        ("Did Clearview ever obey the ban?", ADMITTED, None),
        ("Did NEC obey the ban?", ADMITTED, None),
        ("Did Clearview support the ban?", ADMITTED, None),
        ("Did Clearview obey the ban?", "The lawsuit says Clearview AI admitted breaches of the ban.", None),
        ("Did Clearview obey the ban?", "Clearview AI admitted no fault.", None),
    ],
)
def test_whoever_admitted_a_breach_did_not_keep_to_the_rule(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_breach(asked(question), [said(text)], KIN.is_named)
    assert (ruling and ruling.verdict) is expected


WAITED = "The commissioner said Edmonton police should have waited for her review."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did Edmonton police wait for the review?", Verdict.NO),
        ("Did Edmonton police not wait for the review?", None),
        ("Edmonton police did not wait for the review, right?", Verdict.YES),
        ("Did Edmonton police agree to wait?", None),
        ("Should Edmonton police have waited?", None),
        ("Did the commissioner say Edmonton police should have waited?", None),
        ("Did Edmonton police test cameras?", None),
    ],
)
def test_who_should_have_waited_did_not_wait(question: str, expected: Verdict | None) -> None:
    ruling = by_omission(asked(question), [said(WAITED)])
    assert (ruling and ruling.verdict) is expected
