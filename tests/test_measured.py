"""Who did best or worst in a test."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.measured import by_measure
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
ERRORS = "The errors were about 21% for Microsoft, 34.5% for Clearview AI and 34.7% for IBM."
RIGHT = "The accuracy was 97% for Microsoft, 94% for IBM and 95% for Clearview AI."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Was IBM worst?", ERRORS, YES),
        ("Was Microsoft the worst on women?", ERRORS, NO),
        ("Did Microsoft have the fewest errors?", ERRORS, YES),
        ("Was IBM any better?", ERRORS, NO),
        ("Was IBM worse than Clearview?", ERRORS, YES),
        ("Was Clearview better than IBM?", ERRORS, YES),
        ("Was Clearview less accurate than Microsoft?", ERRORS, YES),
        ("Was IBM the worst?", RIGHT, YES),
        ("Was IBM more accurate than Clearview?", RIGHT, NO),
        ("Was Clearview any better?", ERRORS, None),  # than whom?
        ("Was Clearview the best?", ERRORS, NO),
        ("Was Kmart worst?", ERRORS, None),
        ("Was IBM worst?", "IBM had most errors.", None),
        ("Was IBM worst?", "21% for Microsoft and 34.7% for IBM used it.", None),
        ("Did IBM have errors?", ERRORS, None),
    ],
)
def test_the_shares_of_each_tell_who_did_best_or_worst(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_measure(asked(question), [said(text)])
    assert (ruling and ruling.verdict) is expected
