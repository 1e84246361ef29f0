"""Names that a body of many a country has, and whom the articles mean by them."""

import pytest

from bot.answering.asked.question import read_question
from bot.indexing import reader_of
from corpus.actors import ActorBook

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
    book = BOOK.joined_by((), texts)
    assert read_question("Did the Supreme Court agree?", book).actors[:1] == actors


def test_what_articles_mean_by_a_name_decides_how_they_are_read() -> None:
    assert reader_of(BOOK.joined_by((), ["Its senate voted."])) != reader_of(BOOK)
    assert reader_of(BOOK.joined_by((), ["The Senate of the US voted."])) == reader_of(BOOK)
