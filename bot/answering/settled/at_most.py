"""How many at most: "can it tell as many as 50 apart?" has its yes in "up to 50", and so has "can it tell 20 apart?".

The model that reads sentences takes "up to 50" for another number than 50, and for a denial of 20.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.settled.contraries import are_told
from bot.answering.settled.ruling import Ruling, plain_verdict
from corpus.numbers import NUMBER_WORD, value_of
from corpus.patterns import Pattern
from corpus.words import stems

_NUMBER = rf"(?P<number>\d[\d,]*|{NUMBER_WORD})"
_MOST = r"(?:up to|as many as|at most|no more than|a maximum of)"
_THING = r"(?P<thing>(?:(?-i:[A-Z])[\w-]+ ){0,2}[a-z][\w-]*)"
_AHEAD = 4  # words behind a number among which the things are that it counts
_ASKS_COULD = Pattern(
    rf"^{LINK}(?:can|could|may)\b(?![^?]*\b(?:not|never|or|only|just|exactly|more|over|less|fewer|under)\b)[^?,;]*? "
    rf"(?P<most>{_MOST} )?{_NUMBER} {_THING}",
    re.IGNORECASE,
)
_ASKS_MOST = Pattern(
    rf"^{LINK}(?:did|does|do|was|were|is|are|has|have)\b(?![^?]*\b(?:not|never|or|only|just|exactly)\b)[^?,;]*? "
    rf"(?P<most>{_MOST}) {_NUMBER} {_THING}",
    re.IGNORECASE,
)
_OF_NUMBER = frozenset({"many", "most", "maximum", "more"})
_TELLS = Pattern(rf"\b{_MOST} {_NUMBER} (?P<things>[^.,;:]+)", re.IGNORECASE)


def by_most(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether a number that is asked about is no higher than the most that is told of the same things.

    What is possible for more is so for fewer; how many took part stays open where fewer than the most are asked about.
    """
    text = question.text
    found = None if question.is_denial else _ASKS_COULD.match(text) or _ASKS_MOST.match(text)
    if found is None:
        return None
    asked = value_of(found["number"])
    could = _ASKS_COULD.match(text) is not None
    rest = [word for word in question.content if not word.is_number and word.text not in _OF_NUMBER]
    for one in evidence:
        told = _TELLS.search(one.sentence.text) if one.names_all or one.is_on_all else None
        if told is None or stems(found["thing"])[-1] not in stems(told["things"])[:_AHEAD]:
            continue
        most = value_of(told["number"])
        if are_told(question, rest, one.sentence.text) and (could or asked >= most):
            return Ruling(plain_verdict(asked <= most), (one,))
    return None
