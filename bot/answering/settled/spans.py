"""Whether something was done in a time, where one sentence tells from when to when it was: "from 2012 to 2020"."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from bot.answering.asked.question import Question
from bot.answering.followed.conversation import stands_alone
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.lock import Lock
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import NO_RULING, Ruling
from bot.answering.settled.told_times import told_in
from bot.answering.times.bounds import Bound, Relation
from corpus.dates import PartialDate
from corpus.dating import DateKind, durations, mentions
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_AFFIRMED = 0.8  # share from which a sentence says outright that it was done
_PAST = Pattern(r"\b(?:did|was|were|had)(?:n['’]?t)?\b", re.IGNORECASE)
# The first or the last day of it, or what may be, lies otherwise than the whole.
_OF_AN_EDGE = Pattern(
    r"\b(?:first|beg[aiu]n|start(?:ed)?|launch(?:ed)?|introduced?|install(?:ed)?|stop(?:ped)?|end(?:ed)?|quit|ceased?"
    r"|take effect|tak(?:en|ing) effect|(?:come|coming|go|going|enter|entered) into (?:force|effect)|becom(?:e|ing)"
    r"|expired?|lapsed?|passed|signed|enact(?:ed)?|adopt(?:ed)?"
    r"|dropp?(?:ed)?|halt(?:ed)?|paused?|until|till|since|only|just|or|could|can|may|might|must|would|should)\b",
    re.IGNORECASE,
)
# What was looked at, counted or reported for some years may have been so in others.
_LOOKED_AT = Pattern(
    r"\b(?:count(?:s|ed)?|report(?:s|ed)?|review(?:s|ed)?|audit(?:s|ed)?|stud(?:y|ied)|survey(?:s|ed)?|records|data|found"
    r"|at least|for example|such as|including|mainly|mostly)\b",
    re.IGNORECASE,
)
_SINCE = Pattern(r"\b(?:has|have|had) (?:been|\w+ed)\b[^,;]* since\b", re.IGNORECASE)


def asks_of_span(question: Question) -> bool:
    """Tell whether a question asks, by itself, whether something went on in a time, not when it began or ended."""
    alone = stands_alone(question)
    plain = alone and question.asks_verdict and not (question.is_denial or question.total or question.clause.denied)
    return plain and bool(_PAST.search(question.text)) and not _OF_AN_EDGE.search(question.text)


class Stretch(Struct, frozen=True):
    """From when to when something was done; ``lasts`` says that it went on when the last day was told."""

    begun: PartialDate
    ended: PartialDate
    lasts: bool = False


class Spans:
    """Holds the time that a question sets against the one all through which something is told to have been done."""

    def __init__(self, library: Library) -> None:
        """``library`` knows whom sentences name."""
        self._lock = Lock(library)

    def ruling(self, bound: Bound, undated: Question, evidence: Sequence[Evidence]) -> Ruling:
        """Return yes or no where the one span that is told lies as a question asks, or plainly does not.

        ``undated`` is the question without its time.
        """
        told = [(one, when) for one in evidence if (when := self._span(undated, one)) is not None]
        if len({when for _, when in told}) != 1:
            return NO_RULING
        one, span = told[0]
        verdict = lies_in(span, bound)
        if verdict is Verdict.NO and any(_told_before(undated, bound, other) for other in evidence):
            return NO_RULING
        return Ruling(verdict, (one,)) if verdict is not None else NO_RULING

    def _span(self, undated: Question, one: Evidence) -> Stretch | None:
        """Return from when to when a sentence says outright that it was done."""
        if one.says is None or one.says.affirms < _AFFIRMED or not one.is_on_all or not undated.actors:
            return None
        span = span_told(one.sentence.text, one.article.published)
        return (
            span if span and _is_same_deed(undated, one) and self._lock.may_carry(Verdict.YES, undated, one) else None
        )


def _is_same_deed(undated: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells of no narrower deed: who got alerts from 2019 on may have used it before."""
    asked = undated.clause.signs
    if asked:
        return any(clause.signs.get(axis) is sign for clause in one.clauses for axis, sign in asked.items())
    said = frozenset(stems(one.sentence.text))
    return shipped_lexicon().meets_all((word.stem for word in undated.content), said)


def _told_before(undated: Question, bound: Bound, one: Evidence) -> bool:
    """Tell whether a sentence tells of the deed at a time before all that is asked: "it first tested one in 2018"."""
    told = told_in(one.sentence.text, one.article.published, frozenset()) if one.is_on_all else None
    earlier = told is not None and told.earliest > date.min and told.latest < bound.first
    return earlier and bound.asked is Relation.BEFORE and _is_same_deed(undated, one)


def span_told(text: str, published: PartialDate | None) -> Stretch | None:
    """Return the one span that a sentence tells; "for two years from 2019" is one, and "has used it since 2019"."""
    told = told_in(text, published, frozenset())
    dates = [when for when in mentions(text, published) if told and when.span.start == told.place]
    if told is None or not dates or _LOOKED_AT.search(told.inside.of(text)):
        return None
    date, lengths = dates[0], durations(told.inside.of(text))
    if date.kind is DateKind.RANGE and date.end:
        return Stretch(date.start, date.end)
    if date.kind is not DateKind.SINCE:
        return None
    if len(lengths) == 1 and not lengths[0].within_a_day:
        return Stretch(date.start, lengths[0].after(date.start))
    return Stretch(date.start, published, lasts=True) if published and _SINCE.search(told.inside.of(text)) else None


def lies_in(span: Stretch, bound: Bound) -> Verdict | None:
    """Return yes or no to whether a span lies in, before or after a time; None where its days do not settle it."""
    begun, ended = span.begun, span.ended
    match bound.asked:
        case Relation.IN:
            within = bound.first <= begun.first and ended.last <= bound.last
            yes = within or max(begun.last, bound.first) < min(ended.first, bound.last)
            no = bound.last < begun.first or (ended.last < bound.first and not span.lasts)
        case Relation.BEFORE:
            yes, no = begun.last < bound.first, bound.first <= begun.first
        case Relation.AFTER:
            yes, no = bound.last < ended.first, ended.last <= bound.last and not span.lasts
        case _:
            return None
    return Verdict.YES if yes else Verdict.NO if no else None
