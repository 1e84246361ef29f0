"""What was done to every one, asked of all: "did it scan every single shopper?" where it scanned every customer.

The model that reads sentences takes "every" for a trap: what is told of all it denies as often as it affirms it.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.clauses import Mood
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems, words

_VISITOR = r"(?:customers?|shoppers?|visitors?|guests?|patrons?|fans?|spectators?)"
# What is asked of all of them, and of nobody beside.
_ASKS_EVERY = Pattern(
    rf"^{LINK}(?:did|has|have|had|was|were|is|are|does|do)\b"
    r"(?![^?]*\b(?:not|never|only|just|or|except|but|still|also|than|first|without)\b)[^?,;]*?"
    r"\b(?:every(?: single)?|each(?: and every| single)?|all(?: of)?(?: the| its| their)?) (?P<whom>[a-z]+)\b",
    re.IGNORECASE,
)
_COMES_IN = Pattern(
    rf"\b(?:every|all(?: the| its)?|each) {_VISITOR}\b|\b(?:everyone|everybody|all people|every person|anyone)"
    r" (?:who|that) (?:entered|came|comes|enters|visited|visits|walked|walks|passed through)\b",
    re.IGNORECASE,
)
_OF_VISITORS = Pattern(_VISITOR, re.IGNORECASE)
_CAME_IN = frozenset(stems("entered came coming come walked walking in inside through who that went visited single"))
_NARROWED = Pattern(
    r"\b(?:almost|nearly|virtually|not|no|nobody|without|except|apart|but|other than|only|most|some|may|could|might"
    r"|would|planned|said|says|unless|until)\b|n['’]t\b",
    re.IGNORECASE,
)


def of_every_one(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where a sentence has done to every visitor what is asked to have been done to all; None elsewhere."""
    asked = _ASKS_EVERY.search(question.text)
    plain = asked and question.actors and not (question.is_denial or question.clause.denied or question.years)
    if not asked or not plain or not _OF_VISITORS.fullmatch(asked["whom"]):
        return None
    needed = _needed(question, asked["whom"])
    told = (one for one in evidence if one.names_all and _tells_of_all(one))
    one = next((one for one in told if shipped_lexicon().meets_all(needed, frozenset(stems(one.sentence.text)))), None)
    return None if one is None else Ruling(Verdict.YES, (one,))


def _needed(question: Question, whom: str) -> list[str]:
    """Return what a sentence has to have of a question: its verb, and all else but those to whom it was done."""
    idle = plain_stems("grammar") | plain_stems("turning") | _CAME_IN | frozenset(stems(whom))
    spans = [mention.span for mention in question.mentions]
    named = (word for word in words(question.text) if not any(span.holds(word.span.start) for span in spans))
    return [word.stem for word in named if word.stem not in idle]


def _tells_of_all(one: Evidence) -> bool:
    text = one.sentence.text
    fact = all(clause.mood is Mood.FACT and not clause.denied for clause in one.clauses)
    return fact and bool(_COMES_IN.search(text)) and not _NARROWED.search(text)
