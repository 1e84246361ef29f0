"""News that is asked for without a name: of all that the articles tell, or of those asked about before."""

import pytest

from bot.answering.reply import Abstention, Answer
from bot.service import Service


@pytest.mark.parametrize("question", ["What's new?", "latest news on face recognition?", "what has changed lately?"])
def test_news_of_all_is_what_the_newest_articles_state_newest_first(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    days = [one.article.published for one in reply.citations if f"[{one.number}]" in reply.text]
    dated = [day.last for day in days if day]
    newest = max(article.published.last for article in shipped.generation.articles.values() if article.published)
    assert dated == sorted(dated, reverse=True)
    assert dated[0] == newest


def test_news_of_a_year_is_of_that_year(shipped: Service) -> None:
    reply = shipped.answerer.answer("What happened in 2019?")
    assert isinstance(reply, Answer)
    assert {one.article.published.year for one in reply.citations if one.article.published} == {2019}
    assert isinstance(shipped.answerer.answer("What happened in 1950?"), Abstention)


@pytest.mark.parametrize("question", ["any news?", "what's new?", "any updates on that?"])
def test_news_in_a_talk_is_on_whom_it_was_about(shipped: Service, question: str) -> None:
    whole = shipped.answerer.answer("What is the latest on IBM?")
    asked = shipped.answerer.answer(question, earlier=("Does IBM sell face recognition?",))
    assert asked.text == whole.text


def test_how_the_bot_is_doing_is_no_question_for_news(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("what's new with you?"), Abstention)
