"""Yes or no of both of two that a question names: "did both Oslo and Bergen ban it?" is asked of each by itself.

No one sentence may tell of both, and of one that does the model takes the half for the whole. So it is of three or more
that all did it.
"""

import re
from collections.abc import Sequence

from msgspec import structs

from bot.answering.asked.joined import halves_of
from bot.answering.asked.question import Question, read_question
from bot.answering.found.evidence import Evidence
from bot.answering.found.looking import Looking
from bot.answering.reply import OPPOSITE, Verdict
from bot.answering.settled.ruling import NO_RULING, Ruling
from bot.answering.verdict.deciding import Decider
from bot.answering.verdict.timed import Timed
from corpus.actors import ActorBook
from corpus.patterns import Pattern

_NO_NAME = r"(?!(?:Did|Do|Does|Are|Were|Was|Is|Have|Has|Had|Can|Will|Would|So|And|But)\b)"
_NAME = rf"(?:the )?{_NO_NAME}(?:[A-Z][\w.’-]*(?:['’]s)?)(?: (?:[A-Z][\w.’-]*(?:['’]s)?|of|for|to))*"
_BOTH = re.compile(rf"\b(?P<how>(?:[Bb]oth|[Nn]either) )(?P<one>{_NAME}) (?:and|nor) (?P<other>{_NAME})")
_TOGETHER = re.compile(rf"\b(?P<one>{_NAME}) and (?P<other>{_NAME}) both\b")
_ALL = re.compile(rf"\b(?P<names>{_NAME}(?:, {_NAME})+,? and {_NAME}) (?:all|each)\b")
_COMMA = re.compile(r",? and |, ")
_NEITHER = Pattern(r"\bneither\b", re.IGNORECASE)


def each_of(question: Question) -> tuple[str, ...] | None:
    """Ask of each by itself what a question asks of both of two, or of all of more, by their names; None elsewhere."""
    found = _ALL.search(question.text) or _BOTH.search(question.text) or _TOGETHER.search(question.text)
    denied = question.is_denial or (question.clause.denied and not _NEITHER.search(question.text))
    if found is None or not question.asks_verdict or denied:
        return None
    before, behind = question.text[: found.start()], question.text[found.end() :]
    if not before.split() or " and " in before.lower():
        return None
    listed = found.groupdict().get("names")
    names = _COMMA.split(listed) if listed else [found["one"], found["other"]]
    return tuple(f"{before}{name}{behind}" for name in names)


class Both:
    """Rules on a question of both of two by ruling on each; safe to use from several threads."""

    def __init__(self, timed: Timed, book: ActorBook, decider: Decider, looking: Looking, least: float) -> None:
        """Read names with ``book``; ``timed`` rules on what sets a time, ``least`` is how sure evidence has to be."""
        self._timed = timed
        self._book = book
        self._decider = decider
        self._looking = looking
        self._least = least

    def ruling(self, question: Question) -> tuple[Ruling, float]:
        """Return what both halves come to and how sure that is; of what asks of no two, what its time settles.

        What is so of one and not of the other is so in part, whatever a third did; nothing is where a half is not
        settled. What settles the one half stands without a verdict then.
        """
        by_name = each_of(question)
        pair = by_name or _joined_in(question)
        if pair is None:
            return self._timed.ruling(question)
        halves = [self._ruled(read_question(half, self._book, prefer=question.actors)) for half in pair]
        if by_name and (apart := _apart(halves)):
            halves = apart
        verdicts = {ruling.verdict for ruling, _ in halves}
        if None in verdicts or not (by_name or _are_linked([ruling.support[0] for ruling, _ in halves])):
            return self._of_half(question, halves)
        verdict = verdicts.pop() if len(verdicts) == 1 else Verdict.PARTLY
        if verdict is not None and _NEITHER.search(question.text):
            verdict = OPPOSITE.get(verdict, verdict)
        told = {ruling.support[0].sentence: ruling.support[0] for ruling, _ in reversed(halves)}
        support = tuple(told.values())[::-1]
        return structs.replace(halves[0][0], verdict=verdict, support=support), min(sure for _, sure in halves)

    def _of_half(self, question: Question, halves: Sequence[tuple[Ruling, float]]) -> tuple[Ruling, float]:
        by_time, sure = self._timed.ruling(question)
        settled = next(((ruling, sure) for ruling, sure in halves if ruling.verdict in OPPOSITE), None)
        if by_time.verdict is not None or by_time.support or settled is None or each_of(question):
            return by_time, sure
        return Ruling(None, settled[0].support[:1]), settled[1]

    def _ruled(self, half: Question) -> tuple[Ruling, float]:
        ruling, sure = self._timed.ruling(half)
        if ruling.verdict is not None:
            return ruling, sure
        evidence, sure = self._looking.up(half)
        if sure < self._least or not half.actors:
            return NO_RULING, sure
        ruling = self._decider.decide(half, evidence, self._decider.leanings(half, evidence))
        return (ruling if _is_named(ruling.support) else NO_RULING), sure


def _apart(halves: Sequence[tuple[Ruling, float]]) -> list[tuple[Ruling, float]]:
    """Return what rules a yes and a no among several: of those nothing more has to be known to be no whole."""
    sides = [[one for one in halves if one[0].verdict is verdict] for verdict in (Verdict.YES, Verdict.NO)]
    return [side[0] for side in sides] if all(sides) else []


def _joined_in(question: Question) -> tuple[str, str] | None:
    """Ask by itself each of two deeds, or of two things, that a question joins; None where it joins none."""
    return None if question.is_denial or not question.asks_verdict else halves_of(question.text)


def _are_linked(support: Sequence[Evidence]) -> bool:
    """Tell whether two sentences are of one article, or of one that goes on from the other: of one matter."""
    first, second = (one.article for one in support)
    return first.is_linked_to(second)


def _is_named(support: Sequence[Evidence]) -> bool:
    return bool(support) and support[0].is_on_all
