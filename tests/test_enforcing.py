"""Who may take a breach of a law to court."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.enforcing import by_enforcer
from tests.sayings import asked, said

ONE_OFFICE = "Only the Ohio attorney general may enforce the law."
NO_RIGHT = "The Ohio law has no private right of action."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Can people in Ohio sue under the law?", ONE_OFFICE, Verdict.NO),
        ("Could a shopper bring a lawsuit under the Ohio law?", ONE_OFFICE, Verdict.NO),
        ("Can't customers take a firm to court under Ohio's law?", NO_RIGHT, Verdict.NO),
        ("Can the Ohio attorney general sue over it?", ONE_OFFICE, Verdict.YES),
        ("Can the Ohio commissioner sue over it?", ONE_OFFICE, None),
        ("Can people in Ohio sue under the law?", "The Ohio attorney general may enforce the law.", None),
        ("Can only the attorney general of Ohio sue?", ONE_OFFICE, None),
        ("Did people in Ohio sue?", ONE_OFFICE, None),
        ("Can people sue under the law?", ONE_OFFICE, None),  # it may be of any law
    ],
)
def test_where_an_office_alone_enforces_a_law_nobody_else_can_sue(
    question: str, text: str, expected: Verdict | None
) -> None:
    ruling = by_enforcer(asked(question), [said(text)])
    assert (ruling and ruling.verdict) is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (
            "Can I get money from a shop in Ohio that scans me?",
            "Ohio's law lets people sue companies for $10.",
            Verdict.YES,
        ),
        (
            "Could guests claim damages from a hotel in Ohio?",
            "Ohio's law lets people sue companies for $10.",
            Verdict.YES,
        ),
        ("Can I get money from the police in Ohio?", "Ohio's law lets people sue companies for $10.", None),
        ("Can I get money from a shop in Ohio that scans me?", "Ohio's law lets people sue the city.", None),
        ("Can I get money from a shop in Ohio that scans me?", "Ohio's law covers companies.", None),
    ],
)
def test_whoever_may_sue_a_firm_may_get_money_from_it(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_enforcer(asked(question), [said(text)])
    assert (ruling.verdict if ruling else None) is expected
