"""The years of which a question asks what happened in them, and the years of which a sentence tells."""

import math
import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.asked.forms import Form
from bot.answering.asked.quantities import MONTHS
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.times.bounds import without_gaps
from corpus.dating import DateKind
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern

_YEAR = r"((?:19|20)\d\d)\b"
_FROM_TO = Pattern(rf"\b(?:between|from) {_YEAR} (?:and|to|until|till|through) {_YEAR}", re.IGNORECASE)
# "the 2024 ruling" names a thing by its year.
_BOUND = Pattern(
    r"\b(in|during|throughout|since|after|from|by|until|till|up to|as of)"
    rf"(?: (?!(?:the|its|their|an?|in|during|since|after|before|from|by|until|till|between)\b)\w+){{0,2}} {_YEAR}",
    re.IGNORECASE,
)
_AFTER_EVENT = Pattern(r"\b(?:since|after)\b(?! (?:\w+ ){0,2}(?:19|20)\d\d\b)", re.IGNORECASE)
_MONTH = Pattern(rf"\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_FIRST = frozenset({"since", "after", "from"})
_LAST = frozenset({"by", "until", "till", "up to", "as of"})
_STOOD = Pattern(r"\b(?:had|in force|in effect)\b", re.IGNORECASE)  # what stood in a year may have begun earlier


class Period(Struct, frozen=True):
    """The years from ``first`` to ``last``, both included; open ends are infinite."""

    first: float
    last: float

    def holds(self, one: Evidence) -> bool:
        """Tell whether a sentence tells of one of these years."""
        return any(self.first <= year <= self.last for year in _years_of(one))


def period_of(question: Question) -> Period | None:
    """Return the years within which a question asks what happened, None where it sets no bound."""
    if match := _FROM_TO.search(question.wording):
        return Period(float(match[1]), float(match[2]))
    match = _BOUND.search(question.wording)
    if match is None:
        return None
    how = match[1].lower()
    within = how == "after" and _MONTH.search(match.group())  # what comes after June may be of the same year
    year = float(match[2]) + (how == "after" and not within)
    open_start = how in _LAST or bool(_STOOD.search(question.wording))
    return Period(-math.inf if open_start else year, math.inf if how in _FIRST else year)


def within(period: Period | None, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return what tells of the years of ``period``, all where there is none."""
    return [one for one in evidence if period is None or period.holds(one)]


def without_period(text: str) -> str:
    """Cut out the bound that ``period_of`` reads."""
    match = _FROM_TO.search(text) or _BOUND.search(text)
    return without_gaps(f"{text[: match.start()]} {text[match.end() :]}") if match else text


def follows_event(question: Question) -> bool:
    """Tell whether a question asks what came after an event: "what changed since the settlement?"."""
    return question.form is Form.TIMELINE and bool(_AFTER_EVENT.search(question.wording))


def _years_of(one: Evidence) -> Sequence[int]:
    """Return the years of the dates in a sentence, where it holds none the year of its article."""
    dates = [
        date for date in date_mentions(one.sentence.text, one.article.published) if date.kind is not DateKind.UNTIL
    ]
    years = [date.year for mention in dates for date in (mention.start, mention.end) if date]
    return years or [one.article.published.year] if one.article.published else years
