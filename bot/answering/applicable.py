"""Which evidence speaks of the time that a question asks about."""

import re
from collections.abc import Sequence

from bot.answering.evidence import Evidence
from bot.answering.quantities import Kind, quantities
from bot.answering.question import Question

_EVENT = re.compile(r"\bdid(?:n['’]?t)?\b", re.IGNORECASE)  # "was it banned in 2023?" may ask of what lasts


def applicable(question: Question, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Leave out what was superseded by other evidence where now is asked about, and what only began earlier.

    A sentence read by itself tells neither: "Virginia banned it" denies that it may be used, and "banned in 2020" that
    it was banned in 2023.
    """
    now = not question.past and not question.years
    superseded = {old for one in evidence for old in one.article.supersedes} if now else set()
    return [
        one for one in evidence if one.article.id not in superseded and not began_earlier(question, one.sentence.text)
    ]


def began_earlier(question: Question, text: str) -> bool:
    """Tell whether a text speaks of earlier years only, where the question asks whether something lasted."""
    years = [one.value for one in quantities(text) if one.kind is Kind.YEAR]
    return bool(years and question.years) and not _EVENT.search(question.text) and max(years) < min(question.years)
