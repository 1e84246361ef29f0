"""How long a bar lasts: "for five years" from December 2023 bars it in 2027, too."""

import re
from collections.abc import Sequence

from bot.answering.asked.quantities import NUMBER, NUMBER_WORD, value_of
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.verdict.ruling import Ruling
from corpus.dating import DateKind
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

_MAY = Pattern(
    r"^\W*(?:(?:so|and|but) )?(?:can|could|may|might|will|would|is|are)\b[^?]*"
    r"\b(?:in|by|before|during) (?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_FOR_YEARS = Pattern(
    rf"\bbar(?:s|red)?\b[^;]*\bfor (?:the next |at least )?(?P<number>{NUMBER}|{NUMBER_WORD}) years\b", re.IGNORECASE
)


def barred_until(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where what is asked to be allowed in a year is barred for years that begin before and end after it.

    There is no verdict where they end before it: what comes then nobody tells. None where none of it is asked.
    """
    asked = _MAY.search(question.text)
    if asked is None or question.clause.signs.get(AVAILABLE) is not True or question.is_denial:
        return None
    told = ((one, _years_of(one)) for one in evidence if one.actors_named == 1)
    one, (began, ended) = next(((one, years) for one, years in told if years), (None, (0, 0)))
    year = int(asked["year"])
    if one is None or year in {began, ended}:
        return None
    return Ruling(Verdict.NO, (one,)) if began < year < ended else Ruling(None, ())


def _years_of(one: Evidence) -> tuple[int, int] | None:
    """Return the years in which a bar of some years began and ends; None where a sentence tells of none."""
    found, published = _FOR_YEARS.search(one.sentence.text), one.article.published
    dates = [date for date in date_mentions(one.sentence.text, published) if date.kind is not DateKind.UNTIL]
    began = dates[0].start if dates else published
    if found is None or began is None:
        return None
    return began.year, began.year + int(value_of(found["number"]))
