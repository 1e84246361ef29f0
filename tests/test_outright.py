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
YES, NO, PARTLY = Verdict.YES, Verdict.NO, Verdict.PARTLY


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
        ("Is the Recall app free?", "Recall costs $8 a month and comes with the glasses.", NO),
        ("Is the Recall app free to use?", "Recall costs $8 a month.", NO),
        ("Is the Halo app free?", "Recall costs $8 a month.", None),
        ("Is Recall free in Texas?", "Recall costs $8 a month.", None),
        ("May only clerks blur faces in video in Portland?", LIST, None),
    ],
)
def test_what_is_said_outright_is_no_half_of_it(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_outright(asked(question), [said(text)], Shelf.of())
    assert (ruling.verdict if ruling else None) == expected


PLEDGE = "Walmart pledged in May not to use face recognition at any of its stores."


@pytest.mark.parametrize(
    ("question", "behind", "expected"),
    [
        ("Has Walmart promised not to use it on anyone?", "It leaves out employees, who may sign in by face.", PARTLY),
        ("Has Walmart promised not to use it on anyone?", "The pledge does not cover employees.", PARTLY),
        ("Has Walmart promised not to use it?", "It leaves out employees, who may sign in by face.", None),
        ("Has Walmart promised not to use it on anyone?", "It covers employees.", None),
    ],
)
def test_a_promise_that_leaves_some_out_was_not_given_to_all(
    question: str, behind: str, expected: Verdict | None
) -> None:
    ruling = by_outright(asked(question), [said(PLEDGE), said(behind, place=1)], Shelf.of())
    assert (ruling.verdict if ruling else None) == expected
