"""The latest date that a sentence tells of as past: "closed on 12 February", unlike "was due to close in March"."""

import re
from collections.abc import Iterable

from corpus.article import Article, Sentence, Span
from corpus.dates import PartialDate
from corpus.dating import mentions
from corpus.pasts import is_past
from corpus.patterns import Pattern
from corpus.sentences import split_sentences

_AS_OF = Pattern(r"\W*as of (?:(?:early|late|mid)[ -])?", re.IGNORECASE)
# "The regulator later ruled", unlike "two years later" and "no later than".
_LATER = Pattern(r"(?:^|\b(?!(?:no|years?|months?|weeks?|days?|hours?)\b)\w+ )later (?!than\b|in\b)", re.IGNORECASE)


def last_happened(text: str, published: PartialDate | None = None) -> PartialDate | None:
    """Return the latest date that a sentence tells of as past; None where it tells of none."""
    return _latest(date.start for date in mentions(text, published) if date.end is None and is_past(text, date.span))


def told_before(article: Article, span: Span) -> PartialDate | None:
    """Return when a sentence without a date speaks: a text goes on from what it told last as past.

    That is the date nearest before it in its paragraph; of what came "later" the latest before it in the article.
    None where it has a date of its own or none stands before it.
    """
    text, published = article.text, article.published
    if mentions(span.of(text), published) or not mentions(text[: span.start], published):
        return None
    before = [one for one in split_sentences(article) if one.span.start <= span.start]
    opens = text.rfind("\n\n", 0, span.start)
    paragraph = [one for one in before if one.span.start > opens]
    for place, one in reversed(list(enumerate(paragraph))):
        if (date := last_happened(one.text, published)) is not None:
            return date
        if _LATER.search(one.text):
            return _last_of(before[: len(before) - len(paragraph) + place], article)
    return None


def _last_of(sentences: Iterable[Sentence], article: Article) -> PartialDate | None:
    told = (last_happened(one.text, article.published) for one in sentences)
    return _latest(date for date in told if date is not None)


def _latest(dates: Iterable[PartialDate]) -> PartialDate | None:
    return max(dates, key=lambda date: (date.last, str(date)), default=None)


def date_as_of(text: str) -> PartialDate | None:
    """Return the date for which a sentence says that it speaks: "As of July 2020 ..."; None where it says none."""
    dates = [date.start for date in mentions(text) if _AS_OF.fullmatch(text[: date.span.start])]
    return dates[0] if dates else None
