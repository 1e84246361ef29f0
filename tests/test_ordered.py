"""Two events in the order in which they are asked."""

import pytest
from msgspec.structs import replace

from bot.answering.found.library import Library
from bot.answering.lock.reversal import Reversal
from bot.answering.reply import Verdict
from bot.answering.settled.ordered import by_order, by_order_of_that
from bot.service import Service
from tests.sayings import asked, said

TOLD = "Oakland's pause came a day after a hearing."


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Did a hearing come before Oakland's pause?", TOLD, Verdict.YES),
        ("Did Oakland's pause come before a hearing?", TOLD, None),
        ("Did Oakland's pause come weeks after a hearing?", TOLD, None),
        ("Did a hearing come before Oakland's pause?", "Oakland's pause did not come after a hearing.", None),
        ("Did a hearing come before Oakland's pause?", "Oakland's pause would come after a hearing.", None),
    ],
)
def test_the_order_asked_is_a_yes_where_it_is_told_as_a_fact(
    shipped: Service, question: str, text: str, verdict: Verdict | None
) -> None:
    reversal = Reversal(Library(shipped.generation, shipped.book))
    ruling = by_order(asked(question), [said(text)], reversal)
    assert (ruling and ruling.verdict) is verdict


@pytest.mark.parametrize(
    ("question", "unfounded"), [("Can officers refuse Oakland's scan?", False), ("Can Oakland refuse a scan?", True)]
)
def test_who_says_what_others_may_do_is_not_said_to_do_it(shipped: Service, question: str, unfounded: bool) -> None:
    reversal = Reversal(Library(shipped.generation, shipped.book))
    assert reversal.unfounded(asked(question), said("Oakland said officers may refuse the scan.")) is unfounded


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Was that after the vote?", "Oakland dropped the limits shortly before the vote.", Verdict.NO),
        ("and did that happen before the vote?", "Oakland dropped the limits before the vote of May.", Verdict.YES),
        ("Was that after the hearing?", "Oakland dropped the limits before the vote.", None),
        ("Was that long after the vote?", "Oakland dropped the limits after the vote.", None),
        ("Was that after the vote?", "Oakland did not drop the limits after the vote.", None),
    ],
)
def test_what_a_follow_up_points_at_was_before_or_after_as_it_is_told(
    question: str, text: str, verdict: Verdict | None
) -> None:
    leaning = replace(asked(question), earlier=("Did Oakland drop the limits?",))
    ruling = by_order_of_that(leaning, [said(text)])
    assert (ruling and ruling.verdict) is verdict
