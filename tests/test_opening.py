"""How a question opens."""

import pytest

from bot.answering.asked.opening import without_preface


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("hi, can you tell me: did IBM quit?", "did IBM quit?"),
        ("I was wondering, is it banned?", "is it banned?"),
        ("Quick question - does NEC sell it", "does NEC sell it"),
        ("ok so do you know who was fined?", "ok so do you know who was fined?"),
        ("does anyone know when it ends?", "when it ends?"),
        ("can you tell me more", "can you tell me more"),
        ("do you know if it is banned", "do you know if it is banned"),
        ("what about Maine?", "what about Maine?"),
    ],
)
def test_a_preface_is_left_out_before_a_question_that_stands_by_itself(text: str, asked: str) -> None:
    assert without_preface(text) == asked
