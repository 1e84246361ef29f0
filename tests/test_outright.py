"""What a sentence says outright in words that are easily taken for half of it."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.outright import by_outright
from corpus.shelf import Shelf
from tests.sayings import asked, said

GROWS = "Walmart is to more than double its use of live facial recognition, it said."
PAUSE = "Portland has won a pause and not a ban."
LIST = (
    "There are three exceptions: staff may unlock their own work phones with their faces, clerks may blur faces in"
    " video, and detectives may follow up tips."
)
YES, NO = Verdict.YES, Verdict.NO


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Has Walmart stopped using face recognition?", GROWS, NO),
        ("Did Walmart give up facial recognition?", GROWS, NO),
        ("Has Walmart stopped selling cameras?", GROWS, None),
        ("Does Walmart use face recognition?", GROWS, None),
        ("Is face recognition banned in Portland?", PAUSE, NO),
        ("Is there a ban on face recognition in Portland?", PAUSE, NO),
        ("Is face recognition paused in Portland?", PAUSE, None),
        ("May Portland employees unlock their work phones with their faces?", LIST, YES),
        ("Can clerks in Portland blur faces in video?", LIST, YES),
        ("May clerks in Portland unlock their phones?", LIST, None),
        ("May Portland detectives search faces?", LIST, None),
        ("May only clerks blur faces in video in Portland?", LIST, None),
    ],
)
def test_what_is_said_outright_is_no_half_of_it(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_outright(asked(question), [said(text)], Shelf.of())
    assert (ruling.verdict if ruling else None) == expected
