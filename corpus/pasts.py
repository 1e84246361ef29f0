"""Whether a date is one on which something happened: "closed on 12 February", unlike "closes in March"."""

import re

from corpus.article import Span
from corpus.patterns import Pattern

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
_CLAUSE_END = Pattern(r"[,;:]")
_MOST_CHARS = 400  # on each side of a date that are read
_SENTENCE_END = Pattern(r"[.!?][\"\u201d)]? (?=[\"\u201c(]?[A-Z])|\n")
# What makes a past form something to come, or open: "must be closed for good in March".
_AHEAD = Pattern(r"\b(?:will|would|shall|may|might|must|can|could|should|to|be|is|are|if)\b(?: [\w'\u2019-]+){1,4} *$")


def is_past(text: str, date: Span) -> bool:
    """Tell whether a sentence tells of a date as past.

    The verb that it opens does ("On 21 February the agency let ...") or the one right before it ("closed on 12
    February"), or something goes on "since" then. Whatever else it may be, it is not taken for.
    """
    before = text[: date.start]
    if _OPENS.fullmatch(before):
        clause = _CLAUSE_END.split(text[date.end :].lstrip(", "), maxsplit=1)[0]
        verb = _VERB.search(clause)
        return verb is not None and verb["past"] is not None
    return bool(_SINCE.search(before) or _JUST_DONE.search(before))


def lies_behind(text: str, date: Span) -> bool:
    """Tell so of a date anywhere in a text, and only where nothing before it may make it one to come."""
    first = max(0, date.start - _MOST_CHARS)
    start = max((end.end() for end in _SENTENCE_END.finditer(text, first, date.start)), default=first)
    end = _SENTENCE_END.search(text, date.end, date.end + _MOST_CHARS)
    sentence = text[start : end.start() + 1 if end else date.end + _MOST_CHARS]
    place = Span(date.start - start, date.end - start)
    return is_past(sentence, place) and not _AHEAD.search(sentence[: place.start])
