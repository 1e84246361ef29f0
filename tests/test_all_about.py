"""What is told where somebody asks to be told about one, and nothing more."""

import pytest

from bot.answering.reply import Answer
from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize("question", ["tell me about IBM", "what do you know about Amazon?", "overview of Detroit"])
def test_one_on_whom_several_articles_tell_is_told_of_step_by_step(shipped: Service, question: str) -> None:
    told = reply(shipped, question)
    assert isinstance(told, Answer)
    days = [one.article.published.first for one in told.citations if one.article.published]
    assert len(days) == len({one.article.id for one in told.citations}) > 3
    assert days == sorted(days)


@pytest.mark.parametrize("question", ["tell me about Mobile Fortify", "explain SB 741", "summarise the Kmart case"])
def test_one_on_whom_an_article_tells_is_told_of_in_several_sentences_of_it(shipped: Service, question: str) -> None:
    told = reply(shipped, question)
    assert isinstance(told, Answer)
    first = [one for one in told.citations if f"[{one.number}]" in told.text]
    assert len(first) == 3
    assert len({one.article.id for one in first}) == 1


def test_what_is_asked_of_one_is_not_all_about_them(shipped: Service) -> None:
    assert len(reply(shipped, "tell me about IBM's contract with the Home Office").text.splitlines()) < 4
