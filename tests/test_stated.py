"""Questions in the order of a statement are put in the order of a question."""

import pytest

from bot.answering.asked.stated import in_question_order, with_only_beside_limit
from corpus.actors import ActorBook

BOOK = ActorBook.load()
WORDS = frozenset({"ban", "pay", "fine", "sue", "test", "use", "end"})


def put(text: str) -> str:
    return in_question_order(text, BOOK.find_in_question, WORDS.__contains__)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("when Oslo banned it", "When did Oslo ban it?"),
        ("why NEC was fined?", "Why was NEC fined?"),
        ("How come Axon ended its test?", "Why did Axon end its test?"),
        ("where the Met first used it.", "Where did the Met first use it?"),
        ("What day was it that Oslo banned it?", "What day did Oslo ban it?"),
        ("Who was it that sued the vendor?", "Who sued the vendor?"),
        ("which country was it that fined NEC?", "which country fined NEC?"),
        ("how many cameras Axon tested in Oslo", "How many cameras did Axon test in Oslo?"),
        ("in how many cities Axon tested it", "In how many cities did Axon test it?"),
        ("how much NEC paid Maine", "How much did NEC pay Maine?"),
        ("The date Oslo banned it?", "When did Oslo ban it?"),
        ("What was the day on which NEC was fined?", "When was NEC fined?"),
        ("NEC paid how much?", "How much did NEC pay?"),
        ("NEC was fined when?", "When was NEC fined?"),
        ("Axon tested how many cameras in Oslo?", "How many cameras did Axon test in Oslo?"),
    ],
)
def test_what_stands_as_a_statement_is_asked(text: str, question: str) -> None:
    assert put(text) == question


@pytest.mark.parametrize(
    "text",
    [
        "When did Oslo ban it?",
        "when NEC stopped, did Axon follow?",
        "when NEC was fined did Axon pay?",
        "why NEC?",
        "when?",
        "Who was it?",
        "Who was it that NEC sued?",
        "Did NEC say how much?",
        "NEC said how many cameras?",
        "how many cameras in Oslo",
        "when Oslo banned it and who asked for it",
        "Oslo banned it",
        "The date of Oslo's ban?",
    ],
)
def test_what_is_asked_already_or_not_plainly_is_left_as_it_is(text: str) -> None:
    assert put(text) == text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Does NEC only sell it to banks?", "Does NEC sell it only to banks?"),
        ("So can Oslo police only use it for murders?", "So can Oslo police use it only for murders?"),
        ("Can users only turn it off twice a year?", "Can users turn it off only twice a year?"),
        ("Does Oslo's ban only apply to police?", "Does Oslo's ban apply only to police?"),
        ("Does Oslo's ban only cover police?", "Does Oslo's ban only cover police?"),
        ("Did NEC only scan people who came to complain?", "Did NEC only scan people who came to complain?"),
        ("Does Oslo only allow banks to use it?", "Does Oslo only allow banks to use it?"),
        ("Does Oslo's ban cover only the city in winter?", "Does Oslo's ban cover only the city in winter?"),
    ],
)
def test_only_stands_beside_the_limit_that_it_sets(text: str, asked: str) -> None:
    assert with_only_beside_limit(text) == asked
