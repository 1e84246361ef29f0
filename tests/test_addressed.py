"""What was replied to one is told by no reply to another."""

import pytest
from msgspec.structs import replace

from bot.answering.found.library import Library
from bot.answering.lock.addressed import is_said_to_others
from bot.answering.reply import Abstention, Answer
from bot.service import Service
from tests.answerers import reply
from tests.sayings import asked, said


@pytest.fixture(scope="module")
def library(shipped: Service) -> Library:
    return Library(shipped.generation, shipped.book)


TEST = "aclu-rekognition-test-2018"  # which tells what Amazon said of a test by the ACLU, on the US Congress


@pytest.mark.parametrize(
    ("question", "to_others"),
    [
        ("What did Amazon reply to Axon?", True),
        ("What did Amazon answer the NYPD?", True),
        ("Did Amazon agree with Markey?", True),  # a senator is not the house
        ("How did Amazon respond to the ACLU?", False),
        ("Did Amazon sell it to Axon?", False),
    ],
)
def test_a_reply_is_to_those_whom_its_article_names(question: str, *, to_others: bool, library: Library) -> None:
    told = replace(said("Amazon objected to it."), article=library.articles[TEST])
    assert is_said_to_others(asked(question), told, library) is to_others


@pytest.mark.parametrize(
    "texts",
    [
        ("What did Jassy answer Senator Markey?",),
        ("Did Amazon disagree with Senator Markey?",),
        ("What did Markey want from Amazon?", "did amazon give in?"),
    ],
)
def test_no_reply_to_another_is_told_as_one_to_a_critic(texts: tuple[str, ...], shipped: Service) -> None:
    assert isinstance(reply(shipped, *texts), Abstention)


def test_a_reply_that_was_made_is_told(shipped: Service) -> None:
    told = shipped.answerer.answer("How did Amazon answer the ACLU?")
    assert isinstance(told, Answer)
    assert told.citations[0].article.id == TEST
