"""Who is bound by a law, too."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.bound_too import by_binding
from corpus.shelf import Shelf
from tests.sayings import asked, said

NO = Verdict.NO
BARS = "Since 2021 Maine has barred state officials from using face recognition in most cases."
TOO = "Maine's law also binds officials in public schools and ferries."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Can a public school in Maine put in face recognition?", NO),
        ("Are Maine's public schools allowed to use it?", NO),
        ("May ferries in Maine use face recognition?", NO),
        ("Do public schools in Maine get to use face recognition?", NO),
        ("Can schools in Maine use face recognition?", None),  # of which some are not public
        ("Can private schools in Maine use face recognition?", None),
        ("Can a public school in Maine use it to find a child?", None),
        ("Can a public school in Maine use it with a warrant?", None),
        ("Must a public school in Maine use it?", None),
        ("Can a public school in Maine use a match that comes in as evidence?", None),
        ("Can hospitals in Maine use face recognition?", None),
        ("Could public schools in Maine use it in 2019?", None),
    ],
)
def test_whom_a_law_that_bars_a_use_binds_too_may_not_use_it(question: str, expected: Verdict | None) -> None:
    ruling = by_binding(asked(question), [said(TOO, place=1), said(BARS)], Shelf.of())
    assert (ruling and ruling.verdict) is expected


def test_a_law_that_bars_nothing_lets_whom_it_binds_go_on() -> None:
    duty = said("Maine's law requires state officials to keep a list of face searches.")
    ruling = by_binding(asked("May ferries in Maine use it?"), [said(TOO, place=1), duty], Shelf.of())
    assert ruling is None


def test_a_law_that_forbids_something_else_lets_whom_it_binds_use_it() -> None:
    sales = said("Maine's law forbids state officials to sell face recognition data.")
    assert (
        by_binding(asked("May ferries in Maine use face recognition?"), [said(TOO, place=1), sales], Shelf.of()) is None
    )
