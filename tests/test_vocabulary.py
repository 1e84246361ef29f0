"""Which names and words of a question the articles have."""

import pytest

from bot.answering.found.library import Library
from bot.answering.found.vocabulary import Vocabulary
from bot.service import Service


@pytest.fixture(scope="module")
def vocabulary(shipped: Service) -> Vocabulary:
    return Vocabulary(Library(shipped.generation, shipped.book), shipped.book)


def test_the_head_of_a_company_is_known_beside_it_and_not_alone(vocabulary: Vocabulary) -> None:
    both = ("Mark Zuckerberg", "Facebook")
    assert vocabulary.unknown_names("Did Zuckerberg shut down Facebook's?", both) == ()
    assert vocabulary.unknown_names("Did Zuckerberg resign?", both[:1]) == both[:1]


def test_a_month_is_put_right_and_no_name_is_taken_for_one(vocabulary: Vocabulary) -> None:
    assert vocabulary.spelled("Was it due in Febuary 2026?") == "Was it due in February 2026?"
    assert vocabulary.spelled("Did it start in Septemer?") == "Did it start in September?"
    assert vocabulary.spelled("Does Janus use it?") == "Does Janus use it?"
    assert vocabulary.spelled("Does Augusta use it?") == "Does Augusta use it?"


def test_a_name_in_small_letters_is_no_misspelt_word(vocabulary: Vocabulary) -> None:
    assert vocabulary.spelled("do polcie in paris use it") == "do police in paris use it"
