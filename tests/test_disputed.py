"""What sources give otherwise stands beside what one of them says."""

import pytest

from bot.answering.told.disputed import is_disputed, with_dispute
from tests.sayings import asked, said


@pytest.mark.parametrize(
    ("question", "best", "other"),
    [
        (
            "How much is Axon's contract worth?",
            "Axon's contract is worth £54 million.",
            "Outlets differ on the value: one gives £54 million, another £65 million.",
        ),
        (
            "How long does Axon keep faces?",
            "Most reports say that Axon keeps faces for 30 days.",
            "Wired says that Axon keeps faces for up to six months.",
        ),
        (
            "When did Axon pause it?",
            "On 6 March 2021 Axon paused it.",
            "Sources differ on the date of Axon's pause: one gives 4 March 2021, others give 6 March 2021.",
        ),
        (
            "How many shops did Axon equip?",
            "Axon equipped 62 shops.",
            "Reports differ on the number of shops: 62 or 63.",
        ),
    ],
)
def test_both_figures_are_told_where_sources_differ(question: str, best: str, other: str) -> None:
    first, second = said(best), said(other, place=1)
    third = said("Axon is a company.", place=2)
    told = with_dispute(asked(question), (first, third), (third, second, first))
    assert told == (first, second, third)
    assert is_disputed(asked(question), told)
    assert not is_disputed(asked(question), (first, third))


@pytest.mark.parametrize(
    ("question", "best", "other"),
    [
        ("How long does Axon keep faces?", "Axon keeps faces for 30 days.", "Axon keeps logs for 60 days."),
        (
            "How much is Axon's contract worth?",
            "Axon's contract is worth £54 million.",
            "Outlets differ on the costs of the trial: £2 million or £3 million.",
        ),
        (
            "What is Axon's contract?",
            "Axon's contract is worth £54 million.",
            "Outlets differ on it: £54 million or £65 million.",
        ),
    ],
)
def test_another_measure_or_no_figure_asked_for_is_no_dispute(question: str, best: str, other: str) -> None:
    first, second = said(best), said(other, place=1)
    assert with_dispute(asked(question), (first,), (first, second)) == (first,)
