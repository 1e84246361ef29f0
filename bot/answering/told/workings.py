"""How a thing works: the sentences that tell what it does with faces, "compares people with databases"."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern

_ASKS = Pattern(r"\bhow (?:does|do|did) [^?]{2,60}? (?:actually |really )?works?\W*$", re.IGNORECASE)
_TELLS = Pattern(
    r"\bby \w+ing\b"
    r"|\b(?:compares?|(?<!face )match(?:es|ing)|picks|recogni[sz]es|identif(?:y|ies)|searches|turns)\b",
    re.IGNORECASE,
)
_MOST = 3  # sentences of one article that are shown as one answer


def tells_no_working(question: Question, one: Evidence) -> bool:
    """Tell whether it is asked how face recognition works, and a sentence tells it not: "other methods work"."""
    return not question.mentions and bool(_ASKS.search(question.text)) and not _TELLS.search(one.sentence.text)


def workings(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what an article tells of how the thing works that a question names; nothing where none is named."""
    if not question.mentions or not _ASKS.search(question.text):
        return ()
    thing = question.mentions[-1].actor
    told = [one for one in evidence if thing in one.named and _TELLS.search(one.sentence.text)]
    own = [one for one in told if one.article.id == told[0].article.id]
    return tuple(sorted(own, key=lambda one: one.place)[:_MOST])
