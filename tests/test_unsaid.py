"""What a question leaves unsaid: here all of them are about face recognition."""

import pytest

from bot.answering.asked.unsaid import with_topic
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from tests.sayings import BOOK


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Why did IBM stop?", "Why did IBM stop face recognition?"),
        ("has Amazon quit?", "has Amazon quit face recognition?"),
        ("Does Ring use it?", "Does Ring use face recognition?"),
        ("when did Detroit buy it", "when did Detroit buy face recognition?"),
        ("Why did IBM stop selling Watson?", None),  # says what
        ("If NEC makes Mobile Fortify, does ICE use it?", None),  # what "it" is stands before
        ("Why did they stop?", None),
        ("why did IBM, Amazon and Microsoft all stop?", "why did IBM, Amazon and Microsoft all stop face recognition?"),
        ("how biased is it?", "how biased is face recognition?"),
        ("how many federal agencies use it?", "how many federal agencies use face recognition?"),
        ("Which state was first?", "Which state was the first to ban face recognition?"),
        ("is there a federal ban?", "is there a federal ban in the US?"),
        ("is there a federal ban in Canada?", None),
    ],
)
def test_face_recognition_is_what_a_first_question_leaves_unsaid(text: str, read: str | None) -> None:
    assert with_topic(text, BOOK.find_in_question) == (read or text)


def test_what_was_asked_about_before_is_what_a_later_question_leaves_unsaid(shipped: Service) -> None:
    asked = shipped.answerer.answer("why did they stop?", earlier=("Did Orlando test Rekognition?",))
    assert isinstance(asked, Answer)
    assert "lacked the resources" in asked.citations[0].quote


@pytest.mark.parametrize("question", ["Is IBM back in face recognition?", "Has Amazon come back to it?"])
def test_who_pulled_back_is_not_back(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert not (isinstance(reply, Answer) and reply.verdict is Verdict.YES)
    again = shipped.answerer.answer("Is face recognition back in New Orleans?")
    assert isinstance(again, Answer)
    assert again.verdict is Verdict.YES


def test_what_some_do_is_said_to_be_of_some_where_all_are_asked_about(shipped: Service) -> None:
    assert shipped.answerer.answer("Can travellers refuse a face scan?").text.startswith("I cannot say that of all;")
