"""A suit of others tells of none by whoever is asked about."""

import pytest

from bot.answering.found.library import Library
from bot.answering.lock.suits import is_suit_of_others
from bot.answering.reply import Abstention
from bot.service import Service
from tests.sayings import asked, said


@pytest.mark.parametrize(
    ("question", "sentence", "of_others"),
    [
        ("Did Texas sue Axon?", "Law firms were suing Axon.", True),
        ("Did Texas take Axon to court?", "A court stopped the ban of Axon.", True),
        ("Did Texas end up suing Axon?", "Texas sued Axon in 2022.", False),
        ("Did Texas file a lawsuit against Axon?", "The Texas Attorney General sued Axon.", False),
        ("Was Axon sued?", "Law firms were suing Axon.", False),
    ],
)
def test_a_suit_is_by_those_whom_its_sentence_names(
    question: str, sentence: str, *, of_others: bool, shipped: Service
) -> None:
    library = Library(shipped.generation, shipped.book)
    assert is_suit_of_others(asked(question), said(sentence), library) is of_others


@pytest.mark.parametrize("question", ["Has New York's attorney general sued MSG?", "Did the ACLU take Axon to court?"])
def test_a_suit_of_others_is_not_shown(question: str, shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer(question), Abstention)
