"""How high a penalty may be: "could it be fined $9,000?" has its yes in "penalties are up to $10,000"."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.quantities import Kind, quantities
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


def by_ceiling(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether a penalty for each breach is no higher than what a law sets at most."""
    asked = _sum_in(question.text, _ASKS_CEILING)
    if asked is None or not question.actors:
        return _by_reach(question, evidence)
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
