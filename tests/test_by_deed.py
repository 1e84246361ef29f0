"""Companies that are named by what they did."""

import pytest

from bot.answering.found.by_deed import ByDeed
from bot.answering.found.library import Library
from bot.answering.reply import Answer, Verdict
from bot.service import Service


@pytest.fixture(scope="module")
def by_deed(shipped: Service) -> ByDeed:
    return ByDeed(Library(shipped.generation, shipped.book))


def test_a_company_is_named_that_the_articles_tell_the_deed_of(by_deed: ByDeed) -> None:
    named = by_deed.named("does ice have a deal with the company that scraped everyones photos?")
    assert named == "does ice have a deal with Clearview AI?"


@pytest.mark.parametrize(
    "text",
    [
        "does ice have a deal with the company that paused sales?",
        "does ice have a deal with the company that baked all the bread?",
        "was clearview the company that scraped all the photos?",
        "did the company that scraped all the photos pay?",
        "which is the company that scraped all the photos?",
    ],
)
def test_nobody_is_named_for_a_deed_of_none_or_of_whom_it_is_asked(by_deed: ByDeed, text: str) -> None:
    assert by_deed.named(text) == text


@pytest.mark.parametrize(
    "question",
    [
        "does ice have a deal with the company that scraped all the photos",
        "did france fine the company that scraped all the photos",
    ],
)
def test_what_is_asked_of_a_company_by_its_deed_is_told_of_it(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES


def test_what_is_told_of_a_company_tells_nothing_of_one_that_did_what_it_did_not(shipped: Service) -> None:
    reply = shipped.answerer.answer("does ice have a deal with the company that quit face recognition")
    assert not isinstance(reply, Answer) or reply.verdict is None
