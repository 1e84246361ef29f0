"""Bars and pauses told by their noun."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.imposed import by_imposing
from tests.sayings import KIN, asked, said

PAUSED = "On 10 June 2020 Amazon announced a moratorium of one year on police use of Rekognition."
BANNED = "In 2021 Berkeley passed a ban on face recognition by the city."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did Amazon pause police use of Rekognition?", PAUSED, Verdict.YES),
        ("Has Amazon halted police use of Rekognition?", PAUSED, Verdict.YES),
        ("Did Berkeley ban face recognition by the city?", BANNED, Verdict.YES),
        ("Did Amazon ban police use of Rekognition?", PAUSED, None),  # a pause is no ban
        ("Did Amazon pause federal use of Rekognition?", PAUSED, None),
        ("Did Microsoft pause police use of Rekognition?", PAUSED, None),
        ("Did Amazon pause all police use of Rekognition?", PAUSED, None),
        ("Did Amazon pause police use of Rekognition for good?", PAUSED, None),
        ("Has Amazon's pause of police use run out?", PAUSED, None),
        ("Has Amazon's freeze on police use of Rekognition worked?", PAUSED, None),
        ("Does Amazon pause police use of Rekognition?", PAUSED, None),
        ("Did Amazon pause police use of Rekognition?", "Amazon refused to announce a moratorium on police use.", None),
        ("Did Berkeley ban face recognition?", "In 2021 Berkeley will have passed a ban on face recognition.", None),
    ],
)
def test_whoever_announced_a_moratorium_paused_it(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_imposing(asked(question), [said(text)], KIN.is_named)
    assert (ruling and ruling.verdict) is expected
