"""Whether a sentence compares what a question asks to compare."""

import pytest

from bot.answering.lock.comparing import compares_nothing


@pytest.mark.parametrize(
    ("said", "nothing"),
    [
        ("The agreement was signed in October 2025.", True),
        ("The agreement was reached in May 2025 and signed in October 2025.", False),
        ("The agreement was signed the same month.", False),
    ],
)
def test_whether_two_things_fell_in_the_same_month_takes_two_dates_or_the_word(said: str, nothing: bool) -> None:
    assert compares_nothing("was it signed that same month?", said) is nothing


def test_a_question_that_compares_nothing_is_left_alone() -> None:
    assert not compares_nothing("was it signed in October?", "The agreement was signed in October 2025.")


@pytest.mark.parametrize(
    ("asked", "nothing"),
    [
        ("was it more than the dutch one?", True),
        ("was it less than the earlier fine?", True),
        ("was it more than France's?", True),
        ("was it more than one?", False),
        ("was it more than a year?", False),
        ("was it more than 50?", False),
    ],
)
def test_what_is_more_than_another_takes_two_sums(asked: str, nothing: bool) -> None:
    assert compares_nothing(asked, "Italy fined it €20 million.") is nothing
    assert not compares_nothing(asked, "Italy fined it €20 million, and France €25 million.")


def test_a_comparative_may_have_a_hyphen() -> None:
    assert compares_nothing(
        "Is NEC's software more error-prone than Axon's?", "The errors were 2% for NEC, 3% for Axon."
    )
