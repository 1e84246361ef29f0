"""A question in capitals, with emphasis or without a comma is read as it would be written."""

import pytest

from bot.answering.asked.typed import as_typed, unwrapped
from corpus.actors import ActorBook

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("HAS BOSTON OUTLAWED IT FOR POLICE", "has Boston outlawed it for police"),
        ("DOES IBM'S CODE BAN LFR?", "does IBM's code ban LFR?"),
        ("IS IT BANNED?", "IS IT BANNED?"),  # nothing in it could pass for a name
        ("Has IBM quit?", "Has IBM quit?"),
        ("in maine can shops use it", "in maine, can shops use it"),
        ("so in Boston do police use it", "so in Boston, do police use it"),
        ("in Maine shops can use it", "in Maine shops can use it"),
        ("in Maine, can shops use it", "in Maine, can shops use it"),
        ("NEC sells it to police right?", "NEC sells it to police, right?"),
        ("Oslo gave tenants the right?", "Oslo gave tenants the right?"),
        ("is that right?", "is that right?"),
    ],
)
def test_it_is_read_as_it_would_be_written(text: str, written: str) -> None:
    assert as_typed(text, BOOK.find_in_question) == written


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("🤔 did IBM quit?", "did IBM quit?"),
        ("did IBM quit?? 😡😡", "did IBM quit??"),
        ("**Did IBM quit?**", "Did IBM quit?"),
        ("1. Did IBM quit?", "Did IBM quit?"),
        ("Q2: did IBM quit?", "did IBM quit?"),
        ("> Did IBM quit?", "Did IBM quit?"),
        ("“Did IBM quit?”", "Did IBM quit?"),
        ("Did IBM quit? #privacy #ai", "Did IBM quit?"),
        ("Dear team, did IBM quit? Kind regards, Maria Lopez", "did IBM quit?"),
        ("Did IBM quit? Best, Tom", "Did IBM quit?"),
        ("(asking for my class) did IBM quit?", "did IBM quit?"),
        ("Did IBM quit (need it for an article)?", "Did IBM quit?"),
        ("Did IBM quit? Please give a source.", "Did IBM quit?"),
        ("Did IBM quit? Just curious.", "Did IBM quit?"),
        ("did IBM quit? short answer pls", "did IBM quit?"),
    ],
)
def test_what_is_asked_is_left(text: str, asked: str) -> None:
    assert unwrapped(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Did Portland (Oregon) ban it?",
        "Is it banned in Portland (the one in Maine)?",
        "Did “Rekognition” end?",
        "Did IBM quit? And Amazon?",
        "2020?",
        "🤔",
        "thanks",
        "Thanks, did IBM quit?",
        "Is 2.5 % a lot?",
        "What is 1:n search?",
        "to Oslo, too?",
        "Best Buy?",
    ],
)
def test_what_belongs_to_the_question_stays(text: str) -> None:
    assert unwrapped(text) == text
