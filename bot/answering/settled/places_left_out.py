"""Where a thing is not to be had: what is "not offered in Texas or in Ohio" does not work there, nor everywhere.

The model that reads sentences takes a list of places that are left out for what holds in part.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import successors
from corpus.actor import AREAS, PLACES
from corpus.patterns import Pattern
from corpus.shelf import Shelf

_ASKS_THERE = Pattern(
    rf"^{LINK}(?:(?:can|could|may|do|does|will|would)\b[^?]*? (?:use|get|have|buy|order|install|try|enable|activate"
    r"|set up|(?:turn|switch)(?: it| this)? on|work|function|recogni[sz]e|identify|know|spot|scan|offer|sell|come with|run)\b"
    r"|(?:is|are)\b[^?]*\b(?:available|offered|sold|supported|active|enabled|on offer|to be had|rolled out)\b)"
    r"(?!.*\b(?:not|never|without|only|legal(?:ly)?|lawful(?:ly)?|allowed|sued?|or why|because)\b)(?!.*n['’]t\b)",
    re.IGNORECASE,
)
_OF_FACES = Pattern(r"\b(?:fac(?:e|es|ial)|recogni[sz]\w*|biometric\w*|faceprints?)\b", re.IGNORECASE)
_LEAVES_OUT = Pattern(
    r"\b(?:(?:does|do|is|are|will) not (?:\w+ )?(?:offer(?:ed)?|s[eo]ll?d?|available|support(?:ed)?|provided?|work)"
    r"|leaves? out|excludes?|unavailable)\b(?P<where>[^.;]*)",
    re.IGNORECASE,
)
_LIMITED = Pattern(r"\b(?:unless|except|until|yet|if|without|only)\b", re.IGNORECASE)
_WHOLE = Pattern(
    r"\b(?:everywhere|nation-?wide|country-?wide|coast to coast|wherever|all over|no matter where"
    r"|(?:all|each|every)(?: one)? (?:of the )?(?:\w+ )?(?:states?|part|place|corner)"
    r"|(?:across|throughout|in) (?:all of|the (?:whole|entire)|the length and breadth of))\b",
    re.IGNORECASE,
)


def by_place_left_out(question: Question, evidence: Sequence[Evidence], kin: Kin, articles: Shelf) -> Ruling | None:
    """Return no where a thing is asked to be had in a place that is left out, or in all of a country; None elsewhere."""
    asked = _ASKS_THERE.search(question.text) if question.asks_verdict else None
    if asked is None or question.is_denial or question.years or question.past:
        return None
    places = frozenset(actor for actor in question.actors if kin.kind_of(actor) in AREAS)
    things = [actor for actor in question.actors if actor not in places]
    if not things or not _OF_FACES.search(question.text):
        return None
    whole = bool(_WHOLE.search(question.text))
    on_them = (one for one in evidence if all(kin.is_named(thing, one.named) for thing in things))
    told = (one for one in on_them if _is_left_out(places, _left_out(one, kin), kin, whole=whole))
    return resting_on(Verdict.NO, next((one for one in told if not successors(one.article, articles)), None))


def _left_out(one: Evidence, kin: Kin) -> frozenset[str]:
    """Return the places in which a sentence on faces says that something is not to be had."""
    text = one.sentence.text
    found = _LEAVES_OUT.search(text) if _OF_FACES.search(text) else None
    if found is None or _LIMITED.search(found["where"]):
        return frozenset()
    inside = (mention for mention in one.mentions if found.start("where") <= mention.span.start < found.end("where"))
    return frozenset(mention.actor for mention in inside if kin.kind_of(mention.actor) in PLACES)


def _is_left_out(places: frozenset[str], left_out: frozenset[str], kin: Kin, *, whole: bool) -> bool:
    """Tell whether a place asked about is left out, or lies in one that is; of the whole of one, whether a part is."""
    if whole:
        return any(not places or any(kin.lies_in(one, place) for place in places) for one in left_out)
    return any(one in left_out or any(kin.lies_in(one, place) for place in left_out) for one in places)
