"""Promises kept and broken."""

import pytest

from bot.answering.lock.needed import lacks_what_it_takes
from bot.answering.reply import Verdict
from bot.answering.settled.promises import by_promise
from corpus.shelf import Shelf
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
BROKEN = "The trial reversed in practice Axon's 2019 position against face recognition on body cameras."
PROMISED = "In 2019 Axon said it would not sell face recognition on its body cameras."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Has Axon kept its 2019 promise not to sell face recognition on body cameras?", BROKEN, NO),
        ("Did Axon stick to its position on face recognition?", BROKEN, NO),
        ("Has Axon gone back on its 2019 position?", BROKEN, YES),
        ("Did Axon break its word on body cameras?", BROKEN, YES),
        ("Did Axon backtrack in practice on its 2019 stance on body cameras?", BROKEN, YES),
        ("Did Axon depart from its 2019 position on body cameras?", BROKEN, YES),
        ("Has Axon kept its promise on drones?", BROKEN, None),  # of those it tells nothing
        ("Has Axon kept its 2022 promise on body cameras?", BROKEN, None),
        ("Did Axon make a promise on body cameras?", BROKEN, None),
        ("Has Axon kept its promise on body cameras?", PROMISED, None),
        ("Has Axon kept its promise on body cameras?", "Critics asked whether Axon broke its promise.", None),
    ],
)
def test_a_promise_is_kept_or_broken_by_what_tells_so(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_promise(asked(question), [said(text)], Shelf.of())
    assert (ruling and ruling.verdict) is expected


def test_a_promise_that_was_made_tells_not_that_it_was_kept() -> None:
    question = "Has Axon kept its promise not to sell face recognition?"
    assert lacks_what_it_takes(question, PROMISED)
    assert not lacks_what_it_takes(question, "Axon still sells no face recognition.")
