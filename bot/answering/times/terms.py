"""Terms: from when to when something holds, as a sentence tells it, and whether a time lies in that."""

import re
from collections.abc import Iterator
from datetime import timedelta

from msgspec import Struct

from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from bot.answering.reply import Verdict
from bot.answering.times.bounds import Bound, Relation
from corpus.dates import PartialDate
from corpus.dating import DateKind, Duration, durations, mentions
from corpus.patterns import Pattern

_HOLDS = (
    r"in (?:force|effect|place)|valid|enforceable|enforced|binding|operative|on the books|appl(?:y|ies|ied)|lasts?"
    r"|lasted|runs?(?! out)|ran(?! out)|go(?:es)? on|going on|carry on|continues?"
    r"|(?:holds?|held)(?! (?:off|back|out|up|on)\b)|stands?|stood|remains?|binds?|bound|barred|banned|forbidden"
)
_OVER = r"over|expired?|ends?|ended|ending|run(?:s|ning)? out|ran out|lapsed?|gone|finish(?:ed)?|due to (?:end|expire)"
_ASKS = rf"^{LINK}(?:is|are|was|were|will|would|does|do|did|has|have|can|could)\b(?![^?]*\b(?:first|ever|only|or)\b)"
_TIME = (
    r" (?:in|by|until|till|into|to|through|during|throughout|after|beyond|past|before|from|at|on|as of|up to)"
    r"(?: [\w-]+){0,3} (?:19|20)\d\d\b"
)
_ASKS_HOLDING = Pattern(rf"{_ASKS}[^?]*\b(?:{_HOLDS})\b(?: [\w'’-]+){{0,5}}?{_TIME}", re.IGNORECASE)
_ASKS_OVER = Pattern(rf"{_ASKS}[^?]*\b(?:{_OVER})(?: (?:already|yet|again))?{_TIME}", re.IGNORECASE)
_STILL = Pattern(r"\b(?:still|yet)\b", re.IGNORECASE)
# "Still in 2027?", of what was just told.
_ASKS_STILL = Pattern(r"^\W*(?:(?:and|but|so|even) )?still (?:so )?(?:in|by|until) (?:19|20)\d\d\W*$", re.IGNORECASE)
_MATTER = (
    r"(?:ban|bar|moratorium|pause|halt|contract|deal|settlement|order|agreement|licen[cs]e|term|trial|pilot|injunction"
    r"|decree|pledge|commitment)s?"
)
# "A five-year UK Home Office contract", "bars it for five years", "can enforce it for four years".
_OF_YEARS = Pattern(rf"^-?(?:[ -](?:long))? ?(?:[\w'’.-]+ ){{0,5}}?{_MATTER}\b", re.IGNORECASE)
_FOR = Pattern(r"\b(?:for|lasts?|lasted|lasting) (?:the next |a (?:period|term) of )?$", re.IGNORECASE)
_HOLDING = Pattern(
    rf"\b(?:{_HOLDS}|bars?|bans?|forbids?|prohibits?|paused?|halts?|halted|suspend(?:s|ed)?|enforce|may not"
    r"|must not)\b",
    re.IGNORECASE,
)
_OPEN = Pattern(
    r"\b(?:at least|up to|no (?:more|less) than|about|could|might|propos\w+|sought|asked for)\b", re.IGNORECASE
)
# "Was to lapse in July before a law kept it": that day ended nothing.
_AVERTED = Pattern(
    r"\b(?:was|were) (?:due |set |meant )?to (?:end|expire|lapse|run out)\b[^;]*\b(?:before|until|but|had)\b"
    r"|\bwould have\b",
    re.IGNORECASE,
)
_MOVED = Pattern(
    r"\b(?:mov(?:e[sd]?|ing)|delay(?:s|ed)?|postpon(?:es?|ed)|defer(?:s|red)?|shift(?:s|ed)?|push(?:es|ed)"
    r"|put(?:s|ting)? (?:off|back))\b[^.;]*$",
    re.IGNORECASE,
)
_ENDING = Pattern(
    r"\b(?:expire[sd]?|lapse[sd]?|r[au]n(?:s|ning)? out|(?:written|set|due|meant) to (?:end|expire|lapse))\b[^.;]*$",
    re.IGNORECASE,
)
# What was only signed or announced begins some time later, and ends so much later, too.
_AWAITS = Pattern(
    r"\b(?:sign(?:s|ed)?|award(?:s|ed)?|announc(?:es?|ed)|agree(?:s|d)|approv(?:es?|ed)|pass(?:es|ed))\b", re.IGNORECASE
)
_LAWS = r"(?:laws?|act|statute|ordinance|bans?|rules?|moratorium|(?-i:[A-Z]{3,5}|[A-Z]{2} ?[\d-]+))"
_HOW_OLD = Pattern(
    rf"^(?P<link>{LINK})how old (?:is|are) (?P<what>(?:[^?,;]{{2,60}} )?{_LAWS}|it|that)\W*$", re.IGNORECASE
)
_FIRST_DATE = Pattern(
    rf"^(?P<link>{LINK})(?:what|which) (?:was|is|were) (?:the|its|their) (?:original|initial|first|old) "
    r"(?:(?:start|starting) )?(?:date|deadline|day)\W*$",
    re.IGNORECASE,
)
_DELAY = timedelta(days=365)


class Term(Struct, frozen=True):
    """From when to when something holds: ``begun`` or ``ended`` is None where that is not told.

    ``endless`` tells that it goes on from its beginning, ``late`` that both days may be up to a year later.
    """

    begun: PartialDate | None
    ended: PartialDate | None
    endless: bool = False
    late: bool = False


_PERIOD = Pattern(
    rf"^(?P<link>{LINK})(?:over|in|during|for|within|across) (?:what|which) (?:exact )?(?:time ?frame|years|time ?span"
    rf"|(?:time )?periods?(?: of time)?|stretch of time)(?=\W*$| {AUXILIARY}\b)",
    re.IGNORECASE,
)


def as_asked_when(text: str) -> str:
    """Ask since when there is a law for how old it is, and when it was first to start for "the first date"."""
    text = _HOW_OLD.sub(r"\g<link>since when has \g<what> been law?", text)
    text = _PERIOD.sub(r"\g<link>when", text)
    return _FIRST_DATE.sub(r"\g<link>when was it first meant to start?", text)


def asks_of_term(question: Question) -> bool:
    """Tell whether a question asks how something stands in a time: in force, valid, running on, or over by then."""
    plain = question.asks_verdict and not question.is_denial and not question.clause.denied
    holding = _ASKS_HOLDING.search(question.text) or _ASKS_STILL.search(question.text)
    return plain and bool(holding or asks_whether_over(question))


def asks_whether_over(question: Question) -> bool:
    """Tell whether a question asks whether something is over in a time."""
    return bool(_ASKS_OVER.search(question.text))


def terms_told(text: str, published: PartialDate | None) -> Iterator[Term]:
    """Yield the terms that a sentence tells, most plainly first; nothing of what is open or only wanted.

    What has no date in it counts from ``published``.
    """
    if _OPEN.search(text) or _AVERTED.search(text):
        return
    found = mentions(text, published)
    for when in found:
        before = text[: when.span.start]
        if when.kind is DateKind.RANGE and when.end and _MOVED.search(before):
            yield Term(when.end, None, endless=True)
        elif when.kind is DateKind.RANGE and when.end:
            yield Term(when.start, when.end)
        elif when.kind is not DateKind.RANGE and _ENDING.search(before):
            yield Term(None, when.start)
    begun = found[0].start if len(found) == 1 else published if not found else None
    lengths = [one for one in durations(text) if _is_of_matter(text, one)]
    if begun is None or not begun.month or len(lengths) != 1:
        return
    if found and found[0].kind not in {DateKind.ON, DateKind.SINCE}:
        return
    yield Term(begun, lengths[0].after(begun), late=bool(_AWAITS.search(text)))


def _is_of_matter(text: str, length: Duration) -> bool:
    """Tell whether a length is that of a bar, a contract or the like."""
    if length.within_a_day:
        return False
    before, behind = text[: length.span.start], text[length.span.end :]
    if _FOR.search(before):
        return bool(_HOLDING.search(before))
    return not length.span.of(text).endswith("s") and bool(_OF_YEARS.search(behind))


def asks_whether_still(question: Question) -> bool:
    """Tell whether a question asks whether something still holds in a time."""
    return bool(_STILL.search(question.text))


def holds_in(term: Term, bound: Bound, *, still: bool) -> Verdict | None:
    """Return yes or no to whether a term holds in, by, until or after a time; None where its days do not settle it."""
    slack = _DELAY if term.late else timedelta()
    begins = (term.begun.first, term.begun.last + slack) if term.begun else None
    ends = (term.ended.first, term.ended.last + slack) if term.ended else None
    over = ends is not None and ends[1] < bound.first
    ahead = begins is not None and begins[0] > bound.last
    begun = begins is not None and begins[1] <= bound.first
    match bound.asked:
        case Relation.UNTIL:
            lasts = term.endless or (ends is not None and term.ended is not None and term.ended.last >= bound.first)
            yes, no = begun and lasts, over
        case Relation.IN | Relation.BY if bound.asked is Relation.IN or still:
            reach = bound.last if bound.asked is Relation.IN else bound.first
            yes, no = begun and (term.endless or (ends is not None and ends[0] >= reach)), over or ahead
        case Relation.BY | Relation.ALREADY:
            yes, no = begun and (term.endless or not over), ahead
        case Relation.AFTER:
            yes, no = (
                term.endless or (ends is not None and ends[0] > bound.last),
                ends is not None and ends[1] < bound.last,
            )
        case _:
            return None
    return Verdict.YES if yes else Verdict.NO if no else None


def over_in(term: Term, bound: Bound) -> Verdict | None:
    """Return yes or no to whether a term ends in, by, before or after a time; None where its days do not settle it."""
    if term.ended is None:
        return None
    first, last = term.ended.first, term.ended.last + (_DELAY if term.late else timedelta())
    match bound.asked:
        case Relation.IN:
            yes, no = bound.first <= first and last <= bound.last, last < bound.first or first > bound.last
        case Relation.BY | Relation.ALREADY:
            yes, no = last <= bound.first, first > bound.last
        case Relation.BEFORE:
            yes, no = last < bound.first, first >= bound.first
        case Relation.AFTER:
            yes, no = first > bound.last, last <= bound.last
        case _:
            return None
    return Verdict.YES if yes else Verdict.NO if no else None
