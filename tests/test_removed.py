"""What was removed is there no longer."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.removed import by_removal
from corpus.shelf import Shelf
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

DENIES = Entailment(0.1, 0.6, 0.1, 0.2)
AFFIRMS = Entailment(0.8, 0.1, 0.05, 0.05)


@pytest.mark.parametrize(
    ("question", "text", "says", "expected"),
    [
        ("Is there a limit on NEC?", "NEC removed its limits.", DENIES, Verdict.NO),
        ("Is there still a limit on NEC?", "NEC removed its limits.", DENIES, Verdict.NO),
        ("Is there a limit on NEC?", "NEC removed some of its limits.", DENIES, None),
        ("Is there a limit on NEC?", "The removed limits stood in a memo of NEC.", AFFIRMS, None),
        ("Was there a limit on NEC?", "NEC removed its limits.", DENIES, None),
        ("Is there a limit on NEC?", "NEC removed its name.", DENIES, None),
    ],
)
def test_what_was_taken_away_is_a_no_to_its_being_there(
    question: str, text: str, says: Entailment, expected: Verdict | None
) -> None:
    ruling = by_removal(asked(question), [said(text, says=says)], Shelf.of())
    assert (ruling and ruling.verdict) == expected
