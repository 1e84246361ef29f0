"""Texts that ask nothing are told so, and no article is searched for them."""

import pytest

from bot.answering.reply import Abstention, Answer, Reason
from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize("text", ["asdf qwer", "are you sure?", "You sure about that?"])
def test_what_asks_nothing_is_no_question(shipped: Service, text: str) -> None:
    told = reply(shipped, text)
    assert isinstance(told, Abstention)
    assert told.reason is Reason.NOT_A_QUESTION


@pytest.mark.parametrize("text", ["macys", "Tesla Nvidia"])
def test_a_name_that_no_article_has_is_one(shipped: Service, text: str) -> None:
    told = reply(shipped, text)
    assert isinstance(told, Abstention)
    assert told.reason is Reason.UNKNOWN_ACTOR


def test_plain_english_is_no_babble_though_no_article_has_its_words(shipped: Service) -> None:
    assert isinstance(reply(shipped, "how biased is it"), Answer)


def test_whether_it_is_sure_is_asked_of_what_was_said(shipped: Service) -> None:
    assert reply(shipped, "Does IBM sell it?", "are you sure?").text == reply(shipped, "Does IBM sell it?").text
