"""Which of two took the place of the other, or outweighs it: "A replaced B", "B was replaced by A"."""

import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.actors import Mention
from corpus.patterns import Pattern
from corpus.words import stems

_VERB = r"(?:replace|supersede)"
_ASKS = Pattern(
    rf"^{LINK}(?:(?:did|does|has|have|had) (?P<new>[^?]+?) (?:since |now )?{_VERB}d? (?P<old>[^?]+?)"
    rf"|(?:was|were|is|has|have) (?P<by_old>[^?]+?) (?:been |since |now )*{_VERB}d by (?P<by_new>[^?]+?))\W*$",
    re.IGNORECASE,
)
_NARROWED = Pattern(
    r"\b(?:only|all|first|already|still|fully|entirely|partly|not|never|will|going|meant|set)\b|n['’]t\b|,|\d{4}",
    re.IGNORECASE,
)
_TELLS = Pattern(
    rf"(?P<new>[^,;:]*?) (?:has |have |had )?{_VERB}[sd] (?P<old>[^;:]+)"
    rf"|(?P<by_old>[^,;:]*?) (?:was|were|has been|had been) {_VERB}d by (?P<by_new>[^;:]+)",
    re.IGNORECASE,
)
_OUTWEIGHS = Pattern(
    r"(?P<more>[\w-]+)(?: (?:does|do|did|clearly|far|always))* outweigh(?:s|ed|ing)? (?P<less>[^,.;?]+)", re.IGNORECASE
)
# "Did not say that", "asked whether".
_NOT = Pattern(r"\b(?:(?:not|never) (?:\w+ ){0,2}(?:that|if)|whether)\b[^,;]*$", re.IGNORECASE)


class _Change(Struct, frozen=True):
    """Who took whose place: the last name on the new side, and names and stems of the old one."""

    new: str
    old: frozenset[str]
    words: frozenset[str]


def by_replacement(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where a sentence has the same take the place of the other, no where it has it turned round."""
    match = None if question.is_denial or question.clause.denied else _ASKS.search(question.text)
    if match is None or _NARROWED.search(question.text):
        return None
    asked = _change(match, question.mentions)
    for one in evidence if asked else ():
        if (verdict := _compared(asked, one)) is not None:
            return Ruling(verdict, (one,))
    return None


def by_weight(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where the same is told to outweigh the other, no where it is the other way round."""
    asked = None if question.is_denial or question.clause.denied else _OUTWEIGHS.search(question.text)
    if asked is None:
        return None
    for one in evidence:
        said = _OUTWEIGHS.search(one.sentence.text)
        if said is None or _NOT.search(one.sentence.text[: said.end("more")]):
            continue
        kept = _is_among(asked, "more", said, "more") and _is_among(asked, "less", said, "less")
        if kept or (_is_among(asked, "more", said, "less") and _is_among(said, "more", asked, "less")):
            return Ruling(Verdict.YES if kept else Verdict.NO, (one,))
    return None


def _is_among(one: re.Match[str], side: str, other: re.Match[str], other_side: str) -> bool:
    """Tell whether a side of one text has a telling word with that of another in common."""
    mine = frozenset(stems(one[side])) - plain_stems("grammar")
    return not mine.isdisjoint(stems(other[other_side]))


def _compared(asked: _Change | None, one: Evidence) -> Verdict | None:
    match = _TELLS.match(one.sentence.text)
    said = _change(match, [mention for clause in one.clauses for mention in clause.mentions]) if match else None
    if asked is None or said is None or any(clause.denied for clause in one.clauses):
        return None
    if asked.new == said.new:
        same = asked.old & said.old if asked.old and said.old else asked.words & said.words
        return Verdict.YES if same else None
    return Verdict.NO if asked.new in said.old and said.new in asked.old else None


def _change(match: re.Match[str], mentions: Sequence[Mention]) -> _Change | None:
    """Read both sides; the new one is known by its last name, the old one by what else it is called."""
    new, old = ("new", "old") if match["new"] else ("by_new", "by_old")
    names = [one.actor for one in mentions if match.start(new) <= one.span.start < match.end(new)]
    if not names:
        return None
    others = {one.actor for one in mentions if match.start(old) <= one.span.start < match.end(old)}
    return _Change(names[-1], frozenset(others) - set(names), frozenset(stems(match[old])))
