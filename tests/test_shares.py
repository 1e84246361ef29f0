"""How many of a whole did it, and whether more did in one year than in another."""

import pytest
from msgspec.structs import replace

from bot.answering.reply import Verdict
from bot.answering.settled.shares import by_share, by_two_years, by_whole
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
FEW = "The report found that nine of the 24 agencies used it."
STATES = "Fifteen US states had laws that limit it at the end of 2024."
BEFORE = "In 2022 a dozen US states had laws on it."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did most of the 24 agencies use it?", FEW, NO),
        ("Did more than half of the 24 agencies not use it?", FEW, YES),
        ("Did fewer than half of the agencies use it?", FEW, YES),
        ("Did most of the 30 agencies use it?", FEW, None),
        ("Did most of the 24 agencies buy it?", FEW, None),
        ("Do most US states limit it?", STATES, NO),
        ("Do fewer than half of all US states limit it?", STATES, YES),
        ("Do most US states ban drones?", STATES, None),
        ("Do most US states limit it?", "More than fifteen US states limit it.", None),
        ("Do most US cities limit it?", STATES, None),
    ],
)
def test_so_many_of_a_whole_are_most_of_it_or_not(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_share(asked(question), [said(text)])
    assert (ruling.verdict if ruling else None) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did fewer US states limit it in 2022 than in 2024?", YES),
        ("Did more US states limit it in 2022 than in 2024?", NO),
        ("Did more US states limit it in 2024 than in 2022?", YES),
        ("Did more US states limit it in 2024 than in 2020?", None),
        ("Did more US cities limit it in 2024 than in 2022?", None),
    ],
)
def test_two_years_are_compared_by_the_count_of_each(question: str, expected: Verdict | None) -> None:
    now = said(STATES)
    ruling = by_two_years(asked(question), [now, replace(said(BEFORE), article=now.article)])
    assert (ruling.verdict if ruling else None) is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did 24 agencies use it?", "Nine of the 24 agencies used it.", NO),
        ("Did all 24 federal agencies use it?", "Nine of the 24 agencies used it.", NO),
        ("Did nine agencies use it?", "Nine of the 24 agencies used it.", None),
        ("Did nine of the 24 agencies use it?", "Nine of the 24 agencies used it.", None),
        ("Did 24 agencies buy it?", "Nine of the 24 agencies used it.", None),
        ("Did at least 24 agencies use it?", "Nine of the 24 agencies used it.", None),
        ("Did 24 agencies use it?", "At least nine of the 24 agencies used it.", None),
    ],
)
def test_as_many_as_there_are_did_not_do_what_some_of_them_did(
    question: str, text: str, expected: Verdict | None
) -> None:
    ruling = by_whole(asked(question), [said(text)])
    assert (ruling.verdict if ruling else None) is expected
