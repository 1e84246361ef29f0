"""What a question comes wrapped in asks nothing."""

import pytest

from bot.answering.asked.wrapped import unwrapped


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("🤔 did IBM quit?", "did IBM quit?"),
        ("did IBM quit?? 😡😡", "did IBM quit??"),
        ("**Did IBM quit?**", "Did IBM quit?"),
        ("1. Did IBM quit?", "Did IBM quit?"),
        ("Q2: did IBM quit?", "did IBM quit?"),
        ("> Did IBM quit?", "Did IBM quit?"),
        ("“Did IBM quit?”", "Did IBM quit?"),
        ("Did IBM quit? #privacy #ai", "Did IBM quit?"),
        ("Dear team, did IBM quit? Kind regards, Maria Lopez", "did IBM quit?"),
        ("Did IBM quit? Best, Tom", "Did IBM quit?"),
        ("(asking for my class) did IBM quit?", "did IBM quit?"),
        ("Did IBM quit (need it for an article)?", "Did IBM quit?"),
        ("Did IBM quit? Please give a source.", "Did IBM quit?"),
        ("Did IBM quit? Just curious.", "Did IBM quit?"),
        ("did IBM quit? short answer pls", "did IBM quit?"),
    ],
)
def test_what_is_asked_is_left(text: str, asked: str) -> None:
    assert unwrapped(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Did Portland (Oregon) ban it?",
        "Is it banned in Portland (the one in Maine)?",
        "Did “Rekognition” end?",
        "Did IBM quit? And Amazon?",
        "2020?",
        "🤔",
        "thanks",
        "Thanks, did IBM quit?",
        "Is 2.5 % a lot?",
        "What is 1:n search?",
        "to Oslo, too?",
        "Best Buy?",
    ],
)
def test_what_belongs_to_the_question_stays(text: str) -> None:
    assert unwrapped(text) == text
