"""What was one thing and not another."""

import pytest

from bot.answering.found.weighing import Read
from bot.answering.lock.opposites import denied_by_contrast
from bot.answering.settled.totality import not_this_one
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

REQUEST = "The mayor's letter was a request and not an order."
DRONES = "The row was about drones, not face recognition."


@pytest.mark.parametrize(
    ("question", "text", "denied"),
    [
        ("Did the mayor order Axon to stop?", REQUEST, True),
        ("Was the letter an order?", REQUEST, True),
        ("Did the mayor request an order?", REQUEST, False),  # it speaks of both
        ("Did the mayor write to Axon?", REQUEST, False),
        ("Did they quit over face recognition?", DRONES, True),
        ("Was the row about face recognition?", DRONES, True),
        ("Did they quit because of drones?", DRONES, False),
        ("Did they use face recognition?", DRONES, False),  # what it was about is not asked
    ],
)
def test_what_was_something_else_is_denied_where_that_is_asked(question: str, text: str, denied: bool) -> None:
    assert denied_by_contrast(question, text) is denied


def test_it_settles_a_no_where_the_sentence_is_read_to_deny_it() -> None:
    question, denying = asked("Did the mayor order Axon to stop?"), Entailment(0.05, 0.8, 0.05, 0.1)
    one = Read(said(REQUEST, actors_named=0.5), denying, 0.5)
    assert not_this_one(question, [one]) == one.evidence
    affirming = Read(one.evidence, Entailment(0.8, 0.1, 0.05, 0.05), 0.5)
    assert not_this_one(question, [affirming]) is None
