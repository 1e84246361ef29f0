"""Whether a question that names no actor is about one thing or all of a kind."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.lock.particular import tells_of_some
from bot.service import Service
from tests.sayings import asked, said
from tests.test_selecting import told

_TEXT = (
    "RIGA - Velmarq ended it. "
    "The entry on Project Lynx says the Data Commissioner saw cameras scan the data of a lynx. Sun Shades differ, "
    "Zorvax does not. Pennypak told nobody."
)


@pytest.mark.parametrize(
    ("question", "rare", "of_some"),
    [
        ("does lynx scan faces?", True, True),  # the article has one without a capital, too
        ("do sun shades scan faces?", True, False),
        ("do sun shades scan faces?", False, True),  # of which there are many
        ("do cameras scan faces?", True, True),
        ("is data scanned?", True, True),
        ("did the commissioner see it?", True, False),
        ("does NEC scan faces?", True, False),  # of an actor
        ("is there a law on scans?", True, False),  # of any
        ("does Zorvax scan faces?", False, False),  # no English word, however often a few articles have it
        ("does Velmarq scan faces?", False, False),  # named in a dateline alone
        ("does Pennypak scan faces?", False, False),  # where a sentence begins
        ("does Quoltan scan faces?", False, True),  # of which this article has nothing
    ],
)
def test_what_has_a_name_is_one_thing_and_of_others_a_sentence_tells_some(
    shipped: Service, question: str, rare: bool, of_some: bool
) -> None:
    asked, one = read_question(question, shipped.book), told(_TEXT, shipped)
    assert tells_of_some(asked, one, lambda _: 9.0 if rare else 0.0) is of_some


@pytest.mark.parametrize(
    ("question", "of_some"),
    [
        ("Did six agencies run searches?", False),
        ("Did most of the 7 agencies run searches?", False),
        ("Did nine agencies run searches?", True),
        ("Did at least five agencies run searches?", False),
        ("Did at least nine agencies run searches?", True),
        ("Did agencies run searches?", True),
    ],
)
def test_those_whom_a_question_counts_as_the_sentence_does_are_just_those(
    shipped: Service, question: str, of_some: bool
) -> None:
    asked = read_question(question, shipped.book)
    one = told("Six agencies of the 7 agencies ran searches.", shipped)
    assert tells_of_some(asked, one, lambda _: 0.0) is of_some


def test_how_long_something_takes_counts_nobody(shipped: Service) -> None:
    asked = read_question("Are photos deleted within 30 days?", shipped.book)
    assert tells_of_some(asked, told("Axon deletes photos within 30 days.", shipped), lambda _: 0.0)


def test_what_is_called_by_a_number_is_one_thing() -> None:
    one = said("The council adopted Ordinance No. 12-34. The ordinance is new.")
    assert not tells_of_some(asked("Was Ordinance 12-34 adopted?"), one, lambda _: 0.0)
    assert tells_of_some(asked("Was Ordinance 12-35 adopted?"), one, lambda _: 0.0)
