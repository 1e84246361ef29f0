"""What was done to every one, asked of all."""

import pytest

from bot.answering.reply import Answer, Verdict
from bot.answering.settled.every_one import of_every_one
from bot.service import Service
from tests.sayings import asked, said

EVERY = "Bunnings scanned the face of every customer in its stores in Victoria."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("did Bunnings scan every single shopper", EVERY, Verdict.YES),
        ("was Bunnings scanning all its customers in Victoria?", EVERY, Verdict.YES),
        ("did Bunnings scan every visitor", "Bunnings scanned the face of everyone who entered.", Verdict.YES),
        ("did Bunnings arrest every customer", EVERY, None),
        ("did Bunnings scan every customer in Perth", EVERY, None),
        ("did Bunnings scan every worker", EVERY, None),
        ("did Bunnings scan almost every customer in 2019", EVERY, None),
        ("did Bunnings not scan every customer", EVERY, None),
        ("did Bunnings scan every customer", "Bunnings scanned almost every customer.", None),
        ("did Bunnings scan every customer", "Bunnings did not scan every customer.", None),
        ("did Bunnings scan every customer", "Bunnings scanned the faces of some customers.", None),
    ],
)
def test_what_was_done_to_every_visitor_was_done_to_all(question: str, text: str, expected: Verdict | None) -> None:
    ruling = of_every_one(asked(question), [said(text)])
    assert (ruling.verdict if ruling else None) is expected


@pytest.mark.parametrize(
    "question", ["was bunnings scanning every shopper", "was kmart australia scanning every customer"]
)
def test_every_shopper_is_told_by_every_customer(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES


def test_that_not_all_were_scanned_is_not_told_by_where_all_were(shipped: Service) -> None:
    reply = shipped.answerer.answer("was bunnings scanning every single shopper in those vic and nsw stores")
    assert isinstance(reply, Answer)
    assert reply.verdict in {None, Verdict.YES}
