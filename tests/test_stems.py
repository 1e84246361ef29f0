"""Items of a list are read behind the words that introduce them."""

import time

import pytest

from corpus.actors import ActorBook
from corpus.article import Article, Sentence
from corpus.claim import Stance
from corpus.sentences import split_sentences
from corpus.statements import read_statements
from corpus.stems import lists_in, read_with_stem

BOOK = ActorBook.load()


def split(*paragraphs: str) -> tuple[Article, tuple[Sentence, ...]]:
    article = Article(id="rule", title="Rule", text="\n\n".join(paragraphs))
    return article, split_sentences(article)


def read(*paragraphs: str) -> list[str]:
    article, sentences = split(*paragraphs)
    return [read_with_stem(article.text, sentence.span) for sentence in sentences]


@pytest.mark.parametrize(
    ("paragraphs", "items"),
    [
        (
            ("It is new. Watchlists must not include:", "(a) witnesses;", "(b) Children under 14.", "They are short."),
            ["Watchlists must not include witnesses.", "Watchlists must not include children under 14."],
        ),
        (
            ("The ban does not apply to:", "phones of the staff; and", "lost children.", "The rest holds."),
            ["The ban does not apply to phones of the staff.", "The ban does not apply to lost children."],
        ),
        (
            ("The ban covers:", "Police cars", "City trams", "It began in May."),
            ["The ban covers police cars.", "The ban covers city trams."],
        ),
        (
            (
                "NOW, THEREFORE, BE IT RESOLVED that the Board:",
                "Section 1. Directs the staff to stop.",
                "Section 2. Ends it.",
            ),
            ["The Board directs the staff to stop.", "The Board ends it."],
        ),
    ],
)
def test_an_item_is_read_behind_what_introduces_it(paragraphs: tuple[str, ...], items: list[str]) -> None:
    assert [one for one in read(*paragraphs) if one in items] == items
    article, sentences = split(*paragraphs)
    assert all(sentence.text in article.text for sentence in sentences)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The ban covers:", "The council voted for it in May and the mayor signed it in June."),
        ("You may also like:", "Town buys boats", "Rovers held at home"),
        ("The ban covers:", "What comes next", "Nobody in the town knows what the council will do."),
        ("It bans them.", "(a) witnesses;", "(b) children."),
    ],
)
def test_what_no_list_introduces_stands_alone(paragraphs: tuple[str, ...]) -> None:
    article, sentences = split(*paragraphs)
    assert read(*paragraphs) == [sentence.text for sentence in sentences]
    assert lists_in(article.text) == ()


def test_no_statement_of_an_item_says_the_contrary_of_what_is_meant() -> None:
    article, sentences = split("Amazon said that police may not use Rekognition to:", "identify faces;", "scan a face.")
    found = read_statements(article, sentences, BOOK)
    assert found
    assert all(one.stance is Stance.BANNED and one.sentence in sentences for one in found)


def test_a_number_and_its_clause_are_one_sentence() -> None:
    _, sentences = split("Section 3. Prohibits the purchase. It holds.", "2. The office should test it.")
    assert [one.text for one in sentences] == [
        "Section 3. Prohibits the purchase.",
        "It holds.",
        "2. The office should test it.",
    ]


def test_long_lists_are_read_in_time() -> None:
    started = time.monotonic()
    read("The ban does not cover:", *[f"({chr(97 + place % 26)}) shops of the town;" for place in range(2000)])
    assert time.monotonic() - started < 10
