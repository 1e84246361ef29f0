"""Promises kept and broken: what somebody said they would not do tells not that they kept to it.

The model that reads sentences takes a promise that was made for one that was kept.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.contraries import rest_of
from bot.answering.settled.ruling import Ruling
from bot.answering.times.history import successors
from corpus.clauses import Mood
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_WORD = (
    r"(?:(?:its|their|his|her|the|that|this|[A-Z][\w.-]*['’]s?) )?(?:[\w-]+ ){0,3}?"
    r"(?P<word>word|promises?|pledges?|vows?|commitments?|positions?|stance|principles?|line)\b(?! of\b)"
)
_ASKS = (
    rf"^{LINK}(?:has|have|had|did|does|do|is|are|was|were)\b(?![^?]*\b(?:not yet|or|only|why|how|when|always|ever)\b)"
)
_KEPT = Pattern(
    rf"{_ASKS}[^?]*?\b(?P<it>(?:kept|keep(?:s|ing)?|stuck|stick(?:s|ing)?|honou?r(?:ed|s|ing)?|stood|stand(?:s|ing)?"
    r"|liv(?:ed?|es|ing) up|(?:remain(?:ed)?|stay(?:ed)?) true|h[eo]ld|hold(?:s|ing)?|abid(?:ed?|es|ing)|follow(?:ed)?"
    rf"|been (?:true|faithful))(?: (?:to|by|with))? {_WORD})",
    re.IGNORECASE,
)
_BREAKS = (
    r"(?:br(?:oke|oken|eaks?|eaking)|(?:go|goes|going|gone|went) back on|revers(?:e[sd]?|ing)|abandon(?:ed|s|ing)?"
    r"|reneg(?:e[sd]?|ing) on|(?:backtrack(?:ed|s|ing)?|row(?:ed|s|ing)? back)(?: in practice)? (?:on|from)"
    r"|walk(?:ed|s|ing)? back|(?:retreat|depart|deviat|back away|backed away)(?:e?d|e?s|ing|e)?(?: in practice)? from"
    r"|betray(?:ed|s|ing)?|violat(?:e[sd]?|ing)|contradict(?:s|ed|ing)?)"
)
_BROKEN = Pattern(rf"{_ASKS}[^?]*?\b(?P<it>{_BREAKS} (?:in practice )?{_WORD})", re.IGNORECASE)
_TELLS_BROKEN = Pattern(rf"\b{_BREAKS} (?:in practice )?{_WORD}", re.IGNORECASE)
_DENIED = Pattern(r"\b(?:not|never|denie[sd]|whether|if|(?-i:may)|might|could|would)\b|n['’]t\b", re.IGNORECASE)
_OF_DEED = frozenset(stems("put sell use let make do"))


def by_promise(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where a promise is asked to be kept that is told to be broken, yes where to be broken; None elsewhere.

    The sentence has to have all else that is asked, and no other article to go on from it.
    """
    kept, broken = _KEPT.search(question.text), _BROKEN.search(question.text)
    asked = kept or broken
    if asked is None or (kept and broken) or not question.asks_verdict or not question.actors:
        return None
    told = (one for one in evidence if one.is_on_all and _is_broken(question, asked, one))
    one = next((one for one in told if not successors(one.article, articles)), None)
    return None if one is None else Ruling(Verdict.NO if kept else Verdict.YES, (one,))


def _is_broken(question: Question, asked: re.Match[str], one: Evidence) -> bool:
    text = one.sentence.text
    found = _TELLS_BROKEN.search(text)
    if found is None or _DENIED.search(text[: found.start()]):
        return False
    facts = any(clause.mood is Mood.FACT and not clause.denied for clause in one.clauses)
    years = all(str(year) in text for year in question.years)
    rest = [word.stem for word in rest_of(question, asked) if word.stem not in _OF_DEED and not word.is_number]
    return facts and years and shipped_lexicon().meets_all(rest, frozenset(stems(text)))
