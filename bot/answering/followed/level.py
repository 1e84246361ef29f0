"""The state, city or county that is meant after a question on a place of another level: "what about the state?"."""

import re

from bot.answering.asked.forms import asking_verb
from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from corpus.actor import AREAS, LOCAL, ActorKind
from corpus.patterns import Pattern

_STATE = Pattern(r"\b(?P<the>the (?:(?:whole|entire|rest of the) )?(?P<level>state))\b(?! of\b|-)", re.IGNORECASE)
# "What about the city?", of the same name as the state that was asked about.
_TOWN = Pattern(
    rf"^{LINK}(?:(?:what|how) about |what of |and )?(?:in |for |at )?(?P<the>the (?P<level>city|county))"
    r"(?: itself)?(?: too| as well)?\W*$",
    re.IGNORECASE,
)
# "Is there a federal law?", after a question on a state's; "and in the states?" after one on a federal law.
_FEDERAL = Pattern(
    rf"^{LINK}(?P<asked>(?:is|are) there (?:now |also |already |yet )*(?:an?|any) federal (?:laws?|rules?|bans?))"
    r"(?: (?:yet|now|too|as well|then))*\W*$",
    re.IGNORECASE,
)
_IN_STATES = Pattern(
    rf"^{LINK}(?:(?:what|how) about |what of )?(?:(?:in|at) )?(?:the )?states?(?: level| laws?)?(?: then| too)?\W*$",
    re.IGNORECASE,
)
_FEDERAL_LAW = Pattern(r"\bfederal (?=(?:laws?|rules?|bans?)\b)", re.IGNORECASE)
_OF_NOTHING = Pattern(r"\b(?:laws?|rules?|bans?)$", re.IGNORECASE)


def of_federal_law(text: str, before: Question) -> str | None:
    """Ask by itself for a law of the country after a question on a place in it, and for a state's after that."""
    federal, on_it = _FEDERAL.match(text), " on face recognition"
    if federal and not LOCAL.isdisjoint(before.kinds):
        return f"{federal['asked'][:1].upper()}{federal['asked'][1:]}{on_it}?"
    if not (_IN_STATES.match(text) and _FEDERAL_LAW.search(before.wording)):
        return None
    if asking_verb(before.wording) is None:  # "there is no federal law" states it of the country
        return f"Which states have laws{on_it}?"
    asked = _FEDERAL_LAW.sub("state ", before.wording.rstrip(" ?!."))
    return f"{asked}{on_it if _OF_NOTHING.search(asked) else ''}?"


def of_level(text: str, before: Question, kin: Kin) -> str | None:
    """Name the state that is meant after a question on a city or a county in it, or the city after one on a state.

    "What about the state?", "and the city?" after New York.
    """
    match = _STATE.search(text) or _TOWN.match(text)
    if match is None or ActorKind(match["level"].lower()) in before.kinds:
        return None
    place = place_of(match["level"], before, kin)
    return f"{text[: match.start('the')]}{place}{text[match.end('the') :]}" if place else None


def place_of(level: str, before: Question, kin: Kin) -> str | None:
    """Return the only place that is a "state", a "city" or a "county" of the name, or around, of those asked about."""
    kind = ActorKind(level.lower())
    named = (one for one in before.actors if kin.knows(one) and kin.kind_of(one) in AREAS)
    places = {kin.of_same_name(one, kind) for one in named} - {None}
    return places.pop() if len(places) == 1 else None
