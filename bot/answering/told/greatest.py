"""The greatest or the smallest of several deals: told by comparing what each was worth, as fines are by their sums."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from corpus.patterns import Pattern

_DEAL = r"\b(?:contracts?|deals?|licen[cs]es?|purchases?)\b"
_ASKS_DEAL = Pattern(_DEAL, re.IGNORECASE)
_ASKS_PAID = Pattern(r"\b(?:paid|pays?|spent|spends?|shelled out)\b", re.IGNORECASE)
_OF_DEAL = Pattern(rf"{_DEAL}|\b(?:bought|buys|frameworks?)\b", re.IGNORECASE)
_OF_PENALTY = Pattern(r"\b(?:fine[ds]?|penalt(?:y|ies)|settle\w*|lawsuits?)\b", re.IGNORECASE)
_BOTH = 2


def asks_greatest_deal(question: Question) -> bool:
    """Tell whether a question asks for the most or the least of several deals: "ICE's biggest contract".

    So it does that asks for the most that one paid to another.
    """
    if not question.extreme or question.asks_verdict:
        return False
    between = len(question.mentions) >= _BOTH and _ASKS_PAID.search(question.text) is not None
    return between or _ASKS_DEAL.search(question.text) is not None


def deals_of(question: Question, evidence: Sequence[Evidence], library: Library) -> Sequence[Evidence]:
    """Return what tells of deals of all those asked about, in the article of whom it may name them."""
    return [one for one in evidence if _tells_of_deal(one.sentence.text) and _is_theirs(question, one, library)]


def _is_theirs(question: Question, one: Evidence, library: Library) -> bool:
    said = library.read(one.sentence).actors
    around = library.read_article(one.article.id).actors
    named = [actor for actor in question.actors if library.kin.is_named(actor, said)]
    return bool(named) and all(library.kin.is_named(actor, around) for actor in question.actors)


def _tells_of_deal(text: str) -> bool:
    return bool(_OF_DEAL.search(text)) and not _OF_PENALTY.search(text)
