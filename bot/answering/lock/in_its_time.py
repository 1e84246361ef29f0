"""What was done in just the time that is asked about: no no rests on it.

The model hears another time where one of both is told to the day, and the other to the month.
"""

import re

from bot.answering.asked.quantities import contradicted, quantities
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.shortfall import asks_of_all
from bot.answering.times.bounds import Relation, bound_of
from corpus.clauses import Mood
from corpus.dating import mentions
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_MORE = Pattern(r"\b(?:all|whole|entire\w*|every\w*|unanimous\w*|only|just|first|alone|again|twice)\b", re.IGNORECASE)
_DONE = frozenset({Mood.FACT, Mood.ALLEGED})  # what a suit says is alleged, that it was filed is not


def tells_it_then(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence has what is asked, in part by its article, with a date in the time asked about."""
    bound, text = bound_of(question.text), one.sentence.text
    if bound is None or bound.asked is not Relation.IN or _is_more_than_done(question):
        return False
    dates = mentions(text, one.article.published)
    if len(dates) != 1 or not bound.first <= dates[0].start.first <= dates[0].start.last <= bound.last:
        return False
    if contradicted(quantities(question.text), quantities(text)):
        return False
    if any(clause.denied or clause.ceased or clause.mood not in _DONE for clause in one.clauses):
        return False
    lexicon, said = shipped_lexicon(), frozenset(stems(text))
    asked = [word.stem for word in question.content if not word.is_number]
    missing = [stem for stem in asked if not lexicon.meets(stem, said)]
    if 2 * len(missing) >= len(asked):
        return False
    return lexicon.meets_all(missing, frozenset(stems(one.article.text)))


def _is_more_than_done(question: Question) -> bool:
    """Tell whether more is asked than whether something was done: by all, only by one, not at all, or over then."""
    if question.clause.ceased or question.clause.signs.get("continues") is False:
        return True
    return question.is_denial or asks_of_all(question) or _MORE.search(question.text) is not None
