"""What a rule leaves free one may do."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.remaining import by_remainder
from corpus.shelf import Shelf
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

FREE = Entailment(0.7, 0.02, 0.2, 0.08)
BARS = said("Oslo banned face recognition.", says=Entailment(0.02, 0.9, 0.03, 0.05), place=3)


def verdict(question: str, text: str, says: Entailment = FREE) -> Verdict | None:
    ruling = by_remainder(asked(question), [said(text, says=says)], Shelf.of())
    return None if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("May Oslo's schools use fingerprint readers?", "Oslo's schools may still consider fingerprints.", Verdict.YES),
        ("Can researchers in Oslo use faces?", "Research is exempt from Oslo's rules.", Verdict.YES),
        ("Is one-to-one matching allowed in Oslo?", "Oslo does not ban one-to-one matching.", Verdict.YES),
        ("Can anyone use it in Oslo?", "Oslo does not ban one-to-one matching.", None),
        ("Can Oslo's police use it?", "Oslo's police may still use it if a judge agrees.", None),
        ("Did Oslo's schools use readers?", "Oslo's schools may still consider fingerprints.", None),
        ("Can Oslo's police use it?", "Oslo's police use it.", None),
        ("Can police in Oslo use it?", "Oslo's law on shops does not ban the use of it.", None),
    ],
)
def test_what_a_rule_leaves_free_may_be_done(question: str, text: str, expected: Verdict | None) -> None:
    assert verdict(question, text) is expected


def test_what_is_left_free_has_to_be_read_so_and_denied_by_nothing() -> None:
    text, question = "Oslo does not ban one-to-one matching.", "Is one-to-one matching allowed in Oslo?"
    assert verdict(question, text, Entailment(0.5, 0.02, 0.4, 0.08)) is None
    assert by_remainder(asked(question), [said(text, says=FREE), BARS], Shelf.of()) is None


def test_for_other_purposes_than_the_one_that_is_barred_it_may_be_used() -> None:
    text = "Axon's rule does not ban police from using it for purposes other than face recognition."
    rather = Entailment(0.45, 0.02, 0.1, 0.43)
    assert verdict("Can police use Axon's tool to write reports?", text, rather) is Verdict.YES
    assert verdict("Can police use Axon's tool to recognise faces?", text, rather) is None
    assert verdict("Can police use Axon's tool?", text, rather) is None
