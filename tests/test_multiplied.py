"""How many times as many there are to be."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.multiplied import by_multiple
from tests.sayings import asked, said

RAISED = "Axon said it would raise the number of vans from ten to 50."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Is Axon multiplying its vans by five?", RAISED, Verdict.YES),
        ("Will Axon have five times as many vans?", RAISED, Verdict.YES),
        ("Did Axon plan a fivefold growth in vans?", RAISED, Verdict.YES),
        ("Is Axon doubling its vans?", RAISED, Verdict.NO),
        ("Is Axon more than doubling its vans?", RAISED, None),
        ("Is Axon doubling its drones?", RAISED, None),
        ("Is Axon doubling its vans?", "Axon used vans from 2012 to 2020.", None),
        ("Is Axon raising the number of vans?", RAISED, None),
    ],
)
def test_two_numbers_tell_how_many_times_as_many_there_are(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_multiple(asked(question), [said(text)])
    assert (ruling and ruling.verdict) is expected
