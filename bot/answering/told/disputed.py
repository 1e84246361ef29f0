"""A figure or a date that sources give otherwise: what another source says of the same stands beside the first."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.quantities import Kind, quantities
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.settled.differing import BY_SOME, DIFFER
from corpus.dating import durations
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern
from corpus.words import stems

_FORMS = frozenset({Form.HOW_MUCH, Form.HOW_MANY, Form.HOW_LONG, Form.WHEN})
_NUMBER = Pattern(r"\b(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?\b")
_ATTRIBUTED = Pattern(
    r"^(?:[A-Z][\w.&'’-]*|[\w.-]+\.com|(?:one|another) (?:outlet|report|paper))(?: [A-Z][\w.&'’-]*){0,3} "
    r"(?:says?|reports?|puts|gives?|writes?)\b"
)
# "Sources give different dates for the court's decision", "CNET gives 28 June 2019 as the date of the ban": of what.
_DATES_OF = Pattern(r"\b(?:dates? (?:for|of|on)|as the dates? (?:for|of)|on when) (?P<what>[^:;,.]+)", re.IGNORECASE)
# The day on which a thing was made known, or reported, is not the day on which it was done.
_MADE_KNOWN = Pattern(
    r"\b(?:announc\w+|publish\w*|publici[sz]\w+|report(?:s|ed|ing)?|reveal\w*|disclos\w+|unveil\w*)\b",
    re.IGNORECASE,
)


def with_dispute(question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Put behind the best what its article tells of another figure for the same by another source.

    Where the best only dates the news of a thing, what sources say of the day of the thing itself comes first.
    """
    if not chosen or question.form not in _FORMS or DIFFER.search(chosen[0].sentence.text):
        return tuple(chosen)
    best = chosen[0]
    own = [one for one in evidence if one.article.id == best.article.id and one.place != best.place]
    other = next((one for one in own if _disputes(question, best, one)), None)
    if other is None:
        return tuple(chosen)
    first = (other, best) if _dates_news(best, other) else (best, other)
    return (*first, *(one for one in chosen[1:] if one is not other))


def is_disputed(question: Question, chosen: Sequence[Evidence]) -> bool:
    """Tell whether what was chosen gives two figures for one measure, so that neither is the answer by itself."""
    of_best = [one for one in chosen[1:] if one.article.id == chosen[0].article.id]
    return question.form in _FORMS and any(_disputes(question, chosen[0], one) for one in of_best)


def _disputes(question: Question, best: Evidence, one: Evidence) -> bool:
    ours, theirs = (_figures(question, each.sentence.text) for each in (best, one))
    if not ours or not theirs - ours:
        return False
    if question.form is Form.WHEN and _dates_what_is_asked(question, best, one):
        return True
    if DIFFER.search(one.sentence.text):
        return not ours.isdisjoint(theirs)
    next_to = abs(one.place - best.place) == 1 and one.named == best.named
    both = [bool(BY_SOME.search(each.sentence.text)) for each in (best, one)]
    by_source = [bool(_ATTRIBUTED.search(each.sentence.text)) for each in (best, one)]
    return next_to and ((both[0] and by_source[1]) or (both[1] and by_source[0]) or all(by_source))


def _dates_what_is_asked(question: Question, best: Evidence, one: Evidence) -> bool:
    """Tell whether sources are told to date otherwise what a question asks after and the best sentence dates."""
    text = one.sentence.text
    dated = _DATES_OF.search(text) if DIFFER.search(text) or _ATTRIBUTED.search(text) else None
    if dated is None or _MADE_KNOWN.search(question.text):
        return False
    what, asked, told = (frozenset(stems(each)) for each in (dated["what"], question.wording, best.sentence.text))
    what -= plain_stems("grammar")
    return what <= told and what <= asked


def _dates_news(best: Evidence, other: Evidence) -> bool:
    """Tell whether the best sentence dates the news of what sources date otherwise."""
    dates = DIFFER.search(other.sentence.text) and _DATES_OF.search(other.sentence.text)
    return bool(dates and _MADE_KNOWN.search(best.sentence.text))


def _figures(question: Question, text: str) -> frozenset[str]:
    """Return the figures of the kind asked for: sums by their value, all else as it is written."""
    if question.form is Form.WHEN:
        return frozenset(str(found.start) for found in date_mentions(text, None))
    if question.form is Form.HOW_LONG:
        return frozenset(found.span.of(text).lower() for found in durations(text))
    if question.form is Form.HOW_MANY:
        return frozenset(_NUMBER.findall(text))
    return frozenset(str(one.value) for one in quantities(text) if one.kind is Kind.MONEY)
