"""The US in lower case: the country, or those who ask."""

import pytest

from bot.answering.asked.country import with_country


@pytest.mark.parametrize(
    "text",
    [
        "is it legal in the US?",
        "what about foreigners at the US border",
        "can US cops use it",
        "may a US company sell it there",
        "which US-based firms make it?",
        "is it banned in US",
    ],
)
def test_what_only_a_country_has_or_is_tells_that_it_is_meant(text: str) -> None:
    assert with_country(text.replace("US", "us")) == text


@pytest.mark.parametrize(
    "text",
    [
        "can they identify us at airports?",
        "will they tell us rules for it?",
        "does it let us police ourselves?",
        "is it watching all of us?",
        "do they have an interest in us?",
        "is it used on us, the shoppers?",
        "does status matter?",
    ],
)
def test_those_who_ask_stay_in_lower_case(text: str) -> None:
    assert with_country(text) == text
