"""The one at an end of all fines on somebody, or of the settlements told before: the first, the last, the largest."""

import re
from collections.abc import Sequence
from datetime import date

from bot.answering.asked.arranging import Order
from bot.answering.asked.measures import Measure
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.asked.sides import Party, Sides
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.worth import Amount, amounts_of
from corpus.actor import ActorKind
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern

_WORDS = {
    Order.OLDEST: "first|earliest",
    Order.NEWEST: "last|latest|newest|most recent(?:ly)?",
    Order.LARGEST: "biggest|largest|highest|heaviest|steepest|greatest|most|more",
    Order.SMALLEST: "smallest|lowest|lightest|least|less",
}
_END = rf"(?:{'|'.join(_WORDS.values())})"
_BEFORE = {
    Measure.FINE: Pattern(r"\b(?:fin(?:e|es|ed)|penalt(?:y|ies))\b", re.IGNORECASE),
    Measure.SETTLEMENT: Pattern(r"\b(?:settle(?:d|ments?)?|payouts?|paid)\b", re.IGNORECASE),
}
_OF_FINES = Pattern(
    rf"\b(?:was|is|were) (?:the )?(?P<doer>{_END}) (?:[a-z]+ )?to (?:fine|impose|issue|penali[sz]e)\b"
    rf"|(?<!\bnext )\b(?P<fine>{_END}) (?:[\w-]+ ){{0,2}}?(?:fine|penalty)\b(?! (?:under|in the law)\b)"
    rf"|\bfined?\b[^?]*?\b(?:the )?(?P<last>{_END})\W*$|\bwho (?P<who>first|last) fined\b",
    re.IGNORECASE,
)
# "List every fine, newest first" asks for all of them.
_OF_ALL = Pattern(rf"\b{_END} (?:ones? )?first\W*$|^\W*(?:please )?(?:list|name|show)\b", re.IGNORECASE)
# "Which was the largest?", "the most recent?", of a list before.
_BARE = Pattern(
    rf"^{LINK}(?:(?:who|which|what)(?:['’]?s)?"
    r"(?: (?:one|country|regulator|authority|watchdog|fine|penalty|of (?:them|these|those|the \w+)))?"
    r"(?: (?:was|is|were|came|acted|did (?:it|so|that)))? )?"
    rf"(?:the )?(?P<end>{_END})"
    r"(?: one| fine| penalty| settlement| of (?:all|them|these|those)| so far| to (?:do (?:so|it)|act))*\W*$"
    rf"|^{LINK}(?:who|which)(?: (?:one|company|firm|of (?:them|these|those)))? (?:paid|settled for) (?:the )?"
    r"(?P<most>most|more|least|less)\W*$",
    re.IGNORECASE,
)
_OF_RULES = frozenset({ActorKind.LAW, ActorKind.UNION})  # what they set is a limit, and no fine on somebody
_FAR_APART = 2.0  # from which the larger of two sums is known without the rates of their currencies


def sum_at_end(text: str, question: Question, library: Library) -> tuple[Evidence, ...]:
    """Return what tells of the first, last, largest or smallest of the fines on those whom ``text`` is about.

    After a question on fines, or on settlements, it may name no more than the end. Nothing where no two are told of;
    where two currencies leave open which it is, both are.
    """
    order, measure = _order(text, question)
    asks_whether = question.asks_verdict and not _BARE.match(text)
    if order is None or asks_whether or not question.actors or not _OF_RULES.isdisjoint(question.kinds):
        return ()
    target, *ground = question.actors
    party = Party((target,))
    found = amounts_of(party, Sides((party,), tuple(ground), frozenset({measure})), library)
    apart = tuple({(one.unit, one.most, _day(one).year): one for one in reversed(found)}.values())
    return _at_end(apart, order) if len(apart) > 1 else ()


def _order(text: str, question: Question) -> tuple[Order | None, Measure]:
    """Return which end is asked for, of fines, or after a question on fines or settlements of those."""
    if _OF_ALL.search(text):
        return None, Measure.FINE
    if (of_fines := _OF_FINES.search(text)) is not None:
        return _order_of(next(word for word in of_fines.groupdict().values() if word)), Measure.FINE
    bare = _BARE.match(text)
    before = next((one for one in reversed(question.earlier) if not _BARE.match(one)), "") if bare else ""
    measure = next((one for one, told in _BEFORE.items() if told.search(before)), None)
    if bare is None or measure is None:
        return None, Measure.FINE
    return _order_of(bare["end"] or bare["most"]), measure


def _order_of(word: str) -> Order:
    return next(order for order, words in _WORDS.items() if re.fullmatch(words, word, re.IGNORECASE))


def _at_end(amounts: Sequence[Amount], order: Order) -> tuple[Evidence, ...]:
    if not order.is_of_size:
        days = [_day(one) for one in amounts]
        end = min(days) if order is Order.OLDEST else max(days)
        return tuple(one.evidence for one, day in zip(amounts, days, strict=True) if day == end)
    ordered = sorted(amounts, key=lambda one: one.most, reverse=order is Order.LARGEST)
    first = ordered[0]
    level = [one for one in ordered if (one.least, one.most, one.unit) == (first.least, first.most, first.unit)]
    near = (one for one in ordered if one.unit != first.unit and _is_near(one, first))
    return tuple(one.evidence for one in (*level, *near))


def _is_near(one: Amount, other: Amount) -> bool:
    return max(one.most, other.most) < _FAR_APART * min(one.most, other.most)


def _day(one: Amount) -> date:
    """Return when a sum was set: by the first date of its sentence, else by that of its article."""
    article = one.evidence.article
    dates = date_mentions(one.evidence.sentence.text, article.published)
    told = dates[0].start if dates else article.published
    return told.first if told else date.max
