"""Whether a ban or a law was in force in a time."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.reply import Verdict
from bot.answering.settled.in_force import InForce, asks_in_force
from bot.answering.times.bounds import bound_of
from bot.service import Service
from tests.sayings import BOOK, said

YES, NO = Verdict.YES, Verdict.NO


def answered(shipped: Service, question: str, *texts: str) -> Verdict | None:
    assert asks_in_force(read_question(question, BOOK))
    bound = bound_of(question)
    assert bound is not None
    evidence: list[Evidence] = [said(text, 2026) for text in texts]
    library = Library(shipped.generation, shipped.book)
    return InForce(library).ruling(bound, read_question(bound.rest, BOOK), evidence).verdict


BARS = "Since 1 March 2021 Maine has barred face recognition by the police."


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Was Maine's ban in force in 2022?", BARS, YES),
        ("Was Maine's ban in force in August 2021?", BARS, YES),
        ("Was Maine's ban in effect in 2021?", BARS, YES),
        ("Was Maine's ban in place in 2020?", BARS, NO),
        ("Was Maine's ban already in force in August 2021?", BARS, YES),
        ("Was Maine's ban already in force in 2020?", BARS, NO),
        ("Was Maine's ban on cameras in shops in force in 2022?", BARS, None),
        ("Was Maine's ban in force in 2022?", "On 1 March 2022 Maine voted to ban face recognition.", None),
        ("Was Maine's ban in force in 2024?", "On 1 March 2022 Maine voted to ban face recognition.", YES),
        ("Was Maine's ban in force in 2020?", "On 1 March 2022 Maine kept its ban on face recognition.", None),
        ("Was Maine's ban in force in 2024?", "In March 2022 Maine sued NEC over its ban on face recognition.", None),
        (
            "Was Maine's ban in force in 2024?",
            "Since 1 March 2021 Ohio, like Maine, has barred face recognition.",
            None,
        ),
        ("Was Axon's ban in force in 2020?", "In May 2022 Axon banned face recognition.", None),
    ],
)
def test_a_rule_is_in_force_from_its_beginning(
    shipped: Service, question: str, text: str, verdict: Verdict | None
) -> None:
    assert answered(shipped, question, text) is verdict


def test_what_became_of_it_then_is_another_question() -> None:
    for text in ("Was Maine's ban passed in 2021?", "Is Maine's ban in force?", "When was it in force?"):
        assert not asks_in_force(read_question(text, BOOK))
