"""Which of two parties was fined or paid more, by the one sum that is told of each."""

import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.asked.kin import IsNamed
from bot.answering.asked.quantities import Kind, quantities
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_MORE = r"(?:bigger|larger|higher|heavier|heftier|steeper|stiffer|greater|more)"
_LESS = r"(?:smaller|lower|lighter|less)"
_BOUND = r"(?:[$£€\d]|(?:an? |one |half |several )?(?:hundred|thousand|million|billion)\b)"  # a sum, and nobody's
_ASKS = Pattern(
    rf"\b(?:(?:(?P<more>{_MORE})|{_LESS})(?: [\w-]+){{0,3}} than|as (?P<as>much|high|big|large|heavy|hefty|steep) as)\b"
    rf"(?! {_BOUND})",
    re.IGNORECASE,
)
_OF_SUMS = frozenset(stems("fine fined penalty pay paid payment settlement settled payout sum"))
_CURRENCY = Pattern(r"[$£€]")
_OPEN_SUM = Pattern(r"\b(?:up to|at least|at most|more than|less than|over|under|each|per)\W+[$£€]", re.IGNORECASE)


class _Sum(Struct, frozen=True):
    """What was told of one party: a sum in one currency, and where."""

    value: float
    currency: str
    evidence: Evidence


def by_amount(question: Question, evidence: Sequence[Evidence], is_named: IsNamed) -> Ruling | None:
    """Return which way the sums of two parties compare, resting on both; None where it is not asked or not told.

    Of one with several sums all have to be greater, or none.
    """
    match = _ASKS.search(question.text)
    if match is None or question.clause.denied or question.is_denial or not _OF_SUMS & {*stems(question.text)}:
        return None
    before, behind = (
        [one for one in question.mentions if (one.span.start >= match.end()) is to] for to in (False, True)
    )
    if not before or not behind or before[0].actor == behind[0].actor:
        return None
    others = [one.actor for one in (*before[1:], *behind[1:])]  # who paid both, or was fined by both
    first, second = (
        [found for one in evidence if _is_of((side[0].actor, *others), one, is_named) for found in _sums(question, one)]
        for side in (before, behind)
    )
    reaches = match["as"] is not None  # as much is no less
    ruling = (
        _compared(second, first, more=True) if reaches else _compared(first, second, more=match["more"] is not None)
    )
    if ruling is None or not reaches:
        return ruling
    return Ruling(Verdict.NO if ruling.verdict is Verdict.YES else Verdict.YES, ruling.support[::-1])


def _compared(first: Sequence[_Sum], second: Sequence[_Sum], *, more: bool) -> Ruling | None:
    if len({one.currency for one in (*first, *second)}) != 1 or not first or not second:
        return None
    ahead = {(one.value > other.value, one.value < other.value) for one in first for other in second}
    if len(ahead) != 1:
        return None
    greater, smaller = ahead.pop()
    return Ruling(
        Verdict.YES if (greater if more else smaller) else Verdict.NO, (first[0].evidence, second[0].evidence)
    )


def _is_of(actors: Sequence[str], one: Evidence, is_named: IsNamed) -> bool:
    return all(is_named(actor, one.named) for actor in actors)


def _sums(question: Question, one: Evidence) -> Sequence[_Sum]:
    """Return the sum of a sentence that tells of what is compared, where it names just one."""
    text, lexicon = one.sentence.text, shipped_lexicon()
    wanted = frozenset(other for stem in _OF_SUMS & {*stems(question.text)} for other in lexicon.alike(stem))
    sums = [found for found in quantities(text) if found.kind is Kind.MONEY]
    currencies = _CURRENCY.findall(text)
    if len(sums) != 1 or len(currencies) != 1 or _OPEN_SUM.search(text) or wanted.isdisjoint(stems(text)):
        return ()
    return (_Sum(sums[0].value, currencies[0], one),)
