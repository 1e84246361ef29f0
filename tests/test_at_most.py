"""How many there are at most."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.at_most import by_most
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
TELLS_APART = "Axon's camera recognises up to 50 people at a time."
TOOK_PART = "Up to 50 Axon officers took part in the trial."


@pytest.mark.parametrize(
    ("question", "told", "expected"),
    [
        ("Can Axon's camera recognise as many as 50 people?", TELLS_APART, YES),
        ("Can Axon's camera recognise 20 people?", TELLS_APART, YES),
        ("Can Axon's camera recognise 100 people?", TELLS_APART, NO),
        ("Can Axon's camera recognise more than 20 people?", TELLS_APART, None),
        ("Can Axon's camera recognise 20 cars?", TELLS_APART, None),
        ("Can Axon's camera store 20 people?", TELLS_APART, None),
        ("Did as many as 50 Axon officers take part in the trial?", TOOK_PART, YES),
        ("Did as many as 80 Axon officers take part in the trial?", TOOK_PART, NO),
        ("Did as many as 30 Axon officers take part in the trial?", TOOK_PART, None),
        ("Did 30 Axon officers take part in the trial?", TOOK_PART, None),
    ],
)
def test_up_to_a_number_has_all_below_it_and_none_above(question: str, told: str, expected: Verdict | None) -> None:
    ruling = by_most(asked(question), [said(told)])
    assert (ruling.verdict if ruling else None) is expected
