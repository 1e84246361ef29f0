"""How a thing works is told by what it does with faces, and by nothing else."""

import pytest

from bot.answering.reply import Abstention, Answer
from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how does Mobile Fortify work?", "compares people with federal databases"),
        ("how does clearview actually work", "could identify a person from one picture"),
        ("How does Ring's Familiar Faces work?", "recognises up to 50 people"),
    ],
)
def test_how_a_thing_works_is_told_by_what_it_does(shipped: Service, question: str, told: str) -> None:
    answer = reply(shipped, question)
    assert isinstance(answer, Answer)
    assert told in answer.text


def test_that_other_methods_work_is_not_how_face_recognition_does(shipped: Service) -> None:
    assert isinstance(reply(shipped, "how does face recognition work?"), Abstention)
