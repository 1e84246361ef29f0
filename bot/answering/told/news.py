"""What is newest on somebody, on something of theirs, or of all: "what's the latest on Clearview?", "any news?"."""

import re
from collections.abc import Sequence
from heapq import nlargest

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.worth import as_evidence
from bot.answering.times.periods import period_of
from bot.answering.times.timeline import newest_first, on_asked, openings_on
from bot.answering.told.left_open import how_it_stands
from corpus.patterns import Pattern
from corpus.words import stems

# "The latest deadline" is none of it.
_NEWS_ON = Pattern(
    r"\b(?:latest|newest|most recent)(?: (?:news|developments?|updates?|steps?|moves?|rulings?|decisions?))?"
    r" (?:on|about|with|from|in|at|by|for|regarding|concerning)\b"
    r"|\b(?:news|new|updates?) (?:on|about|with|from|at|in|regarding|concerning)\b",
    re.IGNORECASE,
)
_HAPPENING = frozenset(
    stems("change changed happen happened late lately recently develop development developments news")
)


def asks_news(question: Question) -> bool:
    """Tell whether a question asks what is newest on those whom it names, or on something of theirs."""
    of_them = question.form is Form.WHAT and bool(question.mentions)
    return question.latest and (question.in_general or (of_them and _NEWS_ON.search(question.text) is not None))


def news_first(question: Question, evidence: Sequence[Evidence], library: Library, limit: int) -> tuple[Evidence, ...]:
    """Return what articles on those asked about state first, newest first.

    Of news on something of theirs it is what has the most words for that. How that stands follows it.
    """
    opening = openings_on(question, evidence, library)
    most = max((one.covered for one in opening), default=0.0)
    on_it = [one for one in opening if question.in_general or one.covered == most > 0]
    newest = newest_first(on_asked(question, on_it, library))
    return (*newest[:1], *how_it_stands(newest[:1], evidence), *newest[1:])[:limit]


def asks_all_news(question: Question) -> bool:
    """Tell whether a question asks what is newest, or what happened in certain years, and names nothing else."""
    asked = {word.stem for word in question.content if not word.is_number}
    of_time = question.latest or (period_of(question) is not None and question.form is not Form.WHEN)
    return of_time and not question.actors and asked <= _HAPPENING and not question.clause.signs


def newest_of_all(question: Question, library: Library, limit: int) -> tuple[Evidence, ...]:
    """Return what the ``limit`` newest articles of the years asked about state first, newest first, on whomever."""
    articles, period = library.articles, period_of(question)
    of_time = [day for day in articles.of_day if period is None or period.first <= day.year <= period.last]
    days = nlargest(limit, of_time, key=lambda day: day.last)
    newest = [articles[name] for day in days for name in articles.of_day[day]][:limit]
    opening = ((article, *library.evidence_in(article.id)[0]) for article in newest if library.evidence_in(article.id))
    return tuple(as_evidence(article, sentence, place, said) for article, place, sentence, said in opening)
