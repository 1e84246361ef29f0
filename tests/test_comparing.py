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
