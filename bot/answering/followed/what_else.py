"""Follow-ups that ask what else somebody uses or sells: "what else does ICE use?", "what other tools do they have?"."""

import re

from bot.answering.asked.kin import BODIES
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from corpus.actor import MAKERS, ActorKind
from corpus.patterns import Pattern

_USE = r"(?:us(?:e|es|ed|ing)|buy|bought|run|test(?:ed)?|tried|have|work with|rely on)"
_SELL = r"(?:sell|sold|offer|make|own|supply)"
_THINGS = (
    r"(?:(?:fac(?:e|ial)[ -]recog\w*|fr|similar) )?(?:tools?|apps?|software|systems?|products?|services?"
    r"|technolog(?:y|ies)|tech)"
)
_WHAT_ELSE = Pattern(
    rf"^{LINK}(?:what else|(?:what|which) (?:other|more|further) {_THINGS})"
    rf" (?P<does>{AUXILIARY}) (?P<who>[^?]{{2,40}}?) (?P<use>{_USE}|(?P<sell>{_SELL}))\b"
    r"(?: besides (?:it|that|this))?\W*$",
    re.IGNORECASE,
)
_ANYTHING_ELSE = Pattern(
    rf"^{LINK}(?:(?:anything|what) else|any(?:thing)? others?(?: {_THINGS})?|others)\W*$", re.IGNORECASE
)
_USES = Pattern(rf"^{LINK}(?P<does>do|does|did) (?P<who>[^?]{{2,40}}?) (?P<use>use|buy|run|test|have) ", re.IGNORECASE)
_THEY = Pattern(r"^(?:they|it)$", re.IGNORECASE)


def asks_for_other_things(question: Question) -> bool:
    """Tell whether a follow-up asks what else one uses, sells or makes than was spoken of."""
    return bool(_WHAT_ELSE.match(question.text))


def things_asked(question: Question) -> frozenset[ActorKind]:
    """Return of which kinds that is: what is used goes by the name of who makes it, what one makes does not."""
    match = _WHAT_ELSE.match(question.text)
    return frozenset({ActorKind.PRODUCT}) if match and match["sell"] else MAKERS


def of_other_things(text: str, before: Question) -> str | None:
    """Ask in full what else somebody uses or sells of whom the question before was: "anything else?"."""
    if _ANYTHING_ELSE.match(text):
        uses = _USES.match(before.wording)
        if uses and not MAKERS.isdisjoint(before.kinds) and not BODIES.isdisjoint(before.kinds):
            return f"What else {uses['does'].lower()} {uses['who']} {uses['use'].lower()}?"
        return before.wording if asks_for_other_things(before) else None
    match = _WHAT_ELSE.match(text)
    doers = [actor for actor, kind in before.kind_of.items() if kind in BODIES]
    if match and match["sell"]:
        doers = [actor for actor, kind in before.kind_of.items() if kind is ActorKind.COMPANY]
    if match is None or not _THEY.match(match["who"]) or len(doers) != 1:
        return None
    does = {"do": "does", "have": "has"}.get(match["does"].lower(), match["does"].lower())
    return f"What else {does} {before.names.get(doers[0], doers[0])} {match['use'].lower()}?"
