"""Who did what to whom, in the active and the passive, by verb and by noun, asked and told."""

import pytest

from corpus.actors import ActorBook
from corpus.clauses import read_clauses
from corpus.deeds import Deed, deeds_in

BOOK = ActorBook.load()


def told(text: str) -> set[Deed]:
    return {deed for clause in read_clauses(text, BOOK.find(text)) for deed in deeds_in(text, clause)}


def asked(text: str) -> set[Deed]:
    return {deed for clause in read_clauses(text, BOOK.find_in_question(text)) for deed in deeds_in(text, clause)}


@pytest.mark.parametrize(
    "text",
    [
        "Texas sued Meta over the photos.",
        "On 4 May 2022 Texas filed a lawsuit against Meta.",
        "Meta was sued by Texas.",
        "Meta, sued by Texas, changed the feature.",
        "A class action by Texas against Meta is pending.",
        "Texas' lawsuit against Meta is pending.",
    ],
)
def test_who_sued_and_who_was_sued_are_told_apart_however_it_is_put(text: str) -> None:
    assert told(text) == {Deed("accuse", ("Texas",), ("Meta",))}


@pytest.mark.parametrize(
    "text",
    [
        "Did Texas sue Meta?",
        "Was Meta sued by Texas?",
        "Did Meta get sued by Texas?",
        "Was it Texas that sued Meta?",
        "Is there a lawsuit of Texas against Meta?",
        "Did Texas file a class action against Meta?",
    ],
)
def test_a_question_asks_the_same_in_as_many_ways(text: str) -> None:
    assert asked(text) == {Deed("accuse", ("Texas",), ("Meta",))}


def test_who_settles_a_lawsuit_was_sued_and_pays_the_sum() -> None:
    settled = told("Clearview AI settled a lawsuit of the ACLU for $2 million.")
    assert {Deed("accuse", ("ACLU",), ("Clearview AI",)), Deed("pay", ("Clearview AI",), ("ACLU",))} <= settled
    agreed = told("Meta settled a lawsuit by agreeing to pay Texas $1 billion.")
    assert agreed == {Deed("pay", ("Meta",), ("Texas",)), Deed("accuse", ("Texas",), ("Meta",))}


def test_a_fine_that_is_a_noun_is_no_deed_of_whoever_stands_before_it() -> None:
    assert told("Clearview AI left the fine of France unpaid.") == {Deed("leave", ("Clearview AI",), ("France",))}
    assert told("France fined Clearview AI.") == {Deed("punish", ("France",), ("Clearview AI",))}
    assert told("Clearview AI owes France its fines.") == set()


@pytest.mark.parametrize(
    "text", ["Can people sue in Illinois?", "Did Texas sue Meta under BIPA?", "Did Texas sue over the Illinois photos?"]
)
def test_where_and_by_which_law_one_sues_nobody_is_sued(text: str) -> None:
    assert not {"Illinois", "Biometric Information Privacy Act"} & {one for deed in asked(text) for one in deed.targets}


def test_what_is_given_to_somebody_is_done_to_them() -> None:
    assert told("Texas issued a reprimand to Meta.") == {Deed("punish", ("Texas",), ("Meta",))}
    assert told("Texas read the reprimand to Meta.") != {Deed("punish", ("Texas",), ("Meta",))}


def test_a_challenge_is_of_whoever_brings_it_and_not_of_the_court_that_hears_of_it() -> None:
    assert told("A court heard the ACLU's challenge to Meta.") == {Deed("accuse", ("ACLU",), ("Meta",))}
    assert told("The UK High Court dismissed a challenge to Meta.") == {Deed("accuse", (), ("Meta",))}
    assert told("The UK High Court must decide Meta's appeal.") == {Deed("accuse", ("Meta",), ())}
