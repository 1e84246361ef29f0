"""Whom a question describes instead of naming them."""

import pytest

from bot.answering.lock.described import is_named_beside
from bot.answering.reply import Verdict
from bot.answering.settled.described import by_description
from tests.sayings import asked, said

SUED = "Ada Berg sued the Oakland police and NEC, the maker of the scanning software."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did someone in Oakland sue the company that made the software?", Verdict.YES),
        ("Did somebody in Oakland sue the software's maker?", Verdict.YES),
        ("Was the vendor of the scanning software sued in Oakland?", Verdict.YES),
        ("Did someone in Oakland sue the maker of the cameras?", None),
        ("Did someone in Oakland sue only the maker of the software?", None),
        ("Did someone in Oakland pay the maker of the software?", None),
    ],
)
def test_it_was_done_to_the_one_who_has_the_description_beside_the_name(
    question: str, expected: Verdict | None
) -> None:
    ruling = by_description(asked(question), [said(SUED)])
    assert (ruling.verdict if ruling else None) is expected


def test_a_description_of_nobody_named_tells_nothing() -> None:
    question = asked("Did someone in Oakland sue the maker of the software?")
    assert not is_named_beside(question, "Ada Berg sued the Oakland police over the software.")
