"""Sums that are compared stand side by side before their quotes."""

import pytest

from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Who paid more to Texas, Meta or Google?", "Meta: $1.4 billion. Google: $1.375 billion.\n“"),
        (
            "Which fine on Clearview was bigger, Italy's or the Netherlands'?",
            "Netherlands: €30.5 million. Italy: €20 million.\n“",
        ),
        ("Compare the French and the Dutch fines on Clearview", "“"),  # France fined it twice
        ("Which came first, the Greek or the Italian fine?", "“"),
        ("Compare the bans of Boston and Oakland", "“"),
    ],
)
def test_the_sums_of_all_who_are_compared_stand_first(shipped: Service, question: str, first: str) -> None:
    assert reply(shipped, question).text.startswith(first)
