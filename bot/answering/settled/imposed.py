"""Bars and pauses told by their noun: "did it pause police use?" where it announced a moratorium on police use."""

import re
from collections.abc import Collection, Sequence

from bot.answering.asked.forms import ASKS_DONE
from bot.answering.asked.kin import IsNamed
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.shortfall import asks_of_all, tells_what_is_to_come
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from corpus.clauses import Clause, Mood
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_PAUSES = Pattern(
    r"\b(?:paused?|halt(?:ed)?|suspend(?:ed)?|froze|freeze|put (?:[\w'’-]+ ){1,6}?on hold)\b", re.IGNORECASE
)
_BANS = Pattern(r"\b(?:ban(?:ned)?|bar(?:red)?|forb(?:id|ade|idden)|outlaw(?:ed)?|prohibit(?:ed)?)\b", re.IGNORECASE)
_IMPOSED = (
    r"\b(?:announced|imposed|declared|ordered|adopted|passed|enacted|approved|introduced|began|started|placed|set|issued)"
    r" (?:an?|its|the|their) (?:[\w-]+ ){0,3}?"
)
_FOR_LONG = r"(?: of \w+ (?:years?|months?))?"
_PAUSE_IMPOSED = Pattern(
    rf"{_IMPOSED}(?:moratorium|pause|halt|suspension|freeze)\b{_FOR_LONG} (?:on|of|to|in)\b", re.IGNORECASE
)
_BAN_IMPOSED = Pattern(rf"{_IMPOSED}(?:ban|bar|prohibition)\b{_FOR_LONG} (?:on|of)\b", re.IGNORECASE)
_TOLD_BY = ((_PAUSES, _PAUSE_IMPOSED), (_BANS, _BAN_IMPOSED))
_NARROWS = Pattern(
    r"\b(?:still|yet|already|only|first|last|again|all|every|ever since|permanent(?:ly)?|indefinite(?:ly)?|for good"
    r"|because|why|how|before|after|until|since"
    # What becomes of a pause is asked for, and not whether there was one.
    r"|r[au]n(?:ning)? out|over|up|expir\w*|laps\w*|end(?:s|ed|ing)?|finish\w*|lift\w*|dropp?\w*|last(?:s|ed)"
    r"|work(?:s|ed)|extend\w*|prolong\w*|renew\w*|kept|keep)\b|\d",
    re.IGNORECASE,
)


def by_imposing(question: Question, evidence: Sequence[Evidence], is_named: IsNamed) -> Ruling | None:
    """Return yes where the one asked about is told to have imposed the bar or the pause by its noun; None elsewhere."""
    who, text = question.clause.subject, question.text
    if who is None or question.is_denial or question.clause.denied or not ASKS_DONE.search(text):
        return None
    told = next((told for asks, told in _TOLD_BY if asks.search(text)), None)
    if told is None or _NARROWS.search(text) or asks_of_all(question):
        return None
    imposing = (one for one in evidence if one.is_on_all and _has_words(question, one.sentence.text))
    return resting_on(Verdict.YES, next((one for one in imposing if _imposes(who, told, one, is_named)), None))


def _has_words(question: Question, said: str) -> bool:
    asked = [word.stem for word in question.content]
    return bool(asked) and shipped_lexicon().meets_all(asked, frozenset(stems(said)))


def _imposes(who: str, told: Pattern, one: Evidence, is_named: IsNamed) -> bool:
    said = one.sentence.text
    return not tells_what_is_to_come(said) and any(
        _is_done(who, clause, said, told, is_named) for clause in one.clauses
    )


def _is_done(who: str, clause: Clause, said: str, told: Pattern, is_named: IsNamed) -> bool:
    doer: Collection[str] = (clause.subject,) if clause.subject else ()
    real = clause.mood is Mood.FACT and not clause.denied and is_named(who, doer)
    return real and bool(told.search(clause.span.of(said)))
