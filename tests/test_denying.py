"""What a no rests on where the best sentence may not carry it."""

from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read
from bot.answering.reply import Verdict
from bot.answering.verdict.denying import carrying_no
from retrieval.entailment.model import Entailment
from tests.sayings import said

DENIES, HARDLY = Entailment(0.02, 0.95, 0.01, 0.02), Entailment(0.02, 0.6, 0.01, 0.37)
BEST, OTHER = said("Strangers may be photographed."), said("Citizens need not take part.", place=1)


def but_the_best(verdict: Verdict, one: Evidence) -> bool:
    assert verdict is Verdict.NO
    return one is not BEST


def test_another_sentence_that_says_a_no_outright_carries_it() -> None:
    assert carrying_no((Read(BEST, DENIES, 0.9), Read(OTHER, DENIES, 0.6)), but_the_best) is OTHER


def test_what_hardly_denies_it_or_hardly_counts_carries_nothing() -> None:
    assert carrying_no((Read(BEST, DENIES, 0.9), Read(OTHER, HARDLY, 0.6)), but_the_best) is None
    assert carrying_no((Read(BEST, DENIES, 0.9), Read(OTHER, DENIES, 0.3)), but_the_best) is None
