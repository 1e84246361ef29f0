"""How long a bar lasts."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.verdict.lasting import barred_until
from tests.sayings import asked, said

BAR = "On 19 December 2023 the FTC made public a settlement that bars Rite Aid from face recognition for five years."


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Can Rite Aid use face recognition in 2027?", Verdict.NO),
        ("May Rite Aid use it again by 2026?", Verdict.NO),
        ("Can Rite Aid use face recognition in 2030?", None),
    ],
)
def test_a_bar_of_some_years_bars_in_each_of_them_and_tells_nothing_of_later(
    question: str, verdict: Verdict | None
) -> None:
    ruling = barred_until(asked(question), [said(BAR)])
    assert ruling is not None
    assert ruling.verdict is verdict


@pytest.mark.parametrize(
    "question",
    [
        "Can Rite Aid use face recognition in 2028?",  # it ends then
        "Did Rite Aid use face recognition in 2027?",
        "Is Rite Aid barred from it in 2027?",
        "Can Rite Aid use face recognition?",
    ],
)
def test_what_asks_of_no_year_within_it_is_no_matter_of_how_long(question: str) -> None:
    assert barred_until(asked(question), [said(BAR)]) is None
    assert barred_until(asked(question), [said("The settlement bars Rite Aid from it.")]) is None
