import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.asked.quantities import Kind, contradicted, quantities, unheld


def values(text: str) -> set[tuple[Kind, float]]:
    return {(one.kind, one.value) for one in quantities(text)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fined $7.5 million", {(Kind.MONEY, 7_500_000)}),
        ("a £7.5m fine", {(Kind.MONEY, 7_500_000)}),
        ("20 million euros", {(Kind.MONEY, 20_000_000)}),
        ("a grant of 600,000 florins", {(Kind.MONEY, 600_000)}),
        ("6.2 million crowns", {(Kind.MONEY, 6_200_000)}),
        ("another five million euros", {(Kind.MONEY, 5_000_000)}),
        ("CHF 30 million", {(Kind.MONEY, 30_000_000)}),
        ("$1,000 a violation", {(Kind.MONEY, 1_000)}),
        ("80 per cent of cases", {(Kind.SHARE, 80)}),
        ("five years", {(Kind.TIME, 5 * 365)}),
        ("for a whole year", {(Kind.TIME, 365)}),
        ("two full weeks", {(Kind.TIME, 14)}),
        ("twice a year", set()),
        ("a 12-month pause", {(Kind.TIME, 12 * 30.4)}),
        ("voted 8-1 in May 2019", {(Kind.VOTE, 8_001), (Kind.MONTH, 5), (Kind.YEAR, 2019)}),
        ("they may march on", set()),
        ("in march 2020", {(Kind.MONTH, 3), (Kind.YEAR, 2020)}),
        ("28 members", set()),
    ],
)
def test_numbers_are_found_with_what_they_count(text: str, found: set[tuple[Kind, float]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("asked", "said", "denied"),
    [
        ("Did they ban it in 2021?", "They banned it in 2019.", True),
        ("Did they ban it in 2019?", "They banned it in 2019.", False),
        ("Did they ban it before 2021?", "They banned it in 2019.", False),
        ("Did they ban it?", "They banned it in 2019.", False),
        ("Was the fine $30 million?", "The fine was 30 million dollars.", False),
        ("Was the fine $20 million?", "The fine was 30 million dollars.", True),
        ("Was it a 20-million-dollar fine?", "The fine was $30 million.", True),
        ("Was the fine $20 million?", "The fine was more than $10 million.", False),
        ("Is it paused for a year?", "It is paused for two years.", False),
        ("Is it paused for one year?", "It is paused for twelve months.", False),
        ("Is it paused for one year?", "It is paused for two years.", True),
        ("Was it 8-1?", "The council voted 11-0.", True),
        ("Was it in 2020?", "The fine was $20 million.", False),
    ],
)
def test_another_number_of_the_kind_contradicts_and_nothing_else_does(asked: str, said: str, denied: bool) -> None:
    assert bool(contradicted(quantities(asked), quantities(said))) is denied


def test_a_number_that_any_text_holds_is_not_missing() -> None:
    texts = ("They paused it in 2020.", "They extended it in 2021.")
    assert unheld("Did they pause it in 2021?", texts) == ()
    assert [one.value for one in unheld("Did they pause it in 2018?", texts)] == [2018]


@given(st.text())
def test_no_text_contradicts_itself(text: str) -> None:
    assert contradicted(quantities(text), quantities(text)) == ()
