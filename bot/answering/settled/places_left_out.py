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
from corpus.actor import AREAS, PLACES, THINGS, ActorKind
from corpus.patterns import Pattern
from corpus.shelf import Shelf

_ASKS_THERE = Pattern(
    r"^(?!.*\b(?:not|never|without|only|legal(?:ly)?|lawful(?:ly)?|allowed|sued?|why|because)\b)(?!.*n['’]t\b)"
    rf"{LINK}(?:(?:can|could|may|do|does|will|would)\b[^?]*? (?:use|get|have|buy|order|install|try|enable|activate"
    r"|set up|(?:turn|switch)(?: it| this)? on|work|function|recogni[sz]e|identify|know|spot|scan|offer|sell|come with"
    r"|run)\b"
    r"|(?:is|are)\b[^?]*\b(?:available|offered|sold|supported|active|enabled|on offer|to be had|rolled out)\b)",
    re.IGNORECASE,
)
_OF_FACES = Pattern(r"\b(?:fac(?:e|es|ial)|recogni[sz]\w*|biometric\w*|faceprints?)\b", re.IGNORECASE)
_LEAVES_OUT = Pattern(
    r"\b(?:(?:does|do|is|are|will) not (?:\w+ )?(?:offer(?:ed)?|s[eo]ll?d?|available|support(?:ed)?|provided?|work)"
    r"|leaves? out|excludes?|unavailable)\b(?P<where>[^.;]*)",
    re.IGNORECASE,
)
_LIMITED = Pattern(r"\b(?:unless|except|until|yet|if|without|only)\b", re.IGNORECASE)
_IN = Pattern(r"\b(?:in|inside|within) (?:the )?$")
_NEXT = Pattern(r",? (?:(?:and|or|nor) )?(?:the )?")  # behind "leaves out", or behind another such place
_WHOLE = Pattern(
    r"\b(?:everywhere|nation-?wide|country-?wide|coast to coast|wherever|all over|no matter where"
    r"|(?:all|each|every)(?: one)? (?:of the )?(?:\w+ )?(?:states?|part|place|corner)"
    r"|(?:across|throughout|in) (?:all of|the (?:whole|entire)|the length and breadth of))\b",
    re.IGNORECASE,
)


def by_place_left_out(question: Question, evidence: Sequence[Evidence], kin: Kin, articles: Shelf) -> Ruling | None:
    """Return no where a thing is asked to be had in a place left out, or in all of a country; None elsewhere.

    Where only a town of a state is left out, it is to be had in that state in part.
    """
    asked = _ASKS_THERE.search(question.text) if question.asks_verdict else None
    if asked is None or question.is_denial or question.years or question.past:
        return None
    places = frozenset(actor for actor in question.actors if kin.kind_of(actor) in AREAS)
    things = [actor for actor in question.actors if actor not in places]
    if not things or not _OF_FACES.search(question.text):
        return None
    whole = bool(_WHOLE.search(question.text))
    on_them = (one for one in evidence if all(_is_named(thing, one, kin) for thing in things))
    newest = [one for one in on_them if not successors(one.article, articles)]
    told = (one for one in newest if _is_left_out(places, _left_out(one, kin), kin, whole=whole))
    if (one := next(told, None)) is not None:
        return Ruling(Verdict.NO, (one,))
    states = frozenset(place for place in places if kin.kind_of(place) is ActorKind.STATE)
    in_part = (one for one in newest if states and _is_left_out(states, _left_out(one, kin), kin, whole=True))
    return resting_on(Verdict.PARTLY, next(in_part, None))


def _is_named(thing: str, one: Evidence, kin: Kin) -> bool:
    """Tell whether a sentence names what is asked about: a product itself, and not its maker alone."""
    return thing in one.named if kin.kind_of(thing) in THINGS else kin.is_named(thing, one.named)


def _left_out(one: Evidence, kin: Kin) -> frozenset[str]:
    """Return the places in which a sentence on faces says that something is not to be had."""
    text = one.sentence.text
    found = _LEAVES_OUT.search(text) if _OF_FACES.search(text) else None
    if found is None or _LIMITED.search(found["where"]):
        return frozenset()
    inside = [mention for mention in one.mentions if found.start("where") <= mention.span.start < found.end("where")]
    begun, places = found.start("where"), set[str]()
    for mention in sorted(inside, key=lambda mention: mention.span.start):
        before = text[begun : mention.span.start]
        if kin.kind_of(mention.actor) in PLACES and (_IN.search(before) or _NEXT.fullmatch(before)):
            places.add(mention.actor)
            begun = mention.span.end
    return frozenset(places)


def _is_left_out(places: frozenset[str], left_out: frozenset[str], kin: Kin, *, whole: bool) -> bool:
    """Tell whether a place asked about is left out, or lies in one that is; of the whole of one, whether a part is."""
    if whole:
        return any(not places or any(kin.lies_in(one, place) for place in places) for one in left_out)
    return any(one in left_out or any(kin.lies_in(one, place) for place in left_out) for one in places)
