"""When a sentence says that what it tells began or happened, and whether that lies as a question asks."""

import re
from collections.abc import Collection
from datetime import date

from msgspec import Struct

from bot.answering.reply import Verdict
from bot.answering.times.bounds import Bound, Relation
from corpus.article import Span
from corpus.dates import PartialDate
from corpus.dating import DateKind, DateMention, mentions
from corpus.patterns import Pattern
from corpus.words import stem

_TELLING = Pattern(
    r"\b(?:said|says|told|report(?:s|ed)|reveal(?:s|ed)|announced|wrote|found|confirmed|disclosed|show(?:s|ed)|stated"
    r"|records|documents|emails)\b",
    re.IGNORECASE,
)
_SINCE = Pattern(r"\b(?:since|from|effective|starting|beginning)(?: (?:early|mid|late|about))*[ -]$", re.IGNORECASE)
_AS_OF = Pattern(r"\bas of $", re.IGNORECASE)
_BEGINS = Pattern(
    r"\b(?:beg[aiu]n|started|came into force|took effect|entered into force|for the first time)\b", re.IGNORECASE
)
_AGAIN = Pattern(r"\b(?:again|another|second|third|further|more|still|also)\b", re.IGNORECASE)
_AHEAD = Pattern(r"\b(?:would(?! not\b)|will|plan(?:s|ned)?|due|expected|scheduled|proposed)\b", re.IGNORECASE)


class Told(Struct, frozen=True):
    """When something began or happened: on a day from ``earliest`` to ``latest``, the first of them open if untold.

    ``ends`` is the last day on which it may have ended, open where no end is told. ``inside`` is the part of the
    sentence that tells it, ``place`` where the date stands; ``begins`` says that it was not so before.
    """

    earliest: date
    latest: date
    ends: date
    inside: Span
    place: int
    begins: bool = False


def told_in(text: str, published: PartialDate | None, asked: Collection[str]) -> Told | None:
    """Read when that is told of which a sentence speaks, None unless it holds the one date of it and tells it as past.

    The date of a report is another than that of the event ("In June records showed that ..."): till then it had
    happened, unless the report itself is what is asked about, by the stems ``asked``.
    """
    verb = _TELLING.search(text)
    if verb is not None and stem(verb[0].lower()) in asked:
        verb = None
    found = mentions(text, published)
    own = [one for one in found if verb is None or not _is_of_report(text, one, verb)]
    if len(own) > 1 or len(found) - len(own) > 1 or not found:
        return None
    when = own[0] if own else found[0]
    inside = Span(verb.end() if verb and own and len(found) > 1 else 0, len(text))
    before = text[: when.span.start]
    if _AHEAD.search(inside.of(text)):
        return None
    ends = when.end.last if when.kind is DateKind.RANGE and when.end else date.max
    if not own or _AS_OF.search(before):
        return Told(date.min, when.start.last, ends, inside, when.span.start)
    begins = ends < date.max or bool(_SINCE.search(before) or _BEGINS.search(text))
    begins = begins and not _AGAIN.search(text)
    return Told(when.start.first, when.start.last, ends, inside, when.span.start, begins)


def _is_of_report(text: str, when: DateMention, verb: re.Match[str]) -> bool:
    return when.span.start < verb.start() or len(text[verb.end() : when.span.start].split()) <= 2


def lies(told: Told, bound: Bound, *, at_once: bool) -> Verdict | None:
    """Return yes or no to whether what was told lies as a question asks; None where the two times do not settle it.

    ``at_once`` tells that it is a deed done on one day. That anything else was so then does not tell since when, nor,
    for a question on what came before, that it was not so earlier.
    """
    earlier, later = told.latest < bound.first, (at_once or told.begins) and told.earliest > bound.last
    lasts = told.ends >= bound.first
    match bound.asked:
        case Relation.BEFORE:
            least = bound.last if bound.event else bound.first
            yes, no = earlier, (at_once or told.begins) and told.earliest >= least
        case Relation.BY:
            yes, no = told.latest <= bound.first and lasts, later
        case Relation.ALREADY:
            yes, no = told.latest <= bound.last and lasts, later
        case Relation.IN:
            within = bound.first <= told.earliest and told.latest <= bound.last
            yes, no = within or (told.ends < date.max and told.latest <= bound.last and lasts), later
        case Relation.AFTER:
            yes, no = told.earliest > bound.last, False
        case Relation.WAITED:
            yes, no = False, earlier
    if yes:
        return Verdict.YES
    return Verdict.NO if no else None
