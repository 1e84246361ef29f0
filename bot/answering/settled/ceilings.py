"""How high a penalty may be: "could it be fined $9,000?" has its yes in "penalties are up to $10,000"."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.quantities import MONEY, Kind, quantities
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, plain_verdict
from corpus.patterns import Pattern

# "Could it be fined $9,000 for each breach?": it could, where penalties are "up to $10,000 per violation".
_EACH = r"(?:for (?:each|every)(?: single)?|per|(?:for )?(?:a|one)(?: single)?)"
_BREACH = r"(?:violations?|breach(?:es)?|offen[cs]es?|infringements?|times? it (?:breaks|broke))"
_ASKS_CEILING = Pattern(
    rf"^{LINK}(?:can|could|may|might|does|do|is|are)\b(?![^?]*\b(?:not|never|only|or|more|less|at least|over|under"
    rf"|sue)\b)"
    r"[^?]*?\b(?:fined?|penal\w+|pay|charged?|cost)\b"
    rf"[^?]*?(?:[$€£] ?\d[\d.,]*)(?: at (?:the )?most| maximum)? {_EACH} {_BREACH}\b",
    re.IGNORECASE,
)
_CEILING = Pattern(
    rf"\b(?:up to|at most|a maximum of|as much as) (?:[$€£] ?\d[\d.,]*) {_EACH} {_BREACH}\b", re.IGNORECASE
)
_ANY = Pattern(r"\d")
# "Can a firm be fined $30 million?": it can, where "fines reach $35 million"; for more there may be another measure.
_ASKS_REACHED = Pattern(
    rf"^{LINK}(?:can|could|may|might|does|do|is|are)\b(?![^?]*\b(?:not|never|only|or|more|less|at least|over"
    r"|under(?= [$€£\d])|sue|per|each|every|already|ever)\b)[^?]*?\b(?:fined?|fines|penal\w+)\b[^?]*?"
    r"(?<![\w.,])(?P<sum>(?:[$€£] ?)?\d[\d.,]*(?: ?(?:thousand|million|billion|k|m|bn)\b)?"
    r"(?![\d.,]*(?: ?%| ?per ?cent))\b)",
    re.IGNORECASE,
)
_REACHES = Pattern(
    r"\b(?:fines?|penalt(?:y|ies))\b[^.;]*?\b(?:reach|up to|as (?:much|high) as|at most|a maximum of|run to) "
    r"[$€£] ?\d[\d.,]*(?! (?:(?:thousand|million|billion) )?(?:per|for each)\b)",
    re.IGNORECASE,
)
# "Could a breach cost it over $20,000?": it could where one costs "up to $25,000"; how much more is another matter.
_MAY_COST = rf"^{LINK}(?:can|could|may|might)\b(?![^?]*\b(?:not|never|only|or|less|under|sue|already|ever)\b)[^?]*?"
_ASKS_OVER = Pattern(
    rf"{_MAY_COST}\b(?:fined?|fines|penal\w+|pay|costs?|owe|charged?)\b[^?]*? (?:more than|over|in excess of"
    rf"|upwards of) (?:{MONEY})(?! (?:more|extra|on top)\b)",
    re.IGNORECASE,
)
_TOLD_MOST = Pattern(
    rf"\b(?:fines?|fined|penalt(?:y|ies))\b[^.;]*? (?:up to|as (?:much|high) as|at most|a maximum of) (?:{MONEY})"
    r"(?! (?:more|extra|further|additional)\b)",
    re.IGNORECASE,
)
# "Could it have to pay another five million?" has its answer in "faces up to €5.1 million more".
_ON_TOP = r"(?:another|(?:a )?further|(?:an )?extra|(?:an )?additional)"
_BEHIND = r"(?:more|extra|further|on top)\b"
_ASKS_MORE = Pattern(
    rf"{_MAY_COST}\b(?:fined?|pay|costs?|owe|charged?|face|lose|hit with)\b[^?]*? "
    rf"(?:{_ON_TOP} (?:{MONEY})|(?:{MONEY}) {_BEHIND})",
    re.IGNORECASE,
)
_TOLD_MORE = Pattern(
    rf"\b(?:faces?|fines?|penalt(?:y|ies)|pay|owe)\b[^.;]*? up to (?:{_ON_TOP} (?:{MONEY})|(?:{MONEY}) {_BEHIND})",
    re.IGNORECASE,
)


def by_ceiling(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether a penalty for each breach is no higher than what a law sets at most."""
    asked = _sum_in(question.text, _ASKS_CEILING)
    if asked is None or not question.actors:
        return _by_reach(question, evidence) or _over(question, evidence) or _on_top(question, evidence)
    told = ((one, _sum_in(one.sentence.text, _CEILING)) for one in evidence if one.names_all)
    one, most = next(((one, most) for one, most in told if most is not None), (None, None))
    return None if one is None or most is None else Ruling(plain_verdict(asked <= most), (one,))


def _sum_in(text: str, wanted: Pattern) -> float | None:
    """Return the one sum of money of a text that is as ``wanted``."""
    sums = [number.value for number in quantities(text) if number.kind is Kind.MONEY]
    return sums[0] if wanted.search(text) and len(sums) == 1 else None


def _by_reach(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where a fine is asked to be possible that is no higher than what fines under a law reach.

    A sum needs no currency: "fined 35 million" is of the law's own.
    """
    found = _ASKS_REACHED.search(question.text) if question.actors else None
    asked = found and _sum_in(found["sum"] if found["sum"][0] in "$€£" else f"${found['sum']}", _ANY)
    if asked is None:
        return None
    reach = ((one, _sum_in(one.sentence.text, _REACHES)) for one in evidence if one.names_all)
    return next((Ruling(Verdict.YES, (one,)) for one, most in reach if most is not None and asked <= most), None)


def _over(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where more is asked about than a sum that is lower than what a penalty is told to be at most."""
    asked = _sum_in(question.text, _ASKS_OVER) if question.actors else None
    if asked is None:
        return None
    told = ((one, _sum_in(one.sentence.text, _TOLD_MOST)) for one in evidence if one.names_all)
    return next((Ruling(Verdict.YES, (one,)) for one, most in told if most is not None and asked < most), None)


def _on_top(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether so much more may have to be paid, by what is told to be the most that may come on top."""
    asked = _sum_in(question.text, _ASKS_MORE) if question.actors else None
    if asked is None:
        return None
    told = ((one, _sum_in(one.sentence.text, _TOLD_MORE)) for one in evidence if one.is_on_all)
    one, most = next(((one, most) for one, most in told if most is not None), (None, None))
    return None if one is None or most is None else Ruling(plain_verdict(asked <= most), (one,))
