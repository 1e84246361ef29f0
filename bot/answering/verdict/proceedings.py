"""How a case stands: a dropped appeal undid nothing, dropped charges came to no trial, what went back is still open.

The model that reads sentences takes the end of an appeal for the end of what was appealed, and a case that is to be
decided anew for one that is over.
"""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.times.history import successors
from bot.answering.verdict.ruling import Ruling
from bot.answering.verdict.winning import OPEN_AGAIN
from corpus.article import Article
from corpus.patterns import Pattern

_UNDONE = (
    r"(?:overturn(?:ed)?|revers(?:ed?)|quash(?:ed)?|str(?:uck|ike) down|set aside|thr(?:ew|own?) out|annul(?:led)?"
    r"|cancel(?:l?ed)?)"
)
_ASKS_APPEAL_WON = Pattern(
    rf"^{LINK}(?:was|were|did|has|have|had|is|are)\b(?![^?]*\b(?:part|partly|some|only|why)\b)[^?]*?"
    rf"(?:\b{_UNDONE}\b[^?]*\b(?:on|in|by an?|after an?) appeal\b"
    r"|\b(?:w[io]n|succeed(?:ed)?) (?:in |with |on )?(?:its|their|his|her|the|an)\b[^?]*\bappeal\b)",
    re.IGNORECASE,
)
_APPEAL_DROPPED = Pattern(
    r"\b(?:dropped|withdrew|abandoned|gave up|discontinued) (?:its|their|his|her|the|an) (?:\w+ )?appeal\b"
    r"|\bappeal was (?:dropped|withdrawn|abandoned|discontinued)\b",
    re.IGNORECASE,
)
_WAS_UNDONE = Pattern(rf"\b{_UNDONE}\b", re.IGNORECASE)
_ASKS_TRIED = Pattern(
    rf"^{LINK}(?:was|were|did|has|have|had|is|are)\b[^?,;]*?"
    r"(?:\btried(?=\W*$| (?:for|in court|before an?)\b)"
    r"|\b(?:go|went|gone|come|brought|stand|stood|put) (?:on |to )?trial\b"
    r"|\b(?:convicted|sentenced|found guilty)\b)",
    re.IGNORECASE,
)
_CHARGES_DROPPED = Pattern(
    r"\bcharges\b[^.;,]*\b(?:were|was|had been) (?:later |soon )?(?:dropped|withdrawn|dismissed)\b"
    r"|\b(?:dropped|withdrew|dismissed) (?:the|all|its|their) charges\b",
    re.IGNORECASE,
)
_TRIAL = Pattern(r"\b(?:convict(?:ed|ion)|sentenced|guilty|stood trial|at (?:the )?trial|jury)\b", re.IGNORECASE)


class _BrokenOff(Struct, frozen=True):
    """What asks for the outcome of proceedings, what tells that they were broken off, and what tells of an outcome."""

    asks: Pattern
    tells: Pattern
    otherwise: Pattern

    def ruling(self, evidence: Sequence[Evidence]) -> Ruling | None:
        if any(self.otherwise.search(one.sentence.text) for one in evidence):
            return None
        dropped = next((one for one in evidence if self.tells.search(one.sentence.text)), None)
        return None if dropped is None else Ruling(Verdict.NO, (dropped,))


_BROKEN_OFF = (
    _BrokenOff(_ASKS_APPEAL_WON, _APPEAL_DROPPED, _WAS_UNDONE),
    _BrokenOff(_ASKS_TRIED, _CHARGES_DROPPED, _TRIAL),
)
_ASKS_OPEN = Pattern(
    rf"^{LINK}(?:is|are|isn['’]?t|aren['’]?t)\b[^?,;]*\b(?:case|appeal|lawsuit|suit|proceedings?|dispute|litigation|fight)s?\b"
    r"[^?,;]* (?:open|pending|going on|ongoing|alive|unresolved|undecided|under way|underway|unsettled)\W*$",
    re.IGNORECASE,
)
# "Is it settled?", "is Axon in the clear over the fine?": not where the case was sent back.
_ASKS_OVER = Pattern(
    rf"^{LINK}(?:is|was|are|were|isn['’]?t|wasn['’]?t)\b[^?,;]*?(?:\b(?:case|appeal|lawsuit|suit|proceedings?|dispute|litigation"
    r"|fight|battle|row|decision|ruling|judge?ment|fine)\b[^?,;]* (?:over|settled|closed|finished|done with|resolved"
    r"|(?:the |its |an? )?(?:last word|final word|end of it|end of the (?:matter|story|case))(?: on [^?]*)?)\W*$"
    r"|\b(?:in the clear|off the hook)\b[^?]*\b(?:case|fine|penalty|lawsuit|suit)\b)",
    re.IGNORECASE,
)
_LEAST_NAMED = 0.7  # of two actors one in the sentence, the other in its article at least


def by_proceedings(question: Question, evidence: Sequence[Evidence], articles: Mapping[str, Article]) -> Ruling | None:
    """Return what a dropped appeal, dropped charges or a case that went back settle; None where none is asked of."""
    if question.is_denial or question.clause.denied or not question.actors:
        return None
    on_them = [one for one in evidence if one.actors_named >= _LEAST_NAMED]
    for broken_off in _BROKEN_OFF:
        if broken_off.asks.search(question.text):
            return broken_off.ruling(on_them)
    verdict = Verdict.YES if _ASKS_OPEN.search(question.text) else Verdict.NO
    if verdict is Verdict.NO and not _ASKS_OVER.search(question.text):
        return None
    newest = (one for one in on_them if not successors(one.article, articles))
    back = next((one for one in newest if OPEN_AGAIN.search(one.sentence.text)), None)
    return None if back is None else Ruling(verdict, (back,))
