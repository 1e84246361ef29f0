"""What happened is told to its end: with what has not come about yet, or still holds."""

import pytest

from bot.answering.reply import Answer
from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("What happened with Clearview in Australia?", "2021 order against Clearview remains in force"),
        ("What happened to Kmart?", "had not decided Kmart Australia's case"),
        ("tell me about NameTag", "did not say whether NameTag would return"),
        ("What happened with the UK fine on Clearview?", "must decide Clearview AI's appeal"),
    ],
)
def test_what_happened_ends_with_how_it_stands(shipped: Service, question: str, last: str) -> None:
    told = reply(shipped, question)
    assert isinstance(told, Answer)
    shown = [one.quote for one in told.citations if f"[{one.number}]" in told.text]
    assert last in shown[-1]


def test_what_is_over_has_nothing_left_open(shipped: Service) -> None:
    told = reply(shipped, "What happened to Robert Williams?")
    assert isinstance(told, Answer)
    assert {one.article.id for one in told.citations if f"[{one.number}]" in told.text} == {"williams-arrest-2020"}
