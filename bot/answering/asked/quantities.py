"""Numbers with what they count: years, months, sums, shares, times and votes; where a sentence holds another one."""

import calendar
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from corpus.numbers import MONEY_WORDS, NUMBER, NUMBER_WORD, SCALES, value_of
from corpus.patterns import Pattern

MONTHS = {name.lower(): float(number) for number, name in enumerate(calendar.month_name) if name}
_VERBS = frozenset({"may", "march"})
_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4, "year": 365.0, "decade": 3650.0}
_VAGUE = Pattern(
    r"\b(?:more|less|fewer|greater|other|rather|over|under|above|below|least|most|up to|about|around|roughly|nearly"
    r"|almost|some|approximately|before|after|since|until|till|by|from|between|within|beyond|every|per|the (?:first"
    r"|last|past|next))\b[^.;]{0,12}$",
    re.IGNORECASE,
)
_NEAR = Pattern(r"\b(?:about|around|roughly|approximately|nearly|almost)\s*$", re.IGNORECASE)
_FAR = 0.3  # share of the greater of two by which they differ where one is not "about" the other
_VOTE = Pattern(r"\b(\d+)\s*(?:-|–|to)\s*(\d+)\b(?!\s*(?:days|weeks|months|years|per|%))", re.IGNORECASE)
_VOTED = Pattern(r"\b(?:vot(?:e[ds]?|ing)\b|(?:approved|adopted|carried|passed) (?=\d))", re.IGNORECASE)
YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_UNCOUNTED_YEAR = Pattern(r"\b((?:19|20)\d\d)\b(?!\s*(?:photos|people|images|faces|-))")
# "Is the city's 2019 ban still in force?", "is it gone?": the year tells which ban, and the time asked about is now.
_NAMING_YEAR = Pattern(
    r"(?:['’]s?|\b(?:the|that|this|its|their))(?: [a-z-]+){0,2} (?:19|20)\d\d (?!(?:and|or|to|is|still)\b)(?=[a-z])",
    re.IGNORECASE,
)
_STANDS = Pattern(
    r"\b(?:in (?:force|effect|place)|on the books|over|gone|alive|dead|valid|intact|history|(?:the )?law|active|binding"
    r"|expired|lifted|repealed|replaced|reversed)\W*$",
    re.IGNORECASE,
)
_MONTH = Pattern(rf"\b({'|'.join(name for name in MONTHS if name not in _VERBS)})\b", re.IGNORECASE)
_AS_NOUN = Pattern(
    r"\b(?:(?:in|of|since|last|this|by|from|until|\d{1,2}) (may|march)|(may|march) (?:\d{1,2}|20\d\d))\b", re.IGNORECASE
)
_MONEY = Pattern(
    rf"(?:[$£€¥₹₩]|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|CAD|AUD) ?)"
    rf"\s*({NUMBER})\s*(k|m|mn|bn|b|thousand|million|billion)?\b"
    rf"|\b({NUMBER}|{NUMBER_WORD})[\s-]*(k|m|mn|bn|thousand|million|billion)?[\s-]*(?:{MONEY_WORDS})\b",
    re.IGNORECASE,
)
MONEY = re.sub(r"\((?!\?)", "(?:", _MONEY.pattern)  # without its groups, to stand in other patterns
_SHARE = Pattern(rf"\b({NUMBER}|{NUMBER_WORD})\s*(?:%|per ?cent\b|percentage points?\b)", re.IGNORECASE)
# "For a whole year" counts one.
_TIME = Pattern(
    rf"\b(?:({NUMBER}|{NUMBER_WORD}|one)(?: (?:whole|full|entire))?[ -]|an? (?:whole|full|entire) )"
    r"(day|week|fortnight|month|year|decade)s?\b",
    re.IGNORECASE,
)


class Kind(StrEnum):
    """What a number counts."""

    YEAR = "year"
    MONTH = "month"
    MONEY = "money"
    SHARE = "share"
    TIME = "time"
    VOTE = "vote"


class Quantity(Struct, frozen=True):
    """One number of a kind: a year, a month from 1, a sum, per cent, days, or the first figure of a vote.

    ``vague`` marks what stands beside "more than", "before", "about": another number may well agree with it. ``near``
    marks what is only "about" that: one far from it does not.
    """

    kind: Kind
    value: float
    vague: bool
    near: bool = False


@lru_cache(maxsize=4096)  # the same few sentences are compared clause by clause, question after question
def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of ``text`` whose kind is plain, kind by kind."""
    return tuple(
        Quantity(kind, value, bool(_VAGUE.search(text, max(0, start - 24), start)), bool(_NEAR.search(text, 0, start)))
        for kind, value, start in _found(text)
    )


def contradicted(asked: Sequence[Quantity], said: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return what is asked and stands otherwise in a sentence: it has numbers of that kind, and none agrees."""
    return tuple(
        one
        for one in asked
        if not one.vague
        and (same := [other for other in said if other.kind is one.kind])
        and not any(_may_agree(one, other) for other in same)
    )


def unheld(asked: str, texts: Iterable[str]) -> tuple[Quantity, ...]:
    """Return the numbers of a question that none of ``texts`` holds."""
    if not (wanted := quantities(asked)):
        return ()
    held = {(one.kind, one.value) for text in texts for one in quantities(text)}
    return tuple(one for one in wanted if (one.kind, one.value) not in held)


def votes_against(text: str) -> int | None:
    """Return the second figure of the vote of which a text tells; None where it tells of none, or of several."""
    counts = {match[2] for match in _VOTE.finditer(text)} if _VOTED.search(text) else set()
    return int(counts.pop()) if len(counts) == 1 else None


def _may_agree(one: Quantity, other: Quantity) -> bool:
    """Tell whether a number that is told may be the one asked for: "about £7 million" is no £17 million."""
    if not other.near:
        return other.vague or _alike(one, other)
    return abs(one.value - other.value) <= _FAR * max(one.value, other.value)


def _alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers of a kind are the same; twelve months are a year."""
    slack = 0.05 if one.kind is Kind.TIME else 0.0
    return abs(one.value - other.value) <= slack * max(one.value, other.value)


def _found(text: str) -> Iterator[tuple[Kind, float, int]]:
    for match in _UNCOUNTED_YEAR.finditer(text):
        yield Kind.YEAR, float(match[1]), match.start()
    for match in _MONTH.finditer(text):
        yield Kind.MONTH, MONTHS[match[1].lower()], match.start()
    for match in _AS_NOUN.finditer(text):
        yield Kind.MONTH, MONTHS[(match[1] or match[2]).lower()], match.start()
    for match in _MONEY.finditer(text):
        scale = SCALES[(match[2] or match[4]).lower()] if match[2] or match[4] else 1.0
        yield Kind.MONEY, value_of(match[1] or match[3]) * scale, match.start()
    for match in _SHARE.finditer(text):
        yield Kind.SHARE, value_of(match[1]), match.start()
    for match in _TIME.finditer(text):
        yield Kind.TIME, value_of(match[1] or "one") * _DAYS[match[2].lower()], match.start()
    for match in _VOTE.finditer(text):
        yield Kind.VOTE, float(match[1]) * 1000 + float(match[2]), match.start()


def years_asked(text: str, *, of_now: bool, still: bool) -> tuple[int, ...]:
    """Return the years that a question asks about, without those that only name what is asked to stand today."""
    stands = still or (of_now and _STANDS.search(text))
    asked = _NAMING_YEAR.sub(" ", text) if stands else text
    return tuple(int(year) for year in YEAR.findall(asked))
