"""A refusal names the things that the articles lack, as they were typed, and nothing that names no thing."""

from pathlib import Path

import pytest

from bot.answering.guards import normalise
from bot.answering.naming import worth_naming
from bot.answering.question import read_question
from bot.app import Service
from corpus.actors import ActorBook
from tests.answerers import answerer_over

BOOK = ActorBook.load()


def named(text: str) -> tuple[str, ...]:
    """Name what is worth it where no article speaks of anything that is asked."""
    question = read_question(normalise(text), BOOK)
    return worth_naming(question, question.content)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What will the vans cost taxpayers?", ("vans", "taxpayers")),
        ("What does a PimEyes subscription cost?", ("subscription cost",)),
        ("Which rival bidders did IBM beat?", ("rival bidders",)),
        ("Does Google Gemini ban it?", ("Gemini ban",)),
        ("Why did Microsoft pick it for the OneDrive toggle?", ("toggle",)),
        ("Was a judge asked for a warrant?", ("judge", "warrant")),
    ],
)
def test_things_are_named(text: str, expected: tuple[str, ...]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Did ICE skip it?",
        "Who lodged it?",
        "How many people sat there?",
        "Did Amazon clearly say it?",
        "Has Google never been hit?",
        "Did Microsoft lose it by skipping it?",
        "Was Microsoft courting Amazon?",
        "Has Canada ruled on PimEyes as well?",
        "Who inside Amazon decided?",
        "Would he switch?",
        "If Berkeley breaks its?",
    ],
)
def test_verbs_adverbs_and_words_of_grammar_are_not_named(text: str) -> None:
    assert named(text) == ()


def test_words_that_stand_together_are_one() -> None:
    assert named("Does Social Security make people do scans?") == ("Social Security",)
    assert named("Did a judge rule for Amazon?") == ("judge", "rule")


def test_words_are_named_as_they_were_typed() -> None:
    typed = "Did Amazon cut its Taxxpayers and WiFi?"
    question = read_question("Did Amazon cut its taxpayers and WiFi?", BOOK, typed=typed)
    assert worth_naming(question, question.content) == ("Taxxpayers", "WiFi")


def test_a_refusal_that_has_nothing_to_name_names_nothing(shipped: Service, tmp_path: Path) -> None:
    pause = "---\ntitle: A pause\n---\nOn 2 March 2021 Axon paused sales of face matching.\n"
    told = answerer_over({"pause.md": pause}, tmp_path, shipped)
    assert told.answer("Who sat and clearly skipped?").text == (
        "The articles don't say. I looked through them and found nothing that answers this."
    )
    assert told.answer("How much is the parking of trams?").text.endswith("They do not mention parking or trams.")
