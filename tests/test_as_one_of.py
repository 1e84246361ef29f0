"""What somebody asks as one of a kind."""

import pytest

from bot.answering.asked.as_one_of import as_one_of
from bot.answering.reply import Answer, Verdict
from bot.service import Service


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("im a us citizen, do i have to show my face?", "do US citizens have to show their face?"),
        ("I'm American, can I refuse?", "can Americans refuse?"),
        ("as a tourist, am I allowed to refuse", "are tourists allowed to refuse?"),
        ("can NEC scan me if I have a green card?", "can NEC scan green card holders?"),
        ("can I refuse if I'm a US citizen?", "can US citizens refuse?"),
        ("im canadian, can NEC take my picture when i fly?", "can NEC take Canadians' picture when they fly?"),
        ("I have a green card, do I have to go?", "do green card holders have to go?"),
        ("I'm a landlord, can I scan faces?", None),
        ("I'm angry, can I sue?", None),
        ("can NEC scan me if I say no?", None),
        ("can NEC scan people if they have a green card?", None),
    ],
)
def test_what_is_asked_as_one_of_a_kind_is_asked_of_all_of_them(text: str, asked: str | None) -> None:
    assert as_one_of(text) == asked


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("im a us citizen, do i have to get my picture taken at the border", Verdict.NO),
        ("can cbp photograph me if i have a green card", Verdict.YES),
        ("can cbp photograph green card holders", Verdict.YES),
        ("i live in texas, can i use familiar faces on my ring doorbell", Verdict.NO),
    ],
)
def test_who_and_where_the_asker_is_decides_the_answer(shipped: Service, question: str, verdict: Verdict) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict
