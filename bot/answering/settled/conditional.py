"""What a rule bars only without consent, a warrant or the like: with it the same is allowed.

The model that reads sentences hears the bar, and takes it for one whatever the condition.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.conditions import (
    ASKS_BARRED,
    ASKS_LEAVE,
    BAR_OR_LEAVE,
    BARRED_WITHOUT,
    MET,
    PLAIN_IN_CONDITION,
    is_same_condition,
)
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from corpus.clauses import Clause, Mood
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

# "Can they use it on their own?" asks of no use with others' leave or by their doing.
_BY_THEMSELVES = Pattern(
    r"\b(?:on (?:their|its|his|her|your|my) own|(?:by )?(?:themselves|itself|himself|herself|yourself|myself))\W*$",
    re.IGNORECASE,
)
# "Police may keep it if they disclose it", asked on just that condition.
_ON_CONDITION = Pattern(
    r",? \b(?:if|provided(?: that)?|providing|as long as|so long as|on (?:the )?condition(?: that)?|once|when)\b"
    r"(?P<given> [^.,;?]+)",
    re.IGNORECASE,
)
_LEAVE = Pattern(r"\b(?:may|can|could|lets?|allow(?:s|ed)?|permit(?:s|ted)?|free to)\b(?! not\b)", re.IGNORECASE)
_NOT = Pattern(r"\b(?:not|never|no|without|unless)\b|n['’]t\b", re.IGNORECASE)
_DENIED, _HELD = 0.8, 0.5  # shares from which a sentence denies it outright, and another one affirms it


def by_condition(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where leave is asked on a condition without which alone a sentence bars just that; None elsewhere.

    Where it is asked to be barred on that condition, it is a no.
    """
    barred = ASKS_BARRED.search(question.text)
    met = MET.search(question.text) if (barred or ASKS_LEAVE.search(question.text)) and not question.is_denial else None
    if met is None:
        return None
    rest = BAR_OR_LEAVE.sub(" ", f"{question.text[: met.start()]}{question.text[met.end() :]}")
    verdict = Verdict.NO if barred else Verdict.YES
    return resting_on(verdict, next((one for one in evidence if _is_met(question, met, rest, one)), None))


def on_its_own_condition(question: Question, ruling: Ruling) -> Ruling | None:
    """Return yes where what a sentence lets in part, on a condition, is asked for on that condition; None elsewhere."""
    asked = _ON_CONDITION.search(question.text) if ASKS_LEAVE.search(question.text) else None
    if asked is None or ruling.verdict is not Verdict.PARTLY or question.is_denial:
        return None
    text = ruling.support[0].sentence.text
    told = _ON_CONDITION.search(text)
    if told is None or not _LEAVE.search(text[: told.start()]) or _NOT.search(told["given"] + asked["given"]):
        return None
    wanted, given = (frozenset(stems(one["given"])) - PLAIN_IN_CONDITION for one in (asked, told))
    same = (
        wanted and given and shipped_lexicon().meets_all(wanted, given) and shipped_lexicon().meets_all(given, wanted)
    )
    return Ruling(Verdict.YES, ruling.support[:1]) if same else None


def by_themselves(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where leave is asked to do on one's own what a sentence bars outright; None elsewhere.

    What is let with others' leave, or comes of their doing, is not of that.
    """
    asks = ASKS_LEAVE.search(question.text) and _BY_THEMSELVES.search(question.text)
    if not asks or question.is_denial or question.years or question.clause.signs.get(AVAILABLE) is not True:
        return None
    near = [one for one in evidence if one.is_on_all and question.actors]
    bars = (one for one in near if one.denies >= _DENIED and any(_is_bar(clause) for clause in one.clauses))
    return None if any(one.affirms >= _HELD for one in near) else resting_on(Verdict.NO, next(bars, None))


def _is_bar(clause: Clause) -> bool:
    return clause.signs.get(AVAILABLE) is False and clause.mood is Mood.FACT and not clause.denied


def _is_met(question: Question, met: re.Match[str], rest: str, one: Evidence) -> bool:
    said = one.sentence.text
    barred = BARRED_WITHOUT.search(said) if one.is_on_all else None
    if barred is None or not is_same_condition(met["given"], barred["given"]):
        return False
    asked = [word.stem for word in question.content if word.stem in stems(rest) and word.stem not in PLAIN_IN_CONDITION]
    return shipped_lexicon().meets_all(asked, frozenset(stems(said)))
