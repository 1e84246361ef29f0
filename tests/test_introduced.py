"""Who somebody is, is told by the sentence that gives a post or the like beside the name."""

import pytest

from bot.answering.reply import Answer
from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who is Brad Smith?", "Microsoft president Brad Smith"),
        ("who's Arvind Krishna", "IBM's chief executive (CEO), Arvind Krishna"),
        ("Who was Robert Williams?", "Robert Williams, a Black man"),
    ],
)
def test_who_somebody_is_is_told_with_the_name(shipped: Service, question: str, told: str) -> None:
    answer = reply(shipped, question)
    assert isinstance(answer, Answer)
    assert told in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is NameTag?", "With NameTag, wearers"),
        ("what is name tag at meta", "With NameTag, wearers"),
        ("What is Mobile Fortify?", "Mobile Fortify is the face recognition app"),
        ("What is Familiar Faces?", "Familiar Faces, a face recognition feature"),
    ],
)
def test_what_a_product_is_is_told_by_its_kind_or_by_what_it_does(shipped: Service, question: str, told: str) -> None:
    answer = reply(shipped, question)
    assert isinstance(answer, Answer)
    assert told in answer.citations[0].quote


def test_who_somebody_sued_is_asked_of_more_than_who_they_are(shipped: Service) -> None:
    answer = reply(shipped, "Who is suing Ring?")
    assert isinstance(answer, Answer)
    assert "filed a class action" in answer.citations[0].quote
