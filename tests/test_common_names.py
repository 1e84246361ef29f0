"""Names that a body of many a country has, and whom the articles mean by them."""

from pathlib import Path

import pytest

from bot.answering.asked.question import read_question
from bot.indexing import book_of, reader_of
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.common_names import meant_by_others
from retrieval.building import build_generation
from retrieval.generation import open_generation
from retrieval.settings import RetrievalSettings
from tests.encoders import HashingEncoder

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("texts", "actors"),
    [
        (["The US Congress was told, and the Supreme Court agreed."], ("US Supreme Court",)),
        (["Velmora's Supreme Court ruled."], ()),  # of no country of the book
        (["Velmora's Supreme Court ruled.", "In the U.S. the Supreme Court did not."], ("US Supreme Court",)),
        (["The town said no."], ("US Supreme Court",)),  # the articles use no such name
    ],
)
def test_a_common_name_is_of_whom_the_articles_mean(texts: list[str], actors: tuple[str, ...]) -> None:
    book = BOOK.joined_by((), meant_by_others(BOOK, texts))
    assert read_question("Did the Supreme Court agree?", book).actors[:1] == actors


def test_a_commissioner_of_a_country_that_nobody_names_is_another() -> None:
    assert "Privacy Commissioner" in meant_by_others(BOOK, ["The Privacy Commissioner of Kestria ruled."])
    assert not meant_by_others(BOOK, ["In Canada the Privacy Commissioner ruled."])


def test_what_articles_mean_by_a_name_decides_how_they_are_read() -> None:
    assert reader_of(BOOK.joined_by((), meant_by_others(BOOK, ["Its senate voted."]))) != reader_of(BOOK)
    assert not meant_by_others(BOOK, ["The Senate of the US voted."])
    assert reader_of(BOOK.joined_by(())) == reader_of(BOOK)


def test_an_index_keeps_by_which_names_its_articles_mean_others(tmp_path: Path) -> None:
    articles = [Article(id="velmora", title="News", text="Velmora's senate voted.")]
    build_generation(tmp_path, articles, book_of(articles), HashingEncoder(), RetrievalSettings())

    assert "Senate" in open_generation(tmp_path, HashingEncoder()).unmeant
