"""How far a bill or a plan has come: what "has only been introduced" has got no further than that.

The model that reads sentences hears that it was introduced, and affirms whatever else is asked of its way.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import as_meant
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import successors
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_STAGE = (
    r"(?P<stage>introduc(?:ed|tion)|announc(?:ed|ement)|propos(?:ed|al)|draft(?:ed)?|plann(?:ed|ing)|test(?:ed|ing|s)?)"
)
_MOVED = (
    r"(?:got(?:ten)?|get|gone?|come?|been|be|made it|make it|mov(?:ed?|ing)|progress(?:ed)?|advanced?|went|came"
    r"|taken|proceed(?:ed)?)"
)
_THAN = (
    r"(?:than|beyond|past)(?: (?:just|merely|only|simply|the stage of|the point of))*"
    r"(?: (?:being|its|the|an?|having been))?"
)
_ASKS_FURTHER = Pattern(
    rf"\b{_MOVED} (?:(?:any|much|a (?:bit|step)|one step|somewhat) )?(?:(?:further|farther|more) )?{_THAN} {_STAGE}\b",
    re.IGNORECASE,
)
_ASKS_NO_FURTHER = Pattern(rf"\b{_MOVED} (?:no|not any) (?:further|farther|more) {_THAN} {_STAGE}\b", re.IGNORECASE)
_ONLY = (
    rf"\b(?:only|merely|just|simply)(?: (?:been|being))? {_STAGE}\b(?! (?:in|on|by|with|to|for|after|when|because)\b)"
)
_ASKS_ONLY = Pattern(rf"\b(?:is|are|was|were|has|have|had)(?:n['’]?t)? (?:[\w'’.-]+ ){{0,8}}?{_ONLY}", re.IGNORECASE)
# What has only been introduced has been introduced.
_ASKS_AT_ALL = Pattern(
    rf"^{LINK}(?:has|have|had|was|were)(?:n['’]?t)? (?:[\w'’.-]+ ){{1,10}}?(?:(?:ever|yet|already|at least) )*"
    rf"(?:been )?{_STAGE}(?: (?:yet|already|at all|so far))*\W*$",
    re.IGNORECASE,
)
_TELLS_ONLY = Pattern(_ONLY, re.IGNORECASE)
_DENIED = Pattern(r"\b(?:not|never|no|nobody|nothing|without)\b|n['’]t\b", re.IGNORECASE)
_ROOT = 6  # letters that "introduced" and "introduction" have alike


def by_stage(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return whether something came further than a stage of which its newest article says that it is all there was."""
    asked = _asked(question)
    if asked is None or not question.asks_verdict or not question.actors:
        return None
    verdict, stage = asked
    near = (one for one in evidence if one.is_on_all and not successors(one.article, articles))
    told = ((one, _TELLS_ONLY.search(one.sentence.text)) for one in near)
    one = next((one for one, found in told if found and _same(stage, found["stage"])), None)
    return resting_on(verdict, one)


def _asked(question: Question) -> tuple[Verdict, str] | None:
    """Return the stage asked about, and what comes of it where that is all there was; None where none is asked."""
    text = as_meant(question.text)
    ways = ((_ASKS_NO_FURTHER, Verdict.YES), (_ASKS_FURTHER, Verdict.NO), (_ASKS_ONLY, Verdict.YES))
    for asks, verdict in (*ways, (_ASKS_AT_ALL, Verdict.YES)):
        if found := asks.search(text):
            denied = asks is not _ASKS_NO_FURTHER and _DENIED.search(text[: found.start("stage")])
            return None if denied else (verdict, found["stage"])
    return None


def _same(asked: str, said: str) -> bool:
    """Tell whether two words are of one stage."""
    return stems(asked)[:1] == stems(said)[:1] or asked[:_ROOT].lower() == said[:_ROOT].lower()
