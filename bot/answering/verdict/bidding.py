"""Whether a contract was put out to tender: "no-bid", "sole-source" deny it, and an "open tender" says so."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.verdict.ruling import Ruling
from corpus.patterns import Pattern

_OPENING = (
    rf"^{LINK}(?:was|were|is|are|did|does|do|has|have|had)\b"
    r"(?![^?]*(?:\b(?:not|never|win|won|lose|lost)\b|n['’]t\b))[^?]*"
)
_KIND = r"(?:(?:competing|competitive|open|public|other|rival) )*"
_BIDS = r"(?:bids?|bidders|bidding|tenders?|offers|competition)"
# "Did it skip the bidding?", before "did it invite bids?": either has the word.
_ASKS_SKIPPED = Pattern(
    rf"{_OPENING}\b(?:skip(?:ped)?|avoid(?:ed)?|bypass(?:ed)?|dodged?|without|no) (?:an? |any |the )?"
    rf"{_KIND}{_BIDS}\b"
    rf"|{_OPENING}\b(?:no-bid|sole[- ]source|uncontested)\b",
    re.IGNORECASE,
)
_ASKS_PUT_OUT = Pattern(
    rf"{_OPENING}(?:\b(?:out|up|open) (?:to|for) (?:an? )?{_KIND}{_BIDS}\b"
    rf"|\b(?:invit\w+|ask\w*|call\w*|after|by|through|in|competing|competitive) (?:for )?(?:an? )?"
    rf"{_KIND}{_BIDS}\b)",
    re.IGNORECASE,
)
_SKIPPED = Pattern(rf"\b(?:no-bid|sole[- ]source|without (?:an? |any )?(?:\w+ )?{_BIDS})\b", re.IGNORECASE)
_PUT_OUT = Pattern(r"\b(?:open|public|competitive) (?:tender|bidding|competition)\b", re.IGNORECASE)


def by_bidding(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether a contract was put out to tender, where the sentences on all asked about tell of one way only."""
    skipped = _ASKS_SKIPPED.search(question.text)
    if question.is_denial or not (skipped or _ASKS_PUT_OUT.search(question.text)):
        return None
    on_it = [one for one in evidence if one.actors_named == 1]
    told = [(one, way) for one in on_it for way in (_SKIPPED, _PUT_OUT) if way.search(one.sentence.text)]
    if not told or len({way for _, way in told}) > 1:
        return None
    one, way = told[0]
    return Ruling(Verdict.YES if (way is _SKIPPED) is bool(skipped) else Verdict.NO, (one,))
