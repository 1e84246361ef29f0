"""Which sentences prove a verdict: those that name whom it is on, and what makes a partly one."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from corpus.patterns import Pattern

_TELLS = 0.3  # share read as holding in part from which a sentence tells how far a rule reaches
_TOLD = 0.5  # ... and from which the one shown does so itself
# What sets a limit says so; "was one of two laws" holds in part of nothing.
_LIMITS = Pattern(
    r"\b(?:only|alone|not|except\w*|exempt\w*|unless|until|without|limit\w*|narrow|themselves|itself|new|existing|some|most"
    r"|may|lets?|allows?|purposes?|cases?|for (?:\w+ )?(?:years?|months?))\b",
    re.IGNORECASE,
)
_AFFIRMS = 0.6  # share from which a sentence says what is asked


def proven(
    question: Question, verdict: Verdict, support: Sequence[Evidence], evidence: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """Return what a verdict rests on, by the sentence that names most of those asked about, and with its limit."""
    named = _naming_more(question, support[0], evidence) if verdict is Verdict.YES else None
    return with_limit(verdict, (named, *support[1:]) if named is not None else support, evidence)


def with_limit(verdict: Verdict, support: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what a verdict rests on, and behind the one sentence of a partly what limits it in the same article."""
    first = support[0]
    if verdict is not Verdict.PARTLY or len(support) > 1 or _in_part(first) >= _TOLD:
        return tuple(support)
    own = (one for one in evidence if one.article.id == first.article.id and _LIMITS.search(one.sentence.text))
    best = max(own, key=_in_part, default=first)
    return (first, best) if best is not first and _in_part(best) >= max(_TELLS, _in_part(first)) else (first,)


def _in_part(one: Evidence) -> float:
    return one.says.in_part if one.says is not None else 0.0


def _naming_more(question: Question, first: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what says so as well in the same article and names one asked about whom the first does not name."""
    asked = {mention.actor for mention in question.mentions}
    missing = asked - first.named
    own = (one for one in evidence if missing and one.article.id == first.article.id and one.affirms >= _AFFIRMS)
    return next((one for one in own if asked & first.named < asked & one.named), None)
