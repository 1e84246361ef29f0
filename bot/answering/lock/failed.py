"""What was moved, proposed or tried and came to nothing: that it was moved is no yes, nor one in part.

The model, and rules that compare words, hear "a motion to cover bars was tabled" tell that bars are covered.
"""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern

_MOVED = r"(?:motion|amendment|proposal|bid|attempt|effort|push|measure|resolution|bill|plan|request|petition)s?"
_FAILED = (
    r"(?:(?:was|were|has been|have been|had been|being) (?:then |later |narrowly |quickly )?"
    r"(?:tabled|defeated|rejected|voted down|shelved|withdrawn|dropped|killed|blocked|struck)"
    r"|failed|died|fell short|lost)"
)
_WITHIN = r"(?:[^.;]|\b(?:Mr|Ms|Mrs|Dr|Cllr|No)\.)*?"  # one sentence
_TELLS = Pattern(rf"\b{_MOVED}\b{_WITHIN}\b{_FAILED}\b(?! (?:to|in (?:court|its)))[^,;:]{{0,60}}$", re.IGNORECASE)
_IN_MINUTES = Pattern(
    rf"(?: {_WITHIN}\bseconded\b{_WITHIN}\.)?\s*(?:The )?(?:motion|amendment)\b[^.;]{{0,40}}"
    r"\b(?:failed|died|was (?:tabled|defeated|withdrawn)|lost)\b",
    re.IGNORECASE,
)
_MOVES = Pattern(r"\bmoved to\b", re.IGNORECASE)
_ASKS = Pattern(
    rf"\b(?:{_MOVED}|mov(?:e|ed)|propos\w+|tr(?:y|ied)|want(?:s|ed)?|ask(?:s|ed)?|call(?:s|ed)? for|push(?:ed|es)?"
    r"|vot(?:e[ds]?|ing)|reject\w*|fail\w*|shelv\w*|tabl\w+|consider\w*|discuss\w*|debat\w*|would)\b",
    re.IGNORECASE,
)


def tells_of_failure(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence only tells of what was moved in vain, where it is not that which is asked."""
    if _ASKS.search(question.text):
        return False
    text, article = one.sentence.text, one.article.text
    in_vain = _MOVES.search(text) and _IN_MINUTES.match(article, one.sentence.span.end)
    return _TELLS.search(text) is not None or bool(in_vain)
