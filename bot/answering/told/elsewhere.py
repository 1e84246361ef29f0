"""What a follow-up asks beyond what was just told: by whom it was, or of a thing that only other articles name."""

from collections.abc import Sequence

from msgspec import structs

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.told.further import asks_by_whom


def asked_beyond(
    question: Question, evidence: Sequence[Evidence], everything: Sequence[Evidence], library: Library
) -> Question | None:
    """Return what is asked of ``everything`` where ``evidence``, what was just told, does not answer; else None.

    "Did the omnibus delay that?" is told of the omnibus, and whether it did by no yes or no.
    """
    if not everything or asks_by_whom(question):
        return question if everything else None
    named = _names_what_is_elsewhere(question, evidence, everything, library)
    return structs.replace(question, form=Form.WHAT if question.asks_verdict else question.form) if named else None


def _names_what_is_elsewhere(
    question: Question, evidence: Sequence[Evidence], everything: Sequence[Evidence], library: Library
) -> bool:
    """Tell whether ``everything`` has a word of the question that no article of ``evidence`` has."""
    idle = plain_stems("grammar") | plain_stems("light") | plain_stems("topic")
    asked = {word.stem for word in question.content if not word.is_number} - idle
    told = {one.article.id for one in evidence}
    known = {stem for article in told for stem in library.read_article(article).stems}
    others = {one.article.id for one in everything} - told
    return any(not (asked - known).isdisjoint(library.read_article(article).stems) for article in others)
