"""How many came before one whose rank is told: the fourth city to ban it had three before it."""

import re
from collections.abc import Sequence

from bot.answering.asked.kin import IsNamed
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.settled.ruling import Ruling, plain_verdict
from corpus.numbers import NUMBER_WORD, value_of
from corpus.patterns import Pattern

_KIND = r"(?P<kind>cit(?:y|ies)|towns?|states?|count(?:y|ies)|countr(?:y|ies)|compan(?:y|ies))"
_ASKS = Pattern(
    rf"^{LINK}(?:had|have|did) (?P<many>\d+|{NUMBER_WORD}|no|any|some) (?:other )?(?:[A-Za-z]+ ){{0,2}}?{_KIND}"
    r"(?: already)? [^?,;]*? before (?P<who>[^?,;]+?)(?: did(?: so)?)?\W*$",
    re.IGNORECASE,
)
_RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_RANK = Pattern(rf"\bthe (?P<rank>{'|'.join(_RANKS)}) (?:[A-Za-z]+ ){{0,2}}?{_KIND}\b", re.IGNORECASE)


def by_rank(question: Question, evidence: Sequence[Evidence], is_named: IsNamed) -> Ruling | None:
    """Return whether so many did it before one whose rank a sentence tells; None where none does."""
    asked = _ASKS.match(question.text)
    if asked is None or question.is_denial:
        return None
    who = next((one.actor for one in question.mentions if one.span.start >= asked.start("who")), None)
    for one in evidence:
        told = _RANK.search(one.sentence.text)
        if who is None or told is None or asked["kind"][:3].lower() != told["kind"][:3].lower():
            continue
        before = [mention.actor for mention in one.mentions if mention.span.end <= told.start()]
        if before and is_named(who, frozenset(before)):
            earlier = _RANKS.index(told["rank"].lower())
            return Ruling(plain_verdict(_are_so_many(asked["many"].lower(), earlier)), (one,))
    return None


def _are_so_many(many: str, earlier: int) -> bool:
    if many in {"any", "some"}:
        return earlier > 0
    return earlier == (0 if many == "no" else value_of(many))
