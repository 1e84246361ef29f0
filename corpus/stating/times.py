"""From when until when a unit says that something holds."""

import re

from corpus.claim import Action, End, Stance
from corpus.dates import PartialDate
from corpus.dating import DateKind, DateMention, Duration, durations, mentions
from corpus.numbers import COUNTED
from corpus.patterns import Pattern
from corpus.stating.predicates import Predicate
from corpus.stating.units import Unit

_OPEN = Pattern(r"\b(?:until (further notice)|(indefinitely))\b", re.IGNORECASE)
_CONDITION = Pattern(
    r"\b(?:until|till|(?P<before>before))\s+(?P<text>(?!\d)[^,;.\u201d\"]{4,160}?)\s*(?=[,;\u201d\"]|\.(?:\s|$)|$)",
    re.IGNORECASE,
)
_MOST_IN_WORDS = 12
_APART = Pattern(r"\s+(?:after|before|later|earlier|from now)\b", re.IGNORECASE)
_LASTING = frozenset({Stance.BANNED, Stance.PAUSED, Stance.DOES_NOT, Stance.CALLS_FOR, Stance.STOPPED, Stance.LIMITS})
_SAYING = Pattern(
    r"\b(?:said|says|told|reported|added|wrote|announced|confirmed|revealed|disclosed|declared|found|ruled|held|showed"
    r"|warned|stated)\b"
    r"(?=[^,;]{0,60}?\b(?:that|it|they|the|he|she|had|its)\b)",
    re.IGNORECASE,
)


def read_times(
    unit: Unit, predicate: Predicate, published: PartialDate | None
) -> tuple[PartialDate | None, End | None]:
    """Return from which date a unit holds and its end; a length of time counts from the day it was told."""
    text = unit.span.of(unit.text)
    named = mentions(text, published)
    dates = [date for date in named if not _is_of_the_telling(text, date, unit, predicate)]
    told = next((date.start for date in named if date not in dates), published)
    effective = next((date.start for date in dates if date.kind is not DateKind.UNTIL), None)
    return effective, _end(text, dates, predicate, effective or told)


def _is_of_the_telling(text: str, date: DateMention, unit: Unit, predicate: Predicate) -> bool:
    """Tell the date of a report from that of the event: "reported in June that ... used"."""
    said = _SAYING.search(text)
    place = unit.words[predicate.place].span.start - unit.span.start
    return said is not None and date.span.start < place and said.start() < place


def _end(text: str, dates: list[DateMention], predicate: Predicate, start: PartialDate | None) -> End | None:
    last = next((date for date in dates if date.kind in (DateKind.UNTIL, DateKind.RANGE)), None)
    if last is not None:
        return End.on(last.end or last.start)
    lengths = [
        length for length in durations(text) if not length.within_a_day and not _APART.match(text, length.span.end)
    ]
    if lengths and (predicate.stance in _LASTING or predicate.action is Action.SELL):
        return End(_words_of(lengths[0]), lengths[0].after(start) if start else None)
    if open_end := _OPEN.search(text):
        return End(open_end[1] or open_end[2])
    condition = _CONDITION.search(text) if predicate.stance in _LASTING else None
    refuses = predicate.stance is Stance.DOES_NOT and predicate.action is not None
    if condition is None or (condition["before"] and not refuses):
        return None  # "awaits a law before selling": no end of anything
    return End(condition["text"])


def _words_of(length: Duration) -> str:
    number = COUNTED[length.count] if length.count <= _MOST_IN_WORDS else str(length.count)
    return f"{number} {length.unit}{'s' if length.count > 1 else ''}"
