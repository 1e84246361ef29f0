"""How old, how often and how much at most, where a sentence tells it in other words than those that are asked.

What holds since 2009 is more than ten years old, "the second and last trial" makes two, "at most $500" is only $500.
"""

import re
from collections.abc import Sequence
from datetime import date

from bot.answering.asked.kin import KindOf
from bot.answering.asked.opening import LINK
from bot.answering.asked.quantities import Kind, quantities
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.lists_counted import number_asked, number_listed
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, plain_verdict, resting_on
from corpus.dating import DateKind, mentions
from corpus.numbers import NUMBER_WORD, value_of
from corpus.patterns import Pattern

_NUMBER = rf"(?:\d{{1,3}}|{NUMBER_WORD}|a|one)"
_ASKS_AGE = Pattern(
    rf"^{LINK}is [^?]*? (?:(?P<over>more than|over|at least|older than)|(?P<under>less than|under|younger than))"
    rf" (?P<number>{_NUMBER}) (?P<unit>years?|decades?)(?: old| of age)\W*$",
    re.IGNORECASE,
)
_IN_FORCE = Pattern(r"\b(?:in (?:force|effect)|a public act|law|on the books)\b", re.IGNORECASE)
_YEARS = {"year": 1, "decade": 10}
_DAYS_A_YEAR = 365.25
_TRIES = r"(?:tries|try|pilots?|trials?|tests?|test runs?|runs|rounds?|attempts?|goes|experiments?)"
_TIMES = {"twice": 2, "two times": 2, "three times": 3, "four times": 4}
_ASKS_TRIES = Pattern(
    rf"^{LINK}(?:did|has|have|had)\b(?![^?]*\b(?:not|never|only|more|at least|fewer|less|or)\b)[^?]*?"
    rf"(?:\b(?P<number>two|three|four|five|[2-5]) (?:[a-z-]+ )?{_TRIES}\b"
    rf"|\b(?:try|tried|test|tested|pilot|piloted|trial|trialled)\b[^?]*? (?P<times>{'|'.join(_TIMES)})\b)",
    re.IGNORECASE,
)
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
_LAST = Pattern(rf"\b(?P<nth>{'|'.join(_ORDINALS)}) and (?:last|final) {_TRIES}\b", re.IGNORECASE)
# "Could they only get up to $9?"
_ASKS_MOST = Pattern(
    rf"^{LINK}(?:can|could|may|might|is|are|was|were|does|do|did)\b(?![^?]*\b(?:not|never|or|more than"
    rf"|at least)\b)[^?]*?"
    r"\b(?:only|just|at most|no more than|up to|limited to|capped at|a maximum of)\b",
    re.IGNORECASE,
)
_AT_MOST = Pattern(r"\b(?:at most|no more than|up to|capped at|limited to|only)\b", re.IGNORECASE)
_A_FEW = r"(?:a few|a couple of|a handful of)"
_MONEY = r"(?:dollars|bucks|euros|pounds|quid|cents)"
_RATE = Pattern(
    rf"\b(?P<few>{_A_FEW}) (?:{_MONEY}) (?:a|per|each|every) (?P<unit>day|week|month|year)\b", re.IGNORECASE
)
_RATHER, _OPEN = 0.5, 0.3  # share from which a sentence says it, and up to which it leaves it open


def by_tally(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return what an age, a number of tries or a highest sum comes to; None where none of it is asked and told."""
    if not question.asks_verdict or question.is_denial or question.clause.denied:
        return None
    near = [one for one in evidence if one.is_on_all]
    return (
        _by_age(question, near) or _by_tries(question, near) or _by_ceiling(question, near) or _by_rate(question, near)
    )


def fewer_listed(question: Question, evidence: Sequence[Evidence], kind_of: KindOf) -> Ruling | None:
    """Return no where more are asked to have done something than a sentence that tells it lists by name."""
    wanted = number_asked(question) if question.asks_verdict and not question.is_denial else None
    near = (one for one in evidence if wanted and one.affirms >= _RATHER and (one.is_on_all or not question.actors))
    told = ((one, number_listed(question, one, kind_of)) for one in near)
    one, listed = next(((one, listed) for one, listed in told if listed is not None), (None, None))
    return resting_on(Verdict.NO, one) if wanted and listed and listed < wanted else None


def _by_age(question: Question, near: Sequence[Evidence]) -> Ruling | None:
    """Return whether what has been in force since a day was older than asked when its article was written.

    It grows no younger since; whether it is old enough by now is left open.
    """
    asked = _ASKS_AGE.match(question.text)
    if asked is None or not question.actors:
        return None
    number = 1.0 if asked["number"].lower() in {"a", "one"} else value_of(asked["number"])
    years = number * _YEARS[asked["unit"].lower().removesuffix("s")]
    for one in near:
        when, told = _since(one), one.article.as_of or one.article.published
        if when and told and one.names_all and (told.first - when).days / _DAYS_A_YEAR > years:
            return Ruling(plain_verdict(asked["over"] is not None), (one,))
    return None


def _since(one: Evidence) -> date | None:
    dates = mentions(one.sentence.text, one.article.published)
    if len(dates) != 1 or dates[0].kind is not DateKind.SINCE or not _IN_FORCE.search(one.sentence.text):
        return None
    return dates[0].start.last


def _by_tries(question: Question, near: Sequence[Evidence]) -> Ruling | None:
    """Return whether there were as many tries as are asked for, by what was the last of them."""
    asked = _ASKS_TRIES.match(question.text)
    if asked is None or not question.actors:
        return None
    number = _TIMES[asked["times"].lower()] if asked["times"] else value_of(asked["number"])
    told = ((one, _LAST.search(one.sentence.text)) for one in near)
    one, last = next(((one, last) for one, last in told if last), (None, None))
    return (
        None if one is None or last is None else Ruling(plain_verdict(_ORDINALS[last["nth"].lower()] == number), (one,))
    )


def _by_ceiling(question: Question, near: Sequence[Evidence]) -> Ruling | None:
    """Return yes where the highest sum asked about is the one that is told to be the highest."""
    asked = _sum_in(question.text) if _ASKS_MOST.match(question.text) else None
    if asked is None or not question.actors:
        return None
    told = (one for one in near if one.says is not None and one.says.leaves_open <= _OPEN)
    same = (one for one in told if _AT_MOST.search(one.sentence.text) and _sum_in(one.sentence.text) == asked)
    return resting_on(Verdict.YES, next(same, None))


def _sum_in(text: str) -> float | None:
    sums = [number.value for number in quantities(text) if number.kind is Kind.MONEY]
    return sums[0] if len(sums) == 1 else None


def _by_rate(question: Question, near: Sequence[Evidence]) -> Ruling | None:
    """Return yes where a few dollars a month are asked about and told, whichever they are called."""
    asked = _RATE.search(question.text)
    if asked is None:
        return None
    told = ((one, _RATE.search(one.sentence.text)) for one in near if one.affirms >= _RATHER)
    same = (one for one, rate in told if rate and rate["unit"].lower() == asked["unit"].lower())
    return resting_on(Verdict.YES, next(same, None))
