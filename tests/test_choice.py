"""Questions which of two it is want the one that it is, and no yes or no."""

import pytest

from bot.answering.asked.choice import asks_which
from bot.answering.asked.forms import Form, form_of
from bot.answering.asked.question import read_question
from corpus.actors import ActorBook


@pytest.mark.parametrize(
    "text",
    [
        "Is the doorbell feature on or off by default?",
        "Was the vote in Oslo split or unanimous?",
        "Is Bergen's pledge a ban or a pause?",
        "Was it the mayor or the council?",
        "was it the regulator or a judge that fined NEC?",
        "Is the memo binding or just a warning?",
        "Did Oslo ban or only restrict it?",
        "Did Bergen vote in 2019 or 2020?",
        "permanent or temporary?",
        "was it live or silent?",
        "the mayor or the council?",
        "for police or for shops?",
        "Is NEC's pledge permanent or until a law passes?",
    ],
)
def test_a_choice_wants_no_yes_or_no(text: str) -> None:
    """Where one of two shuts out the other a yes would tell neither."""
    assert form_of(text) is Form.WHAT


@pytest.mark.parametrize(
    "text",
    [
        "Does Oslo's ban bind the port or the airport?",
        "Can shops or schools use it?",
        "Is a warrant or a court order required?",
        "Is Bergen required to have a policy or a report?",
        "Is there a ban or a pause in Oslo?",
        "Has NEC stopped or not?",
        "Do searches need one or more officers?",
    ],
)
def test_a_question_of_any_of_two_wants_yes_or_no(text: str) -> None:
    """What may be asked of either of two has its yes in one, and its no in neither."""
    assert form_of(text) is Form.YES_NO


def test_a_choice_asks_more_of_a_thing_than_what_there_is_on_it() -> None:
    """What a thing is in general tells nobody whether it is on or off."""
    book = ActorBook.load()
    assert read_question("What is Rekognition?", book).in_general
    assert asks_which("Is Rekognition on or off?")
    assert not read_question("Is Rekognition on or off?", book).in_general
