"""Whether somebody did as they ought to."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.obeying import by_omission
from tests.sayings import asked, said

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
