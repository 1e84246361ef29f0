"""Whether what a sentence counts is as much as a question asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.asked.magnitudes import bears_out, bounds_met, may_bear_out

OPEN = None


@pytest.mark.parametrize(
    ("asked", "said", "enough"),
    [
        # Sums: in the currency asked for, or in any where none is named.
        ("Did it cost less than 20 bucks?", "The test cost $12.33.", True),
        ("Did it cost less than 20 bucks?", "The test cost £12.33.", OPEN),
        ("Was it more than 50,000 florins?", "The penalty is 95,000 florins.", True),
        ("Was it more than 50,000 florins?", "The penalty is 95,000 crowns.", OPEN),
        ("Did they spend over a million on it?", "The deal was worth 224,000 crowns.", False),
        ("Did they spend over a million on it?", "The deal was worth €224,000.", False),
        ("Are they paying millions?", "The contract gives NEC $3.75 million up front.", True),
        ("Were they due at least 300 bucks a head?", "Claimants were to get at least $345 each.", True),
        ("Could it be fined over $30 million?", "Fines reach up to $10 million.", False),
        ("Could it be fined over $5 million?", "Fines reach up to $10 million.", OPEN),
        ("Could the fine grow beyond $30 million?", "NEC faces up to $5 million more.", OPEN),
        ("Did they pay over $1 million?", "They paid $2 million in one case and $300,000 in another.", OPEN),
        ("Did they pay over five years?", "They paid it in two years.", OPEN),
        ("Was the fine larger than a million kronor?", "It was fined 200,000 kronor.", False),
        ("Was the fine bigger than 100,000 kronor?", "It was fined 200,000 kronor.", True),
        ("Was the fine smaller than 100,000 kronor?", "It was fined 200,000 kronor.", False),
        # Times: minutes to decades.
        ("Is it worth over $50 million?", "It was valued at about $51.75 million.", True),
        ("Is it worth over $50 million?", "It was valued at about $51 million.", None),
        ("Can it run longer than five years?", "The five-year contract can be extended by three years.", OPEN),
        ("Is it for several years?", "The deal was due to last one year.", False),
        ("Did it last longer than 18 months?", "It lasted two years.", True),
        ("Was the stop for ever?", "NEC stopped its sales for five years.", False),
        ("Was the stop for ever?", "NEC stopped its sales permanently, and for five years its tests.", OPEN),
        ("Did it pay in one go?", "NEC pays $1.4 billion over five years.", False),
        ("Did it pay in one go?", "NEC pays $1.4 billion.", OPEN),
        # Shares: most, half.
        ("Do they own most of NEC?", "The deal gives them a 23% stake in NEC.", False),
        ("Do they own most of NEC?", "The deal gives them a stake of 60 per cent in NEC.", True),
        ("Did most of the 42 agencies use it?", "20 of the 42 agencies used it.", False),
        ("Did most of the algorithms fail?", "Errors were 34.7% for NEC.", OPEN),
        ("Did most of the federal agencies use it?", "20 of the 42 agencies used it.", False),
        ("Did most of them use it?", "20 of the 42 agencies used it.", False),
        ("Did a majority of the algorithms fail?", "Of the 189 algorithms 60% failed.", True),
        # Counts: of the same things, in the same time.
        ("Were there over 100 arrests?", "Police made 103 arrests.", True),
        ("Were there over 100 arrests?", "Police ran 103 cameras.", OPEN),
        ("Do more than a dozen states limit it?", "Fifteen states limited it.", True),
        ("Were tens of thousands of searches made?", "Police made about 60,000 searches.", True),
        ("Were thousands of searches made?", "Police made 600 searches.", False),
        ("Do they search more than 10 times a week?", "They search 12 times a week.", True),
        ("Do they search more than 10 times a week?", "They search 12 times a month.", OPEN),
        # Parts: what is counted of a whole, or of votes.
        ("Did more than ten members resign?", "Nine of the 13 members resigned.", False),
        ("Did fewer than ten board members resign?", "Nine of the 13 members of the board resigned.", True),
        ("Did it pass with more than five votes?", "The council passed it by a vote of 4-2.", False),
        # Rounded as finely as they are written, and spelled.
        ("Was the fine over 7 million pounds?", "It was fined about £7.5 million.", True),
        ("Was the fine over 70 million pounds?", "It was fined about £70 million.", OPEN),
        ("Was the deal over half a billion?", "It was a settlement of $650 million.", True),
        ("Did it pay at least a quarter million?", "It settled for $300,000.", True),
        ("Did the deal top 10 million?", "It was a contract worth $9.2 million.", False),
        ("Was she held more than a day?", "Police held her for 11 hours.", False),
        ("Was she held for over 12 hours?", "Police held her for 11 hours.", False),
        ("Can you get over $1,000 a day?", "They may claim $500 a day.", False),
        # Neither asks for a magnitude.
        ("Did it cost $20?", "The test cost $12.33.", OPEN),
        ("Did they ban it in 2020?", "They banned it in 2019.", OPEN),
    ],
)
def test_as_much_as_is_asked_is_borne_out_too_little_is_not_and_what_is_of_another_kind_leaves_it_open(
    asked: str, said: str, enough: bool | None
) -> None:
    assert bears_out(asked, said) is enough


@pytest.mark.parametrize(
    ("asked", "said", "met"),
    [
        ("Were there over 100 arrests?", "Police made 103 arrests in May.", {"100"}),
        ("Were there over 100 arrests?", "Police made 96 arrests in May.", set()),
        ("Were there over 100 arrests?", "Police ran 103 cameras.", set()),
        ("Were there over 100 arrests?", "Police made about 103 arrests.", set()),
        ("Were there fewer than 100 arrests?", "Police made 96 arrests in May.", {"100"}),
        ("Did it use over 18 million photos?", "It used 18.27 million photos.", {"18"}),
        ("Did they pay at least $5m?", "They paid $7.5 million.", {"5"}),
        ("Did they pay at least $5m?", "They paid £7.5 million.", set()),
        ("Were there 100 arrests?", "Police made 103 arrests.", set()),
        ("Were there about 100 arrests?", "Police made 103 arrests.", {"100"}),
        ("Were there about 100 arrests?", "Police made 120 arrests.", set()),
        ("Will it pay another €5m?", "It may have to pay up to €5.1 million more.", set()),
        ("Will it pay about €5m more?", "It may have to pay up to €5.1 million more.", {"5"}),
    ],
)
def test_a_number_over_the_one_asked_for_bears_it_out(asked: str, said: str, met: set[str]) -> None:
    assert bounds_met(asked, said) == met


@given(st.integers(2, 10**6), st.integers(2, 10**6))
def test_more_than_a_number_is_the_opposite_of_at_most_that_number(asked: int, said: int) -> None:
    sentence = f"Police made {said} arrests."
    more, most = (bears_out(f"Were there {how} {asked} arrests?", sentence) for how in ("more than", "no more than"))
    assert (more, most) == (said > asked, said <= asked)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert bears_out(text, text) in {True, False, None}


@pytest.mark.parametrize(
    ("asked", "said", "open_"),
    [
        ("Did ICE pay Clearview millions?", "ICE gave Clearview a contract worth up to $9.2 million.", True),
        ("Did ICE pay Clearview millions?", "ICE paid $224,000 for the licences.", False),
        ("Did ICE pay Clearview millions?", "ICE bought licences.", False),
    ],
)
def test_what_is_told_up_to_a_number_may_be_as_much_as_is_asked(asked: str, said: str, open_: bool) -> None:
    assert may_bear_out(asked, said) is open_
