"""Another report than the one told of, "the later report", is one by the same body."""

from pathlib import Path

import pytest

from bot.answering.asked.question import read_question
from bot.answering.followed.siblings import asks_what_it_says
from bot.answering.reply import Answer
from bot.service import Service
from corpus.actors import ActorBook
from tests.answerers import answerer_over, reply

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    "text",
    ["what did the later report find?", "and the later one?", "what about the earlier ruling?", "so the newer report?"],
)
def test_what_another_one_says_altogether_is_asked(text: str) -> None:
    assert asks_what_it_says(read_question(text, BOOK))


@pytest.mark.parametrize("text", ["did the later report name Oslo?", "how long was the later one?", "and the report?"])
def test_one_thing_of_it_is_not(text: str) -> None:
    assert not asks_what_it_says(read_question(text, BOOK))


def test_it_is_the_one_by_the_same_body_that_came_after(shipped: Service) -> None:
    for text in ("what did the later report find?", "and the later one?"):
        told = reply(shipped, "What did the GAO find in June 2021?", text)
        assert isinstance(told, Answer)
        assert {one.article.id for one in told.citations} == {"gao-2023"}


def test_where_there_is_none_the_follow_up_is_read_as_any_other(tmp_path: Path, shipped: Service) -> None:
    text = "---\ntitle: A report\npublished: 2024-05-01\n---\nIn May 2024 the GAO found it in two agencies.\n"
    answerer = answerer_over({"report.md": text}, tmp_path, shipped)
    told = answerer.answer("and the later one?", earlier=("What did the GAO find?",))
    assert isinstance(told, Answer)


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("What do other US states do about it?", "what about Vermont?", "What does Vermont do about it?"),
        ("What are other countries doing?", "and China?", "What is China doing?"),
        ("What do companies like IBM offer?", "and Amazon?", "What does Amazon offer?"),
    ],
)
def test_what_all_of_a_kind_do_is_asked_of_one_of_them(shipped: Service, before: str, text: str, asked: str) -> None:
    turn = shipped.answerer.take_turn(text, earlier=(before,))
    assert turn.question is not None
    assert turn.question.wording == asked
