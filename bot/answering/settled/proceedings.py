"""What came of proceedings that were broken off: a dropped appeal undid nothing, dropped charges came to no trial.

The model that reads sentences takes the end of an appeal for the end of what was appealed.
"""

import re
from collections.abc import Collection, Sequence

from msgspec import Struct

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import successors
from corpus.patterns import Pattern
from corpus.shelf import Shelf

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

# "Is it still going after them?" has its no in "would not pursue them further".
_ASKS_PURSUED = Pattern(
    rf"^{LINK}(?:is|are|does|do|will|would|has|have|did|can)\b"
    r"(?![^?]*\b(?:not|never|only|why|how|ever|used to|or|before|until)\b)[^?]*?"
    r"\b(?P<ended>(?:stop(?:ped|s)?|quit|ceased?|g[ai]ven? up(?: on)?|drop(?:ped)?|no longer) )?"
    r"(?:go(?:ing|ne|es)? after|pursu(?:e|es|ed|ing)|chas(?:e|es|ed|ing)(?: after)?|hunt(?:ing)?(?: down)?"
    r"|(?:tak(?:e|en|ing) )?(?:any )?(?:further |more )?action against)"
    r" (?P<whom>(?:the )?[^?]+)",
    re.IGNORECASE,
)
_NOT_PURSUED = Pattern(
    r"\b(?:(?:would|will|does|do|did) (?:not|no longer)|(?:decided|chose|opted) not to|stopped) (?:pursu(?:e|ing)"
    r"|go(?:ing)? after|tak(?:e|ing) (?:any )?(?:further|more) action against) (?P<whom>[^.;]+)",
    re.IGNORECASE,
)
_OF_NOW = Pattern(r"^\W*(?:is|are|does|do|will|would|can)\b|\b(?:still|further|more)\b", re.IGNORECASE)


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


def given_up(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where somebody is asked to go after one whom they told they would pursue no further; None elsewhere.

    Yes where they are asked to have given that up.
    """
    asked = _ASKS_PURSUED.search(question.text)
    if asked is None or question.is_denial or question.years or question.before:
        return None
    if not (asked["ended"] or _OF_NOW.search(question.text)):
        return None
    whom = {mention.actor for mention in question.mentions if mention.span.start >= asked.start("whom")}
    told = (one for one in evidence if one.is_on_all and _is_let_go(whom, one))
    one = next((one for one in told if not successors(one.article, articles)), None)
    return resting_on(Verdict.YES if asked["ended"] else Verdict.NO, one)


def _is_let_go(whom: Collection[str], one: Evidence) -> bool:
    """Tell whether a sentence has those pursued no further who are asked about, and nobody else."""
    found = _NOT_PURSUED.search(one.sentence.text)
    if found is None or not whom:
        return False
    let_go = {mention.actor for mention in one.mentions if found.start("whom") <= mention.span.start < found.end()}
    return let_go == set(whom)
