"""Fines and settlements told one by one: a list, the top ones, who set a sum that is named, who paid the most."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.answering.asked.arranging import Order, order_of
from bot.answering.asked.forms import Form
from bot.answering.asked.kinds import kind_asked
from bot.answering.asked.quantities import Kind, quantities
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.times.bearing import unfound_changes
from bot.answering.times.periods import period_of
from bot.answering.times.timeline import with_newest
from bot.answering.told.counts import about_money, shows_amount
from bot.answering.told.numerals import sum_in
from corpus.actor import ActorKind
from corpus.patterns import Pattern

# What kind of payment is asked for, and how a sentence tells that one was set: "fined", not "the unpaid fines".
_KINDS = (
    (
        Pattern(r"\b(?:fin(?:e|es|ed)|penalt(?:y|ies))\b", re.IGNORECASE),
        Pattern(
            r"\bfined\b|\b(?:fine|penalty) of\b|\b(?:impos|issu|levi)\w* an? [^.]*\b(?:fine|penalty)\b", re.IGNORECASE
        ),
    ),
    (
        Pattern(r"\b(?:settlements?|settled?|payouts?)\b", re.IGNORECASE),
        Pattern(r"\bsettle(?:d|ment|s)?\b|\bagree\w* to pay\b", re.IGNORECASE),
    ),
)
_SEVERAL = Pattern(
    r"\b(?:(?P<top>top|biggest|largest|highest|heaviest|greatest|smallest|lowest) (?:[\w-]+ ){0,3}?)?"
    r"(?:fines|penalties|settlements|payouts)\b"
    r"|\b(?:each|every) (?:[\w-]+ )?(?:fine|penalty|settlement|payout)\b"
    r"|^\W*(?P<who>who)(?:['’]?s| has| have| was| were| got)? (?:ever |already )?(?:been )?(?:fined|paid|settled)\b",
    re.IGNORECASE,
)
# "Who fined it?" wants all who did, but for the one at an end: "who fined it first?".
_WHO_FINED = Pattern(
    r"^\W*(?:(?:and|so|but) )?who(?:['’]?s| has| have)? (?:ever |already |all )?fined\b"
    r"(?![^?]*\b(?:first|last|most|least|highest|lowest|recently)\b)",
    re.IGNORECASE,
)
_FINED_BY = frozenset({ActorKind.COUNTRY, ActorKind.REGULATOR})
_FINED = Pattern(r"\b(?:(?:has|have) )?(?:ever )?(?:fined|imposed|issued)\b", re.IGNORECASE)
_COUNTS = Pattern(r"\bhow many\b|\bnumber of\b|\bwh(?:en|y)\b", re.IGNORECASE)
_HOW_MUCH = Pattern(r"\bhow much\b", re.IGNORECASE)
_PAID_SO_FAR = Pattern(r"\b(?:has|have)\b[^?]*\b(?:fined|paid|agreed to pay|settled)\b", re.IGNORECASE)
_UNPAID = Pattern(
    r"\b(?:unpaid|outstanding|owed?|owes)\b"
    r"|\b(?:not|never|n['’]t|refus\w+ to|fail\w+ to|yet to)(?: \w+)? (?:be )?(?:paid|pay)\b",
    re.IGNORECASE,
)
_TELLS_UNPAID = Pattern(
    r"\bunpaid\b|\b(?:not|never|refused to|failed to|yet to)(?: \w+)? (?:been )?(?:paid|pay)\b", re.IGNORECASE
)
_IN_TOTAL = Pattern(
    r"\b(?:in (?:total|all|sum)|altogether|all told|total|combined|both|(?:added |taken |put )?together)\b",
    re.IGNORECASE,
)
_NOT_SET = Pattern(
    r"\b(?:could|(?-i:may)|might|would|can|seeks?|sought|up to|at (?:most|least)|each|per|unpaid|appeal\w*"
    r"|propos\w*)\b",
    re.IGNORECASE,
)
_EACH = Pattern(r"\b(?:each|every|per)\b", re.IGNORECASE)
_NEARLY = 0.8  # share of the best score
_LEAST = Pattern(r"\b(?:smallest|lowest)\b", re.IGNORECASE)
_DOLLARS = Pattern(r"\$|\bdollars?\b", re.IGNORECASE)
_FAR_APART = 2.0  # from which the larger of two sums is known without the rates of their currencies


def asks_total(text: str) -> bool:
    """Tell whether a question asks what several payments come to."""
    return bool(_HOW_MUCH.search(text) and _IN_TOTAL.search(text))


def told_sums(question: Question, evidence: Sequence[Evidence], library: Library) -> tuple[Evidence, ...]:
    """Return what tells of each fine or settlement that is asked for, a sentence a sum; nothing of fewer than two.

    What became of one since is told behind it. The largest come first where the top ones are asked for, else the
    newest.
    """
    if (apart := _told_apart(question, evidence)) is not None:
        return apart
    told = next((told for asks, told in _KINDS if asks.search(question.text)), None)
    if told is None or question.asks_verdict or _COUNTS.search(question.text):
        return ()
    wanted, several = _sums(question.text), _SEVERAL.search(question.text)
    of_one = question.form in {Form.WHO, Form.LIST} and wanted
    listed = _asks_for_each(question, several)
    across = question.form is Form.HOW_MUCH and ActorKind.UNION in question.kinds and _PAID_SO_FAR.search(question.text)
    if not (of_one or listed or across or asks_total(question.text)):
        return ()
    period = period_of(question)
    items: dict[tuple[str, float], Evidence] = {}
    for one in sorted(evidence, key=lambda one: one.place):
        found = _sums(one.sentence.text)
        set_then = found and (period is None or period.holds(one)) and told.search(one.sentence.text)
        if set_then and not _NOT_SET.search(one.sentence.text) and _concerns(question, one, library):
            items.setdefault((one.article.id, found[0]), one)
    if of_one:
        chosen = tuple(one for (_, value), one in items.items() if value in wanted)
    else:
        chosen = _in_order(items, _order(question, top=bool(several and several["top"])))
    if len(chosen) < 2:
        return ()
    known = [*evidence, *unfound_changes(chosen, evidence, library)]
    return with_newest(chosen, known, library.articles)


def _told_apart(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...] | None:
    """Return what tells of sums for each, or of those not paid; None where neither is asked for."""
    if question.form is Form.HOW_MUCH and _EACH.search(question.text):
        return _for_each(question, evidence)
    return _unpaid(question, evidence) if not question.asks_verdict and _UNPAID.search(question.text) else None


def _unpaid(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what tells which fines were not paid, what names most of them first: those that were set are no answer."""
    if _COUNTS.search(question.text) or not _KINDS[0][0].search(question.text):
        return ()
    unpaid = (one for one in evidence if _TELLS_UNPAID.search(one.sentence.text) and one.is_on_all)
    return tuple(sorted(unpaid, key=lambda one: -len(one.named)))


def _asks_for_each(question: Question, several: re.Match[str] | None) -> bool:
    """Tell whether a question wants a list of sums, of whoever fined somebody, not of whom some kind of actor fined."""
    if _WHO_FINED.search(question.text):
        return question.form in {Form.WHO, Form.LIST} and bool(question.mentions)
    asked = kind_asked(question.wording) if question.form is Form.LIST else None
    if asked and asked.kinds & _FINED_BY and not asked.before and question.home is None:
        return bool(question.actors) and _FINED.match(question.wording[asked.span.end :].strip()) is not None
    if several is None or not (several["who"] or kind_asked(question.wording) is None):
        return False
    by_who = several["who"] is not None and question.form is Form.HOW_MUCH
    return question.form is Form.LIST or several["top"] is not None or by_who


def _for_each(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the sums that the best article sets for each: so much for a negligent violation, more for a wilful one."""
    able = [one for one in evidence if _EACH.search(one.sentence.text) and shows_amount(question, one)]
    near = [one for one in able if one.article.id == able[0].article.id and one.score >= _NEARLY * able[0].score]
    best = [one for one in near if one.covered >= near[0].covered]  # for an "intentional" one not the sum of another
    return tuple(sorted(best, key=lambda one: one.place))


def _order(question: Question, *, top: bool) -> Order:
    if (asked := order_of(question.typed)) is not None:
        return asked
    if not top:
        return Order.NEWEST
    return Order.SMALLEST if _LEAST.search(question.text) else Order.LARGEST


def _in_order(items: dict[tuple[str, float], Evidence], order: Order) -> tuple[Evidence, ...]:
    newest = sorted(items.items(), key=lambda item: (item[1].article.day, item[1].place), reverse=True)
    if order is Order.OLDEST:
        newest.reverse()
    if order.is_of_size:
        newest = sorted(newest, key=lambda item: item[0][1], reverse=order is Order.LARGEST)
    return tuple(one for _, one in newest)


def _concerns(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether a sentence names all asked about; of a union of countries no dollars are a fine's."""
    said = library.read(one.sentence).actors
    return all(
        not _DOLLARS.search(one.sentence.text) if kind is ActorKind.UNION else library.kin.is_named(actor, said)
        for actor, kind in question.kind_of.items()
    )


def _sums(text: str) -> tuple[float, ...]:
    return tuple(one.value for one in quantities(text) if one.kind is Kind.MONEY)


def asks_extreme_sum(question: Question) -> bool:
    """Tell whether a question asks who paid, or what cost, the most or the least."""
    return bool(question.extreme and not question.asks_verdict and about_money(question))


def by_amount(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Order by sums of money, the most or the least first; nothing where two currencies leave open which it is."""
    sums = [(max(found), one) for one in evidence if (found := _sums(one.sentence.text))]
    ordered = sorted(sums, key=lambda told: told[0], reverse=question.extreme > 0)
    for (value, one), (next_value, other) in pairwise(ordered[:2]):
        near = max(value, next_value) < _FAR_APART * min(value, next_value)
        if near and _currency_of(one) != _currency_of(other):
            return ()
    return tuple(one for _, one in ordered)


def _currency_of(one: Evidence) -> str:
    return sum_in(one.sentence.text)[:1]
