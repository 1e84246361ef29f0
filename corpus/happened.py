"""The latest date that a sentence tells of as past: "closed on 12 February", unlike "was due to close in March"."""

import re
from collections.abc import Iterable

from corpus.article import Article, Sentence, Span
from corpus.dates import PartialDate
from corpus.dating import DateMention, mentions
from corpus.patterns import Pattern
from corpus.sentences import split_sentences

_PAST = (
    r"(?:[a-z]{2,}ed|was|were|had|did|let|put|set|cut|hit|shut|became|began|bought|broke|brought|built|came|chose|drew"
    r"|fell|forbade|found|gave|held|kept|led|left|lost|made|met|paid|ran|rose|said|sent|shot|sold|sought|spoke|spent"
    r"|stood|struck|sued|took|taught|told|threw|undid|upheld|went|withdrew|withheld|won|wrote)\b"
)
_PLANNED = r"(?:expected|planned|scheduled|slated|proposed|supposed|meant|intended|due)\b"
_VERB = Pattern(
    rf"\b(?:(?P<past>(?!{_PLANNED}){_PAST}(?! (?:to|{_PLANNED})))"
    rf"|{_PAST}|(?:is|are|has|have|do|does|will|would|may|might|can|could|shall|should|must|to)\b)"
)
_OPENS = Pattern(r"\W*(?:on|in|during)\s+(?:(?:early|late|mid|about|around|the)[ -])*", re.IGNORECASE)
_JUST_DONE = Pattern(
    rf"(?<!\bbe )(?<!\bis )(?<!\bare )\b(?!{_PLANNED}){_PAST} (?:on|in|during) (?:(?:early|late|mid|the)[ -])*$"
)
_SINCE = Pattern(r"\bsince (?:(?:early|late|mid|about|around|the)[ -])*$", re.IGNORECASE)
_AS_OF = Pattern(r"\W*as of (?:(?:early|late|mid)[ -])?", re.IGNORECASE)
_CLAUSE_END = Pattern(r"[,;:]")
# "The regulator later ruled", unlike "two years later" and "no later than".
_LATER = Pattern(r"(?:^|\b(?!(?:no|years?|months?|weeks?|days?|hours?)\b)\w+ )later (?!than\b|in\b)", re.IGNORECASE)


def last_happened(text: str, published: PartialDate | None = None) -> PartialDate | None:
    """Return the latest date that a sentence tells of as past; None where it tells of none.

    It is past where the verb is that it opens ("On 21 February the agency let ...") or that stands right before it
    ("closed on 12 February"), or where something goes on "since" then. Whatever else it may be, it is not taken for.
    """
    return _latest(date.start for date in mentions(text, published) if date.end is None and _is_past(text, date))


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


def _is_past(text: str, date: DateMention) -> bool:
    before = text[: date.span.start]
    if _OPENS.fullmatch(before):
        clause = _CLAUSE_END.split(text[date.span.end :].lstrip(", "), maxsplit=1)[0]
        verb = _VERB.search(clause)
        return verb is not None and verb["past"] is not None
    return bool(_SINCE.search(before) or _JUST_DONE.search(before))
