"""Two events in the order in which they are asked."""

import pytest
from msgspec.structs import replace

from bot.answering.found.library import Library
from bot.answering.lock.reversal import Reversal
from bot.answering.reply import Verdict
from bot.answering.settled.ordered import by_order, by_order_of_that, none_before, not_the_first
from bot.service import Service
from tests.sayings import KIN, asked, said

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


SETTLED = "Meta's settlement with Texas was the first settlement under CUBI."
BEGUN = "The Metropolitan Police's use at the carnival was the start of live face recognition by UK police."


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Did any police force use live face recognition before the Met?", BEGUN, Verdict.NO),
        ("Had anyone used live face recognition before the Met?", BEGUN, Verdict.NO),
        ("Did any police force use drones before the Met?", BEGUN, None),
        ("Did any police force use live face recognition before Essex Police?", BEGUN, None),
        ("Did the Met use live face recognition before the carnival?", BEGUN, None),
        ("Had anyone used live face recognition before the Met?", BEGUN.replace("was", "would be"), None),
        ("Had other companies settled under CUBI before Meta?", SETTLED, Verdict.NO),
        ("Did anyone settle under CUBI before Meta?", SETTLED, Verdict.NO),
        ("Had other companies been sued under CUBI before Meta?", SETTLED, None),
        ("Had other companies settled under CUBI before Clearview?", SETTLED, None),
        ("Had others been arrested before Clearview was?", "Clearview's was the first arrest to become public.", None),
    ],
)
def test_before_those_with_whom_it_began_there_were_none(question: str, text: str, verdict: Verdict | None) -> None:
    ruling = none_before(asked(question), [said(text)], KIN.is_named)
    assert (ruling and ruling.verdict) is verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is the 2025 contract with Clearview its first deal with ICE?", Verdict.NO),
        ("Was that the first ICE contract with Clearview?", Verdict.NO),
        ("Was the 2020 deal of ICE with Clearview its first deal?", None),
        ("Was Clearview's contract with ICE one of the first deals?", None),
        ("Was the first trial of Clearview with ICE in 2025?", None),
    ],
)
def test_a_deal_before_which_there_was_another_is_not_the_first(question: str, verdict: Verdict | None) -> None:
    told = said("An earlier ICE deal with Clearview, in 2020, was a contract of $224,000.", year=2025)
    ruling = not_the_first(asked(question), [told])
    assert (ruling and ruling.verdict) is verdict
