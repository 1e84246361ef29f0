"""Whether a sentence compares what a question asks to compare."""

import pytest

from bot.answering.lock.figures_told import compares_nothing


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
