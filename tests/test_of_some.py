"""One of several of whom a sentence tells the same, any of every one, and those whom a rule leaves out."""

import pytest

from bot.answering.found.weighing import Read
from bot.answering.reply import Verdict
from bot.answering.verdict.of_some import of_one_of_them
from retrieval.entailment.model import Entailment
from tests.sayings import KIN, asked, said

IN_PART = Entailment(0.55, 0.02, 0.4, 0.03)
LIST = "France, Italy and Greece fined NEC."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did Italy fine NEC?", LIST, Verdict.YES),
        ("Did France and Italy fine NEC?", LIST, Verdict.YES),
        ("Did only Italy fine NEC?", LIST, None),
        ("Did Italy fine NEC?", "Italy fined NEC.", None),
        ("Did Italy fine NEC?", "France, Italy and Greece fined NEC, but Italy dropped it.", None),
        ("Can any force in Wales get one?", "They are for every police force in Wales.", Verdict.YES),
        ("Can any shop in Wales get one?", "They are for every police force in Wales.", None),
        ("Can any force in Wales get one?", "They are for nearly every police force in Wales.", None),
        ("Does NEC block rights groups?", "The block does not apply to rights groups.", Verdict.NO),
        ("Does NEC block charities?", "The block does not apply to rights groups.", None),
        ("Does NEC's block exempt rights groups?", "The block does not apply to rights groups.", None),
    ],
)
def test_what_holds_of_several_or_every_one_holds_of_one_of_them(
    question: str, text: str, expected: Verdict | None
) -> None:
    ruling = of_one_of_them(asked(question), Read(said(text), IN_PART, 1.0), KIN.kind_of)
    assert (ruling.verdict if ruling else None) is expected
