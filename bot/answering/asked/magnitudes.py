"""Whether what a sentence counts is as much as a question asks: "over a million?", "for less than 20 bucks?"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import inf, nextafter

from msgspec import Struct, structs

from corpus.numbers import MONEY_WORDS, NUMBER, NUMBER_WORD, SCALES, value_of
from corpus.patterns import Pattern
from corpus.words import stems

_SCALES = SCALES | {"hundred": 1e2, "dozen": 12.0}
_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0, "decade": 3650.0}
_CURRENCIES = {
    "$": "$", "£": "£", "€": "€", "dollar": "$", "dollars": "$", "bucks": "$", "usd": "$", "euro": "€", "euros": "€",
    "pound": "£", "pounds": "£", "quid": "£", "%": "share", "percent": "share",
}  # fmt: skip
_ANY_MONEY = "money"
_ONE = frozenset({"a", "an", "one"})
_SHARES = {"half a": 0.5, "half an": 0.5, "a quarter": 0.25, "a quarter of a": 0.25}
_MONEYS = frozenset({"$", "£", "€"})
_OTHER_MONEY = Pattern(MONEY_WORDS)
_UNITS = rf"(?P<time>{'|'.join(_DAYS)}|yr)s?\b"
_RATE = r"(?P<rate> (?:a|an|per|each|every) (?:hour|day|week|month|year)\b)?"
_NO_NOUN = (
    "of|in|to|for|an?|per|on|out|by|from|with|without|at|and|or|over|under|during|before|after|each|every|apiece"
    "|the|that"
)
_NOUN = rf"[ -](?!(?:{_NO_NOUN})\b)[a-z]+"
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
# <scaled> and <timed> stand for the words for one before "million" and before "day".
_ANY_COUNT = (
    rf"(?P<unit>[$£€])? ?(?P<number>{NUMBER}|{NUMBER_WORD}"
    rf"|(?:<scaled>)(?= (?:hundred|dozen|thousand|million|billion)\b)|(?:<timed>)(?=[ -](?:{'|'.join(_DAYS)})\b))"
    rf"(?:[ -]?(?P<scale>{_SCALE})\b)?(?:[ -]{_UNITS})?(?P<nouns>(?: ?%| per ?cent\b|{_NOUN}){{0,3}}){_RATE}"
)
_COUNT = _ANY_COUNT.replace("<scaled>", "an?|one").replace("<timed>", "one")
# "More than a day" is a length, "$1,000 a day" is none.
_COUNT_ASKED = _ANY_COUNT.replace("<scaled>", f"{'|'.join(_SHARES)}|an?|one").replace("<timed>", "an?|one")
_ASKED = Pattern(
    r"\b(?:(?P<over>(?<!all )over|above|(?<!no )(?:more|greater|longer|larger|bigger|higher) than|exceed(?:s|ed|ing)?"
    r"|beyond|top(?:s|ped)?)"
    r"|(?P<least>at least|no (?:fewer|less) than|upwards of)"
    r"|(?P<most>at most|no more than|within)|(?:under|below|(?<!no )(?:fewer|less|shorter|smaller|lower) than))"
    rf" (?:the )?{_COUNT_ASKED}",
    re.IGNORECASE,
)
_MANY = Pattern(
    r"\b(?:(?P<tens>tens|hundreds) of )?(?P<scale>dozen|hundred|thousand|million|billion)s\b"
    rf"(?P<nouns>(?: of)?(?:{_NOUN}){{0,2}}){_RATE}",
    re.IGNORECASE,
)
_TENS = {"tens": 10.0, "hundreds": 100.0}
_SEVERAL = Pattern(rf"\b(?:several|multiple|many) {_UNITS}", re.IGNORECASE)
_MOST = Pattern(r"\b(?:most of|(?:the|a) majority of|(?:more than|over) half(?! an?\b))\b", re.IGNORECASE)
_FEW = Pattern(r"\b(?:(?:fewer|less) than half|under half|a minority of)(?! an?\b)", re.IGNORECASE)
_HELD = Pattern(
    r"\b(?:held|kept|keeps?|jailed|detained|locked up|in (?:custody|jail|a cell)|behind bars|stored|last(?:s|ed)?) $",
    re.IGNORECASE,
)
_RATES = Pattern(r"\b(?:error|accura|confiden|threshold|scor|false|rate|match)\w*\b", re.IGNORECASE)
_FOR_EVER = Pattern(r"\b(?:for ?ever|for good|permanent(?:ly)?|for all time|indefinite(?:ly)?)\b", re.IGNORECASE)
_AT_ONCE = Pattern(r"\b(?:in one go|all at once|in a single payment|(?:as|in) (?:a|one) lump sum)\b", re.IGNORECASE)
_LASTS = Pattern(
    rf"\b(?:for|over) (?:{NUMBER}|{NUMBER_WORD}|one|an?)[ -](?:{'|'.join(_DAYS)})s?\b"
    rf"|\b(?:{NUMBER}|{NUMBER_WORD}|one)-(?:{'|'.join(_DAYS)})s?\b",
    re.IGNORECASE,
)
_SPREAD = Pattern(rf"\bover (?:{NUMBER}|{NUMBER_WORD}) {_UNITS}|\binstal?lments\b", re.IGNORECASE)
_PAID = Pattern(
    r"\b(?:pa(?:y|ys|id|ying)|spen[dt]\w*|costs?|costing|fined?|fines|worth|owed?|sum|settle\w*|penalt\w+|charged?|hand(?:ed)?"
    r"|fork\w*|squeezed?|price|bill|deal|contract|sued?)\b",
    re.IGNORECASE,
)
_BEFORE = Pattern(
    r"(?:(?P<most>up to|as much as|as many as|at most|no more than|under|below|(?:less|fewer) than)"
    r"|(?P<least>at least|more than|upwards of|no (?:fewer|less) than|(?<!all )over(?! the\b))"
    r"|(?P<about>about|around|roughly|nearly|almost|some|close to|approximately|just under|just over)"
    rf"|(?P<from>{NUMBER}|{NUMBER_WORD}) ?(?:to|-|–))\s*$",
    re.IGNORECASE,
)
_TOLD = Pattern(rf"(?<![\w.,-]){_COUNT}", re.IGNORECASE)
_PART_OF = Pattern(
    rf"\b(?P<part>{NUMBER}|{NUMBER_WORD}) (?:out )?of (?:the |its |their |all )?(?P<whole>{NUMBER}|{NUMBER_WORD})\b"
    rf"(?P<nouns>(?:{_NOUN}){{0,2}})",
    re.IGNORECASE,
)
_VOTES_FOR = Pattern(r"\bvot(?:e[ds]?|ing)(?: of)? (?P<number>\d+)[-–]\d+\b", re.IGNORECASE)
_FURTHER = Pattern(r"\b(?:more|extra|further|additional)\b", re.IGNORECASE)
_ON_TOP = Pattern(r"\b(?:by|another|a further|an? (?:extra|additional)) $", re.IGNORECASE)
_ABOUT = Pattern(
    rf"\b(?:about|around|roughly|approximately|close to) (?:another |an? (?:further|extra) )?{_COUNT}", re.IGNORECASE
)
_ROUND = 0.05  # so much beside it a sum is rounded at the most
_SLACKS = (0.1, 0.05, 0.05, 0.01)  # by digits: "about 30" is 27 to 33, "about 32" 30.4 to 33.6, "about 51.75" near it


class Magnitude(Struct, frozen=True):
    """From ``least`` to ``most``, both counted in, of ``unit``: a currency, "time" in days, "share" of 1, "" a count.

    ``nouns`` are the stems of what is counted, of a share that of the rate which it is (errors); ``rate`` tells in what
    time ("month"), ``written`` is the number in digits.
    """

    unit: str
    least: float
    most: float
    nouns: frozenset[str] = frozenset()
    rate: str = ""
    written: str = ""


def bears_out(asked: str, said: str) -> bool | None:
    """Tell whether what ``said`` counts is as much, or as little, as ``asked`` wants to know; None where it is open.

    It is where one of them counts nothing, or nothing of the kind, or where ``said`` counts both enough and not.
    """
    if (lasting := _lasting(asked, said)) is not None:
        return lasting
    told = sizes(said)
    answers = {_fits(limit, size) for limit in _limits(asked) for size in told if _is_of_a_kind(limit, size)}
    return answers.pop() if len(answers) == 1 else None


def may_bear_out(asked: str, said: str) -> bool:
    """Tell whether a sum that ``said`` tells may be as much as is asked: "up to $9 million" may be millions, or not."""
    sums = [one for one in _limits(asked) if one.unit in {_ANY_MONEY, *_MONEYS}]
    return any(_is_of_a_kind(limit, size) and _fits(limit, size) is not False for limit in sums for size in sizes(said))


def bounds_met(asked: str, said: str) -> frozenset[str]:
    """Return the numbers of a question, in digits, that a text meets as asked: 103 meets "over 100" and "about 100"."""
    sized = sizes(said)
    met = (one for one in _limits(asked) if any(_is_of_a_kind(one, size) and _fits(one, size) for size in sized))
    told = tuple(_magnitude(one, _value(one), _value(one), "") for one in _TOLD.finditer(said))  # "up to" it or not
    near = (one for one in _roundly(asked) if any(_is_of_a_kind(one, size) and _fits(one, size) for size in told))
    return frozenset(one.written for one in (*met, *near) if one.written)


def _roundly(asked: str) -> Iterator[Magnitude]:
    values = ((match, _value(match)) for match in _ABOUT.finditer(asked))
    return (_magnitude(match, value * (1 - _ROUND), value * (1 + _ROUND), "") for match, value in values)


def settled_bound(asked: str, said: str) -> tuple[int, int] | None:
    """Return where a question sets its one bound of a number, if what ``said`` counts meets or misses that."""
    bounds = list(_ASKED.finditer(asked))
    if len(bounds) != 1 or len(_limits(asked)) != 1 or bears_out(asked, said) is None:
        return None
    (bound,) = bounds
    return bound.start(), bound.start("nouns")


def _lasting(asked: str, said: str) -> bool | None:
    """Tell that what is asked to be for good, or at once, is told to be for a time, or over one."""
    ends = _FOR_EVER.search(asked) and _LASTS.search(said) and not _FOR_EVER.search(said)
    return False if ends or (_AT_ONCE.search(asked) and _SPREAD.search(said)) else None


@lru_cache(maxsize=1024)
def _limits(text: str) -> tuple[Magnitude, ...]:
    return tuple(_limits_in(text))


def _limits_in(text: str) -> Iterator[Magnitude]:
    money = _ANY_MONEY if _PAID.search(text) else ""
    for match in _ASKED.finditer(text):
        over = match["time"] and match["over"] and match["over"].lower() == "over"
        before = text[: match.start()]
        if over and not (before.endswith(" for ") or _HELD.search(before)):
            continue  # "paid over five years"
        yield _magnitude(match, *_asked_range(match, _value(match)), money)
    for match in _MANY.finditer(text):
        value = _SCALES[match["scale"].lower()] * _TENS.get((match["tens"] or "").lower(), 1.0)
        unit = _unit_in(match["nouns"]) or ("" if match["nouns"] else money)
        yield Magnitude(unit, value, inf, _stems(match["nouns"]), _rate(match))
    for match in _SEVERAL.finditer(text):
        yield Magnitude("time", 2 * _days(match), inf)
    if _MOST.search(text):
        yield Magnitude("share", nextafter(0.5, 1), 1.0)
    if _FEW.search(text):
        yield Magnitude("share", 0.0, nextafter(0.5, 0))


@lru_cache(maxsize=4096)  # the same few sentences are compared question after question
def sizes(text: str) -> tuple[Magnitude, ...]:
    """Return what a text counts, each from the least to the most that it may be."""
    return tuple(_sizes_in(text))


def _sizes_in(text: str) -> Iterator[Magnitude]:
    parts = list(_PART_OF.finditer(text))
    wholes = {match.start("whole") for match in parts}
    for match in _TOLD.finditer(text):
        if match.start("number") in wholes:  # of 13 members nine did it
            continue
        before = text[max(0, match.start() - 24) : match.start()]
        on_top = _FURTHER.search(match["nouns"]) or _ON_TOP.search(before)  # how much it comes to is not told then
        least, most = (0.0, inf) if on_top else _range(before, _value(match))
        size = _magnitude(match, least, most, "")
        rate = _RATES.search(text) if size.unit == "share" else None
        yield structs.replace(size, nouns=_stems(rate.group())) if rate else size
    for match in parts:
        part = value_of(match["part"])
        share = part / (value_of(match["whole"]) or inf)
        yield Magnitude("share", share, share)
        yield Magnitude("", part, part, _stems(match["nouns"]))
    for match in _VOTES_FOR.finditer(text):
        yield Magnitude("", float(match["number"]), float(match["number"]), _stems("votes"))


def _asked_range(match: re.Match[str], value: float) -> tuple[float, float]:
    if match["over"]:
        return nextafter(value, inf), inf
    if match["least"]:
        return value, inf
    return 0.0, value if match["most"] else nextafter(value, 0)


def _range(before: str, value: float) -> tuple[float, float]:
    """Return from where to where ``value`` may be, by what stands before it."""
    found = _BEFORE.search(before)
    if found is None:
        return value, value
    if found["most"]:
        return 0.0, value
    if found["least"]:
        return value, inf
    if found["about"]:
        digits = len(f"{value:.12e}".split("e")[0].replace(".", "").strip("0"))
        slack = _SLACKS[min(digits, len(_SLACKS)) - 1]
        return value * (1 - slack), value * (1 + slack)
    return value_of(found["from"]), value


def _magnitude(match: re.Match[str], least: float, most: float, money: str) -> Magnitude:
    if match["time"]:
        return Magnitude("time", least, most, rate=_rate(match), written=_written(match))
    unit = _CURRENCIES.get(match["unit"] or "") or _unit_in(match["nouns"])
    if not unit and not match["nouns"]:
        unit = money
    if unit == "share":
        least, most = least / 100, most / 100
    nouns = frozenset() if unit else _stems(match["nouns"])
    return Magnitude(unit, least, most, nouns, _rate(match), _written(match))


def _is_of_a_kind(limit: Magnitude, size: Magnitude) -> bool:
    if limit.rate != size.rate:
        return False
    if limit.unit == _ANY_MONEY:
        return size.unit in _MONEYS or _OTHER_MONEY.fullmatch(size.unit) is not None
    if limit.unit != size.unit:
        return False
    if limit.unit == "share":  # "most of them" asks for no error rate, "over 90%" may
        return bool(limit.written) or not size.nouns
    return bool(limit.unit) or bool(limit.nouns & size.nouns)


def _fits(limit: Magnitude, size: Magnitude) -> bool | None:
    if size.least >= limit.least and size.most <= limit.most:
        return True
    return False if size.most < limit.least or size.least > limit.most else None


def _value(match: re.Match[str]) -> float:
    number = match["number"].lower()
    value = 1.0 if number in _ONE else _SHARES.get(number) or value_of(number)
    value *= _SCALES.get((match["scale"] or "").lower(), 1.0)
    return value * _days(match) if match["time"] else value


def _days(match: re.Match[str]) -> float:
    return _DAYS.get(match["time"].lower(), _DAYS["year"])


def _rate(match: re.Match[str]) -> str:
    return (match["rate"] or "").split(" ")[-1].lower()


def _written(match: re.Match[str]) -> str:
    number = match["number"].lower()
    thousands = 1e3 if (match["scale"] or "").lower() == "k" else 1.0  # "200k" is one word
    return "1" if number in _ONE else "" if number in _SHARES else f"{value_of(number) * thousands:.15g}"


def _unit_in(nouns: str) -> str:
    found = re.sub(r"per cent", "percent", nouns.lower()).replace("%", " % ").split()
    known = (_CURRENCIES.get(one) or (one.rstrip("s") if _OTHER_MONEY.fullmatch(one) else "") for one in found)
    return next(filter(None, known), "")


def _stems(nouns: str) -> frozenset[str]:
    return frozenset(stems(nouns)) - {"of"}
