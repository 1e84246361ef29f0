"""What was done in just the time that is asked about is no no to that."""

import pytest

from bot.answering.lock.in_its_time import tells_it_then
from tests.sayings import asked, said

FILED = "On 8 November 2022 the group Big Brother Watch filed a complaint about PimEyes."


@pytest.mark.parametrize(
    ("question", "sentence", "then"),
    [
        ("Was the complaint about PimEyes filed in November 2022?", FILED, True),
        ("Was the complaint about PimEyes filed in December 2022?", FILED, False),
        ("Was the complaint about PimEyes filed before November 2022?", FILED, False),
        ("Was the complaint about PimEyes filed?", FILED, False),
        ("Was a petition on drones written in November 2022?", FILED, False),
        ("Was it banned in May 2022?", "On 3 May 2022 the city did not ban it.", False),
    ],
)
def test_a_deed_of_the_time_asked_about_is_told_to_the_day(question: str, sentence: str, *, then: bool) -> None:
    assert tells_it_then(asked(question), said(sentence, 2022)) is then
