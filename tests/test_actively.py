"""What is asked in the passive is asked as the deed itself."""

import pytest

from bot.answering.asked.actively import asked_actively

WORDS = frozenset({"ban", "require"})


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Is face recognition still sold by NEC?", "does NEC still sell face recognition?"),
        ("So is it banned by the EU?", "So does the EU ban it?"),
        ("Have scans been banned by Oslo?", "has Oslo banned scans?"),
        ("Has it been admitted by Oslo that scans failed?", "has Oslo admitted that scans failed?"),
        ("Did Ohio get $5 million from Axon?", "did Axon pay Ohio $5 million?"),
        ("Have shoppers received any money from NEC?", "did NEC pay shoppers any money?"),
        ("Is it used by police in Ohio?", "do police in Ohio use it?"),
    ],
)
def test_the_deed_itself_is_asked_for(text: str, question: str) -> None:
    assert asked_actively(text, WORDS.__contains__) == question


@pytest.mark.parametrize(
    "text",
    [
        "Is it banned by law?",
        "Is it sold?",
        "Has it been banned by law?",
        "Was it sold by NEC?",
        "Is NEC used by police?",
        "Did Ohio get scans from Axon?",
        "Did Ohio get money?",
    ],
)
def test_what_asks_for_no_such_deed_stays(text: str) -> None:
    assert asked_actively(text, WORDS.__contains__) == text
