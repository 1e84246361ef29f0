"""How a question opens."""

import pytest

from bot.answering.asked.opening import without_courtesies


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("hi, can you tell me: did IBM quit?", "did IBM quit?"),
        ("I was wondering, is it banned?", "is it banned?"),
        ("Quick question - does NEC sell it", "does NEC sell it"),
        ("ok so do you know who was fined?", "ok so do you know who was fined?"),
        ("does anyone know when it ends?", "when it ends?"),
        ("Do you happen to know who sued?", "who sued?"),
        ("can you say how many were sued?", "how many were sued?"),
        ("Quick question: to what date was it moved, please?", "to what date was it moved?"),
        ("Quick question: list the bans in Maine", "list the bans in Maine"),
        ("so - a quick question - roughly how many left?", "so - a quick question - roughly how many left?"),
        ("quick one: Maine?", "quick one: Maine?"),
        ("why exactly", "why"),
        ("those are banned i guess?", "those are banned?"),
        ("please?", "please?"),
        ("can you tell me more", "can you tell me more"),
        ("do you know if it is banned", "do you know if it is banned"),
        ("what about Maine?", "what about Maine?"),
    ],
)
def test_what_asks_nothing_is_left_out_around_a_question_that_stands_by_itself(text: str, asked: str) -> None:
    assert without_courtesies(text) == asked
