"""What was removed is not there: "is there a limit on it?" has its no in "removed its limits"."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.taken_away import is_taken_away
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.times.history import successors
from corpus.patterns import Pattern
from corpus.shelf import Shelf

_IN_PART = Pattern(r"\b(?:part(?:ly|ially)?|some|most|several|many|one|two) (?:of )?\w+|\bin part\b", re.IGNORECASE)
_DENIES, _AFFIRMS = 0.3, 0.5  # shares from which a sentence rather says it is not so, or so


def by_removal(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where the newest article tells that what is asked to be there was taken away, and none that it is."""
    if not question.asks_verdict or question.is_denial or question.past:
        return None
    near = [one for one in evidence if one.is_in_article_on_all and not successors(one.article, articles)]
    gone = [one for one in near if is_taken_away(question, one.sentence.text)]
    if any(_IN_PART.search(one.sentence.text) for one in gone):
        return None
    best = max(gone, key=lambda one: one.denies, default=None)
    if best is None or best.denies < _DENIES or any(one.affirms >= _AFFIRMS for one in near if one not in gone):
        return None
    return Ruling(Verdict.NO, (best,))
