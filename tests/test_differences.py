"""Differences are told by what holds the sides against each other, and changes by their steps."""

import pytest

from bot.answering.reply import Answer
from bot.service import Service


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How does ROC's code of 2025 differ from that of 2020?", ["had required customers"]),
        ("How is Amazon's wording of 2024 different?", ["narrower than", "only one use", "did not name"]),
        ("What's the difference between the two laws of Portland, Oregon?", ["its own bureaus", "private businesses"]),
    ],
)
def test_a_difference_is_told_by_the_sentence_that_has_both_sides(
    shipped: Service, question: str, told: list[str]
) -> None:
    assert _in_order(shipped, question, told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What happened with New Orleans and face recognition?", ["In December 2020", "21 July 2022", "June 2025"]),
        ("What happened in Detroit?", ["January 2020", "16 February 2023", "28 June 2024"]),
        ("How has Google's position changed?", ["13 December 2018", "4 February 2025"]),
        ("How did Microsoft's policy change over time?", ["July 2018", "11 June 2020", "1 May 2024"]),
    ],
)
def test_what_changed_or_happened_somewhere_is_told_in_steps(shipped: Service, question: str, told: list[str]) -> None:
    assert _in_order(shipped, question, told)


def test_what_happened_in_one_article_alone_is_told_by_its_sentences(shipped: Service) -> None:
    assert _in_order(shipped, "What happened in Minneapolis?", ["banned the use", "also banned"])


def _in_order(shipped: Service, question: str, told: list[str]) -> bool:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    places = [reply.text.find(part) for part in told]
    return -1 not in places and places == sorted(places)
