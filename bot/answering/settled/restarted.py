"""Whether a pause is over that the same article tells the end of: "paused it in March", and "started it again in June".

The lead of such an article tells of the pause, and the model that reads sentences goes by the lead.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.contraries import are_told
from bot.answering.settled.ruling import Ruling
from bot.answering.times.history import successors
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_PAUSED = r"(?:paus(?:ed|ing)|suspended|halted|on hold|on ice|frozen|at a standstill)"
_PAUSE = r"(?:pause|suspension|halt|freeze|stop)"
_ASKS_PAUSED = Pattern(
    rf"^{LINK}(?:is|are)\b(?![^?]*\b(?:not|never|or|only|why|over|ended|lifted)\b)[^?,;]*?"
    rf"(?:\b{_PAUSE}\b[^?,;]*? (?:(?:still|now) )?(?:in (?:force|effect|place)|on|going on)|\b{_PAUSED})"
    r"(?: (?:now|today|at the moment))?\W*$",
    re.IGNORECASE,
)
_AGAIN = r"(?:resum(?:e|ed|ing)|restart(?:ed|ing)?|reinstat(?:e|ed)|relaunch(?:ed)?)"
_ASKS_BACK = Pattern(
    rf"^{LINK}(?![^?]*\b(?:not|never|or|only|why|plan\w*|want\w*|will|would|when)\b)"
    rf"(?:(?:is|are|has|have|did|was|were)\b[^?,;]*?\b{_PAUSE}\b[^?,;]*? "
    r"(?:over|ended?|lifted|at an end|finished|come to an end)"
    rf"|(?:has|have|did)\b[^?,;]*? (?:lift(?:ed)?|end(?:ed)?) (?:the|its|their) {_PAUSE}"
    rf"|(?:has|have|did)\b[^?,;]*? (?:{_AGAIN}|(?:gone?|went|go) back to)\b[^?,;]*?"
    r"|(?:is|are|has|have|did)\b[^?,;]*? (?:us(?:e|ed|ing)|run(?:ning)?|start(?:ed|ing)?|switch(?:ed)? on"
    r"|turn(?:ed)? on|deploy(?:ed|ing)?)\b[^?,;]*? again)(?: (?:now|yet|already))?\W*$",
    re.IGNORECASE,
)
# Whoever took it up again uses it; what for, or where, such a sentence need not tell.
_ASKS_USE = Pattern(
    rf"^{LINK}(?:is|are|do|does)\b(?![^?]*\b(?:not|never|or|only|why|for|in|at|on|all|every\w*|any)\b)[^?,;]*? "
    r"(?:us(?:e|ing)|run(?:ning)?) (?:live )?(?:(?:face|facial) recognition(?: technology| vans| cameras)?|FRT?|LFR|it)"
    r"(?: (?:now|today|any ?more|at the moment|these days))?\W*$",
    re.IGNORECASE,
)
_STOPPED = Pattern(
    r"\b(?:paused|suspended|halted|stopped using|put [^.;]{2,40} on hold"
    r"|took [^.;]{2,40} off)\b",
    re.IGNORECASE,
)
_BEGUN_AGAIN = Pattern(
    rf"\b(?:{_AGAIN.replace('(?:e|ed|ing)', 'ed').replace('(?:ed|ing)?', 'ed')}|lifted (?:the|its|their) {_PAUSE}"
    r"|(?:started|switched|turned|brought|put|took up)\b[^.;,]{1,40}? (?:again|back (?:on|into use|into service))"
    r"|(?:used|using) (?:it|them|face recognition|facial recognition) again)\b",
    re.IGNORECASE,
)
_UNREAL = Pattern(
    r"\b(?:not|never|no|if|whether|until|unless|before|would|will|could|may|might|should|plan\w*|want\w*|hope\w*|expect\w*"
    r"|intend\w*|refus\w*|ask\w*|urg\w*|call\w* (?:for|on)|to)\b|n['’]t\b",
    re.IGNORECASE,
)
_IN_PART = Pattern(
    r"\b(?:part(?:s|ly|ial\w*)?|some|only|one of|two of|three of|most|trial|test|limited|first)\b", re.IGNORECASE
)
_OF_PAUSE = frozenset(
    stems(
        "pause paused suspension suspended halt halted freeze frozen stop hold ice force effect place still now again"
        " over end ended lift lifted finished resume resumed restart restarted reinstated use used using run running"
        " start started switch switched turn turned on deploy deployed go gone went back today moment"
    )
)


def by_restart(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return whether a pause holds of which the same article tells, further down, that it is over; None elsewhere."""
    paused = _ASKS_PAUSED.search(question.text)
    back = _ASKS_BACK.search(question.text) or _ASKS_USE.search(question.text)
    if bool(paused) is bool(back) or question.is_denial or question.years or not question.actors:
        return None
    rest = [word for word in question.content if word.stem not in _OF_PAUSE | plain_stems("topic")]
    for one in evidence:
        if not one.is_on_all or not _stops(one) or successors(one.article, articles):
            continue
        own = [other for other in evidence if other.article.id == one.article.id and other.is_in_article_on_all]
        since = _since(one, own)
        told = since and f"{one.article.title} {one.sentence.text} {since.sentence.text}"
        if since is not None and told and are_told(question, rest, told):
            return Ruling(Verdict.YES, (since,)) if back else Ruling(Verdict.NO, (since, one))
    return None


def _since(one: Evidence, own: Sequence[Evidence]) -> Evidence | None:
    """Return what tells, behind a pause and before no other one, that those who paused took it up again."""
    later = sorted((other for other in own if other.place > one.place), key=lambda other: other.place)
    begun = [other for other in later if _begins_again(other)]
    if not begun or any(_stops(other) for other in later if other.place > begun[-1].place):
        return None
    return begun[-1]


def _stops(one: Evidence) -> bool:
    found = _STOPPED.search(one.sentence.text)
    return found is not None and not _UNREAL.search(one.sentence.text[: found.start()])


def _begins_again(one: Evidence) -> bool:
    """Tell whether a sentence has those asked about take it up again as a fact, and all of it."""
    found = _BEGUN_AGAIN.search(one.sentence.text)
    if found is None or not one.is_on_all or _IN_PART.search(one.sentence.text):
        return False
    return not _UNREAL.search(one.sentence.text[: found.start()])
