"""What an open question takes for granted, as a question by itself."""

import pytest

from bot.answering.asked.presumed import at_any_time, taken_for_granted, taken_not_to_be
from bot.answering.asked.question import read_question
from corpus.actors import ActorBook

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("text", "granted"),
    [
        ("So why did Meta stop?", "did Meta stop?"),
        ("When was the ban lifted?", "was the ban lifted?"),
        ("Hi, how come Meta stopped?", "is it true that Meta stopped?"),
        ("Since when is Oslo's code law?", "is Oslo's code law?"),
        ("Why must pupils be scanned?", "must pupils be scanned?"),
        ("How did Bergen win?", "did Bergen win?"),
        ("How much did IBM sell its photos for?", "did IBM sell its photos?"),
        ("What was Parks convicted of?", "was Parks convicted?"),
        ("How much is Oslo's contract with NEC worth?", "did Oslo have a contract with NEC?"),
        ("How big was Canada's fine on Clearview?", "did Canada fine Clearview?"),
    ],
)
def test_what_an_open_question_takes_for_granted_is_asked_by_itself(text: str, granted: str) -> None:
    assert taken_for_granted(read_question(text, BOOK)) == granted


@pytest.mark.parametrize(
    "text",
    [
        "When does the ban end?",
        "Why didn't Canada fine Clearview?",
        "Did Meta stop?",
        "How does it work?",
        "How did Oslo's code change?",
        "How did Meta react to the fine?",
    ],
)
def test_what_is_not_plainly_taken_to_be_so_is_not_asked(text: str) -> None:
    assert taken_for_granted(read_question(text, BOOK)) is None


def test_a_question_why_something_is_not_so_takes_its_opposite_for_granted() -> None:
    assert taken_not_to_be(read_question("Why didn't Canada fine Clearview?", BOOK)) == "did Canada fine Clearview?"
    assert taken_not_to_be(read_question("Why can't Oslo use it?", BOOK)) == "can Oslo use it?"
    assert taken_not_to_be(read_question("Why did Meta stop?", BOOK)) is None


def test_the_year_is_left_out_of_what_is_asked_of_any_time() -> None:
    assert at_any_time("did Oslo lift its ban in 2024?") == "did Oslo lift its ban?"
    assert at_any_time("did Oslo lift its 2021 ban?") is None
