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
        (
            "When did Axon pass its ban?",
            "On 6 March 2021 Axon passed a ban.",
            "CNET gives 4 March 2021 as the date of Axon's ban.",
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


_ANNOUNCED = said("The regulator announced Axon's pause on 8 March 2021.")
_DIFFERING = said("Sources give different dates for Axon's pause: one says 6 March, another 7 March 2021.", place=1)


def test_what_sources_say_of_the_day_of_a_thing_comes_before_the_day_of_its_news() -> None:
    question = asked("On what day was Axon's pause?")
    assert with_dispute(question, (_ANNOUNCED,), (_ANNOUNCED, _DIFFERING)) == (_DIFFERING, _ANNOUNCED)


def test_the_day_of_the_news_is_not_disputed_by_the_day_of_the_thing() -> None:
    question = asked("When was Axon's pause announced?")
    assert with_dispute(question, (_ANNOUNCED,), (_ANNOUNCED, _DIFFERING)) == (_ANNOUNCED,)
