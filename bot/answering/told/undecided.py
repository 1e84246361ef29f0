"""Why there is no yes or no: only some are told of, or it was planned or alleged and not done or found."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.only_alleged import is_only_alleged
from bot.answering.lock.particular import tells_of_some
from corpus.clauses import Mood
from corpus.patterns import Pattern

_AHEAD = frozenset({Mood.PROPOSED, Mood.PLANNED})
# A deed; what somebody may or would do is planned or proposed by its nature.
_ASKS_DONE = Pattern(rf"^{LINK}(?:did|has|have|had|was|were)\b", re.IGNORECASE)
_ENOUGH = 0.6  # share of the words of a question that a sentence has to have to tell of that


def undecided(question: Question, one: Evidence, library: Library) -> str:
    """Say why there is no yes or no, before the best sentence."""
    if tells_of_some(question, one, library.rarity):
        return "I cannot say that of all; the articles say:"
    if one.covered >= _ENOUGH and is_only_alleged(question, one):
        return "I find that alleged, not established; the articles say:"
    if one.covered >= _ENOUGH and _is_ahead(question, one, library):
        return "I find that planned or proposed, not done; the articles say:"
    return "I cannot sum it up in a yes or no; the articles say:"


def _is_ahead(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether a deed is asked as a fact that the clause which tells of it has as a plan or a proposal."""
    if question.clause.mood is not Mood.FACT or not _ASKS_DONE.search(question.text):
        return False
    asked = {word.stem for word in question.content}
    telling = (clause for clause in one.clauses if not asked.isdisjoint(library.stems_of(clause)))
    first = next(telling, None)
    return first is not None and first.mood in _AHEAD
