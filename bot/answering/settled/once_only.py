"""What counts once, however often done: "can people sue for every scan?" where repeated scans are one violation."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import successors
from corpus.patterns import Pattern
from corpus.shelf import Shelf

_OFTEN = r"(?:each|every|per)(?: and every)?(?: (?:single|separate|face|facial))* (?:scans?|match(?:es)?|time)"
_ASKS_EACH = Pattern(
    rf"^{LINK}(?:can|could|may|do|does|will|would|is|are)\b(?![^?]*\b(?:not|never|only|just|or|if|still)\b)[^?,;]*?"
    r"(?:\b(?:su(?:e|ed)|claim|recover|collect|paid|pay|money|damages|compensat(?:ed|ion)|owed?|fined?|penalt(?:y|ies))\b"
    rf"[^?,;]*?\b{_OFTEN}\b|\b{_OFTEN}\b[^?,;]*?\b(?:counts?|counted) (?:separately|on its own|as an?\b))",
    re.IGNORECASE,
)
_ONCE = Pattern(
    r"\brepeated\b[^.;]*\bcount(?:s|ed)? as (?:one|a single)\b"
    r"|\brepeatedly\b[^.;]*\b(?:one|a single) (?:recovery|claim|violation|payment)\b",
    re.IGNORECASE,
)


def once_only(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where something is asked to be paid for, or to count, each time and counts once; else None."""
    asks = question.actors and not question.years and not question.is_denial and _ASKS_EACH.search(question.text)
    if not asks:
        return None
    own = (one for one in evidence if one.is_in_article_on_all and not successors(one.article, articles))
    return resting_on(Verdict.NO, next((one for one in own if _ONCE.search(one.sentence.text)), None))
