"""What a verdict needs in the sentence that it rests on, and what may stand around it."""

import pytest
from msgspec.structs import replace

from bot.answering.library import Library
from bot.answering.lock import Lock
from bot.answering.question import read_question
from bot.answering.reply import Verdict
from bot.app import Service
from corpus.actors import ActorBook
from tests.test_selecting import told

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Does SB 113 require a review in Colorado?", "Colorado's SB 22-113 makes agencies keep a review.", False),
        ("Were 60k searches run?", "Agencies ran about 60,000 searches.", False),
        ("Were 60k searches run?", "Agencies ran about 600 searches.", True),
        ("Did it get 15 licences?", "It got 15 licences.", False),
        ("Did it get 15 licences?", "It got 16 licences.", True),
    ],
)
def test_a_number_is_held_however_it_is_written_and_one_in_a_name_is_no_number(
    shipped: Service, question: str, sentence: str, lacks: bool
) -> None:
    assert _lacks(shipped, question, told(sentence, shipped).sentence.text) is lacks


def test_a_number_that_tells_which_is_meant_may_stand_elsewhere_in_the_article(shipped: Service) -> None:
    article = next(one for one in shipped.generation.articles.values() if "$650 million" in one.text)
    library = Library(shipped.generation, shipped.book)
    without = next(one for one in library.sentences_of(article.id) if "650" not in one.text)
    assert not _lacks(shipped, "Was the $650m settlement signed?", without.text, article.id)
    assert _lacks(shipped, "Was the $450m settlement signed?", without.text, article.id)
    assert _lacks(shipped, "Did it pay $650m?", without.text, article.id)


@pytest.mark.parametrize(
    ("question", "sentence", "unsaid"),
    [
        ("Does the ban reach prisons?", "Microsoft did not say whether its ban reached prisons.", True),
        ("Did Vermont pass it?", "Whether Vermont passed the exception has not been confirmed.", True),
        ("Did Vermont pass it?", "It is not known if Vermont passed the exception.", True),
        ("Did Microsoft say whether it reached prisons?", "Microsoft did not say whether it reached prisons.", False),
        ("Did Vermont pass it?", "Vermont said that it did not pass the exception.", False),
        ("Was Meta's sum bigger than Google's?", "Meta paid Illinois users $650 million.", True),
        ("Was Meta's sum bigger than Google's?", "Meta paid $650 million and Google $100 million.", False),
    ],
)
def test_no_verdict_rests_on_what_was_left_unsaid(shipped: Service, question: str, sentence: str, unsaid: bool) -> None:
    lock, asked, one = (
        Lock(Library(shipped.generation, shipped.book)),
        read_question(question, BOOK),
        told(sentence, shipped),
    )
    assert lock.leaves_unsaid(asked, one) is unsaid
    if unsaid:
        assert not any(lock.may_carry(verdict, asked, one) for verdict in Verdict)


def _lacks(shipped: Service, question: str, sentence: str, article_id: str | None = None) -> bool:
    library = Library(shipped.generation, shipped.book)
    article_id = article_id or next(iter(shipped.generation.articles))
    one = told(sentence, shipped)
    one = replace(one, article=shipped.generation.articles[article_id])
    stems = frozenset(stem for clause in one.clauses for stem in library.stems_of(clause))
    return Lock(library).lacks_number(read_question(question, BOOK), one, stems)
