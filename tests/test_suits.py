"""A suit of others tells of none by whoever is asked about."""

import pytest

from bot.answering.found.library import Library
from bot.answering.lock.suits import is_case_against, is_suit_of_others
from bot.answering.reply import Abstention
from bot.service import Service
from tests.answerers import reply
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


@pytest.mark.parametrize(
    ("question", "sentence", "against"),
    [
        ("Did Nijeer Parks win his lawsuit?", "The case against Nijeer Parks was dismissed.", True),
        ("Did Nijeer Parks win his lawsuit?", "The case of Nijeer Parks was dismissed.", False),
        ("Did Nijeer Parks win?", "The case against Nijeer Parks was dismissed.", False),
        ("Was the case against Nijeer Parks lost in the suit?", "The case against Nijeer Parks was dismissed.", False),
    ],
)
def test_a_case_against_one_is_none_of_their_own(question: str, sentence: str, *, against: bool) -> None:
    assert is_case_against(asked(question), said(sentence)) is against


def test_whether_he_won_is_not_told_by_what_he_was_accused_of(shipped: Service) -> None:
    assert isinstance(reply(shipped, "Was Nijeer Parks guilty?", "who did he sue?", "did he win?"), Abstention)
