"""What is newest on somebody, or on something of theirs: "what's the latest on Clearview?", "... on its fines?"."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.times.timeline import newest_first, on_asked, openings_on
from corpus.patterns import Pattern

# "The latest deadline" is none of it.
_NEWS_ON = Pattern(
    r"\b(?:latest|newest|most recent)(?: (?:news|developments?|updates?|steps?|moves?|rulings?|decisions?))?"
    r" (?:on|about|with|from|in|at|by|for|regarding|concerning)\b"
    r"|\b(?:news|new|updates?) (?:on|about|with|from|at|in|regarding|concerning)\b",
    re.IGNORECASE,
)


def asks_news(question: Question) -> bool:
    """Tell whether a question asks what is newest on those whom it names, or on something of theirs."""
    of_them = question.form is Form.WHAT and bool(question.mentions)
    return question.latest and (question.in_general or (of_them and _NEWS_ON.search(question.text) is not None))


def news_first(question: Question, evidence: Sequence[Evidence], library: Library, limit: int) -> tuple[Evidence, ...]:
    """Return what articles on those asked about state first, newest first.

    Of news on something of theirs it is what has the most words for that.
    """
    opening = openings_on(question, evidence, library)
    most = max((one.covered for one in opening), default=0.0)
    on_it = [one for one in opening if question.in_general or one.covered == most > 0]
    return newest_first(on_asked(question, on_it, library))[:limit]
