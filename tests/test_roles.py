"""Who does it to whom where nouns tell it."""

import pytest

from bot.answering.lock.roles import stand_the_other_way
from tests.sayings import KIN, asked, said


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did nurses ban Axon from the ward?", "Axon banned all nurses from its shops."),
        ("Did nurses ban Axon from the ward?", "Axon barred from its shops all nurses of a ward."),
        ("Did pupils bar the minister from it?", "The country's minister, Ada Berg, barred it in schools."),
        ("Did the drivers get opposed by Oakland?", "Drivers opposed the Oakland plan."),
        (
            "Has Oakland been barred from scanning?",
            "Oakland made public a deal that bars the chain Axon from scanning.",
        ),
        ("Does Amazon belong to Ring?", "Ring, which belongs to Amazon, makes doorbells."),
    ],
)
def test_a_sentence_that_has_the_doer_asked_about_as_the_target_is_no_yes(question: str, text: str) -> None:
    assert stand_the_other_way(asked(question), said(text), KIN)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did Axon ban nurses?", "Axon barred from its shops all nurses of a ward."),
        ("Were nurses banned by Axon?", "Axon banned all nurses from its shops."),
        ("Did the minister bar pupils from it?", "The country's minister barred it in schools of pupils."),
        ("Did Oakland get opposed by drivers?", "Drivers opposed the Oakland plan."),
        ("Has Axon been barred from scanning?", "Oakland made public a deal that bars the chain Axon from scanning."),
        ("Does Ring belong to Amazon?", "Ring, which belongs to Amazon, makes doorbells."),
        ("Was she tired when nurses arrested her?", "She was tired when nurses arrested her."),
        ("Did Axon settle with nurses?", "The nurses settled with Axon."),  # what two do together
        ("Are shops barred from it?", "Oakland lets shops use it for three cases, such as barred people."),
        ("Did Oakland fine Axon?", "Axon, which Oakland fined, left the country."),
    ],
)
def test_a_sentence_with_everyone_in_place_may_be_one(question: str, text: str) -> None:
    assert not stand_the_other_way(asked(question), said(text), KIN)


def test_a_denial_is_no_verb() -> None:
    question = asked("Does the code say officers should not arrest citizens?")
    assert not stand_the_other_way(question, said("The code says arresting citizens should not rest on it."), KIN)
