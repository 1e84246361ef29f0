"""A list is told in the order that is asked for, and what undid an item stands behind it."""

import pytest
from msgspec import structs

from bot.answering.asked.arranging import Order, order_of, without_order
from bot.answering.reply import Answer
from bot.answering.times.timeline import arranged
from bot.service import Service
from corpus.shelf import Shelf
from tests.sayings import asked, said


@pytest.mark.parametrize(
    ("text", "order", "plain"),
    [
        ("List the bans, newest first", Order.NEWEST, "List the bans"),
        ("list bans in chronological order please", Order.OLDEST, "list bans please"),
        ("laws from oldest to newest", Order.OLDEST, "laws"),
        ("fines (largest first)", Order.LARGEST, "fines"),
        ("Rank the fines by size", Order.LARGEST, "Rank the fines"),
        ("the payouts, smallest to largest", Order.SMALLEST, "the payouts"),
        ("Newest first: which cities ban it?", Order.NEWEST, "which cities ban it?"),
        ("Which city was first?", None, "Which city was first?"),
        ("and who was the first?", Order.OLDEST, "and who was the first?"),
        ("which of them came first", Order.OLDEST, "which of them came first"),
        ("What was the latest first step?", None, "What was the latest first step?"),
        ("newest first", Order.NEWEST, "newest first"),
    ],
)
def test_what_asks_for_an_order_asks_for_nothing_else(text: str, order: Order | None, plain: str) -> None:
    assert without_order(text) == plain
    assert order_of(text) is order


def test_what_undid_an_item_stands_right_behind_it() -> None:
    ban = said("Oakland banned it.", year=2020)
    lifted = said("Oakland lifted its ban.", year=2024)
    lifted = structs.replace(lifted, article=structs.replace(lifted.article, supersedes=(ban.article.id,)))
    other = said("Boston banned it.", year=2022)
    articles = Shelf.of(ban.article, lifted.article, other.article)
    question = asked("Which cities have banned it?")
    assert arranged(question, [ban, lifted, other], articles) == (other, ban, lifted)
    oldest = structs.replace(question, typed="Which cities have banned it, oldest first?")
    assert arranged(oldest, [lifted, other, ban], articles) == (ban, lifted, other)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("List every fine on Clearview, newest first.", "2024-09-03", "2022-03"),
        ("All the fines on Clearview in chronological order", "2022-03", "2024-09-03"),
        ("Who has been fined and how much?", "2024-09-03", "2022-03"),
    ],
)
def test_fines_are_listed_in_the_order_asked_for(shipped: Service, question: str, first: str, last: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    dates = [str(citation.article.published) for citation in reply.citations]
    assert (dates[0], dates[-1]) == (first, last)
