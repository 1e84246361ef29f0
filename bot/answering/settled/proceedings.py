"""What came of proceedings that were broken off: a dropped appeal undid nothing, dropped charges came to no trial.

The model that reads sentences takes the end of an appeal for the end of what was appealed.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from corpus.patterns import Pattern

_UNDONE = (
    r"(?:overturn(?:ed)?|revers(?:ed?)|quash(?:ed)?|str(?:uck|ike) down|set aside|(?:thr(?:ew|own?)|toss(?:ed)?) out"
    r"|annul(?:led)?|cancel(?:l?ed)?|dismiss(?:ed)?)"
)
_ASKS_APPEAL_WON = Pattern(
    rf"^{LINK}(?:was|were|did|has|have|had|is|are)\b(?![^?]*\b(?:part|partly|some|only|why)\b)[^?]*?"
    rf"(?:\b{_UNDONE}\b[^?]*\b(?:on|in|by an?|after an?) appeal\b"
    rf"|\b(?:get|gotten?|have|had)\b[^?]*?\b{_UNDONE}(?=\W*$| by\b| in\b)"
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
        return resting_on(Verdict.NO, dropped)


_BROKEN_OFF = (
    _BrokenOff(_ASKS_APPEAL_WON, _APPEAL_DROPPED, _WAS_UNDONE),
    _BrokenOff(_ASKS_TRIED, _CHARGES_DROPPED, _TRIAL),
)


def by_proceedings(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where an outcome is asked of proceedings that were broken off; None where none is asked of."""
    if question.is_denial or question.clause.denied or not question.actors or question.years:
        return None
    on_them = [one for one in evidence if one.is_on_all]
    asked = next((broken_off for broken_off in _BROKEN_OFF if broken_off.asks.search(question.text)), None)
    return None if asked is None else asked.ruling(on_them)
