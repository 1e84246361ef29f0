"""The latest date that a sentence tells of as past: "closed on 12 February", unlike "was due to close in March"."""

import re

from corpus.dates import PartialDate
from corpus.dating import DateMention, mentions

_PAST = (
    r"(?:[a-z]{2,}ed|was|were|had|did|let|put|set|cut|hit|shut|became|began|bought|broke|brought|built|came|chose|drew"
    r"|fell|forbade|found|gave|held|kept|led|left|lost|made|met|paid|ran|rose|said|sent|shot|sold|sought|spoke|spent"
    r"|stood|struck|sued|took|taught|told|threw|undid|upheld|went|withdrew|withheld|won|wrote)\b"
)
_PLANNED = r"(?:expected|planned|scheduled|slated|proposed|supposed|meant|intended|due)\b"
_VERB = re.compile(
    rf"\b(?:(?P<past>(?!{_PLANNED}){_PAST}(?! (?:to|{_PLANNED})))"
    rf"|{_PAST}|(?:is|are|has|have|do|does|will|would|may|might|can|could|shall|should|must|to)\b)"
)
_OPENS = re.compile(r"\W*(?:on|in|during)\s+(?:(?:early|late|mid|about|around|the)[ -])*", re.IGNORECASE)
_JUST_DONE = re.compile(
    rf"(?<!\bbe )(?<!\bis )(?<!\bare )\b(?!{_PLANNED}){_PAST} (?:on|in|during) (?:(?:early|late|mid|the)[ -])*$"
)
_SINCE = re.compile(r"\bsince (?:(?:early|late|mid|about|around|the)[ -])*$", re.IGNORECASE)
_AS_OF = re.compile(r"\W*as of (?:(?:early|late|mid)[ -])?", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:]")


def last_happened(text: str, published: PartialDate | None = None) -> PartialDate | None:
    """Return the latest date that a sentence tells of as past; None where it tells of none.

    It is past where the verb is that it opens ("On 21 February the agency let ...") or that stands right before it
    ("closed on 12 February"), or where something goes on "since" then. Whatever else it may be, it is not taken for.
    """
    past = [date.start for date in mentions(text, published) if date.end is None and _is_past(text, date)]
    return max(past, key=lambda date: (date.last, str(date)), default=None)


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
