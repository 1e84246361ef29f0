"""Follow-ups that ask which came first, second or third: "who was second?", "who was first?", "and the other one?"."""

import re

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from bot.answering.followed.relisted import ASKS_FIRST
from corpus.actor import AREAS, ActorKind
from corpus.patterns import Pattern

_NTH = r"(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)"
_NOUNS = {
    ActorKind.CITY: "city",
    ActorKind.COUNTY: "county",
    ActorKind.STATE: "state",
    ActorKind.COUNTRY: "country",
}
_NOUN = rf"(?:{'|'.join(_NOUNS.values())}|town|company|place)"
_WHO_NTH = Pattern(
    rf"^{LINK}(?:(?:who|which(?: one)?|which {_NOUN}) (?:was|came|is|were) (?:the )?|(?:and )?(?:the )?)"
    rf"(?P<nth>(?!first\b|1st\b){_NTH})(?: one| {_NOUN})?\W*$",
    re.IGNORECASE,
)
# "Was Oslo the first city to ban it?"
_WAS_NTH = Pattern(
    rf"^{LINK}(?:is|was|were) (?P<name>[^?]{{2,50}}?) (?:the |one of the )?{_NTH} (?P<noun>(?:[\w.]+ )?{_NOUN} )?"
    r"(?P<what>(?:in (?:the )?[A-Z][\w ]*? )?(?:to|that|which) [^?]+?)\W*$",
    re.IGNORECASE,
)
_WHICH_NTH = Pattern(rf"^(?P<which>which [^?]+? was the ){_NTH}(?P<what> [^?]+)", re.IGNORECASE)
# "When did Oslo ban it?", of which city was the first to do so.
_DID = Pattern(
    rf"^{LINK}(?:(?:when|where|how|why) )?(?:did|does|do) (?P<name>[^?]{{2,50}}?) (?P<what>(?-i:[a-z]+) [^?]+?)\W*$",
    re.IGNORECASE,
)
_IT_FIRST = Pattern(
    rf"^{LINK}(?:is|was|were) (?:it|they|this|that)(?: really)? (?:the |one of the )?first"
    rf"(?: {_NOUN}| one)?(?P<where> in [^?]+?)?(?: (?:there|to do (?:it|so|that)))?\W*$",
    re.IGNORECASE,
)
# "And the other one?", after "how much was the fine?".
_OTHER_ONE = Pattern(
    rf"^{LINK}(?:(?:what|how) about )?the (?P<nth>{_NTH}|other|next|earlier|later|previous)(?: one| (?P<noun>[a-z]+))?"
    r"\W*$",
    re.IGNORECASE,
)
_DEED = (
    r"(?:fine|penalty|contract|deal|settlement|lawsuit|ruling|order|report|study|trial|test|law|ban|bill|agreement"
    r"|vote)"
)
_ONE_DEED = Pattern(
    rf"(?P<the>\b(?:the|its|their|[\w.]+['’]s?) )(?:(?P<nth>{_NTH}|other|earlier|later|previous) )?"
    rf"(?P<what>(?:(?!of\b|to\b|in\b|on\b)[\w.'’-]+ ){{0,2}}?{_DEED})\b",
    re.IGNORECASE,
)
_NTH_ALONE = Pattern(rf"\bthe (?P<nth>{_NTH})(?: one)?(?=\W*$)", re.IGNORECASE)
_ASKS = Pattern(rf"^{LINK}(?:how|when|who|why|what|where)\b", re.IGNORECASE)


def in_order(text: str, before: Question, main: Question | None, kin: Kin) -> str | None:
    """Ask in full which came first, or as the nth, to do what was asked of one; None where neither is asked."""
    if (match := _WHO_NTH.match(text)) is not None:
        asked = next((one for one in (before, main) if one and _order_asked(one, kin)), None)
        told = _order_asked(asked, kin) if asked else None
        if told is not None:
            return f"{told[0]}{match['nth'].lower()}{told[1]}?"
    if ASKS_FIRST.match(text) and main is not None and (first := _first_of(before, main, kin)) is not None:
        return first
    return _of_other_one(text, before, kin)


def _order_asked(asked: Question, kin: Kin) -> tuple[str, str] | None:
    """Return what stands before and behind "second" where it is asked who was that, of what was asked of one."""
    if (which := _WHICH_NTH.match(asked.wording)) is not None:
        return which["which"], which["what"].rstrip(" ?!.")
    match = _WAS_NTH.match(asked.wording)
    noun = ((match["noun"] or "").strip() or _noun_for(match["name"], kin)) if match else None
    return (f"Which {noun} was the ", f" {match['what']}") if match and noun else None


def _first_of(before: Question, main: Question, kin: Kin) -> str | None:
    """Ask which was the first to do what the talk is on, after whether the one was that it is on: "who was first?"."""
    first, done = _IT_FIRST.match(before.text), _DID.match(main.wording)
    noun = _noun_for(done["name"], kin) if first and done else None
    return f"Which {noun}{first['where'] or ''} was the first to {done['what']}?" if first and done and noun else None


def _noun_for(name: str, kin: Kin) -> str | None:
    named = kin.named(name.removeprefix("the "))
    return _NOUNS.get(kin.kind_of(named)) if named is not None else None


def _of_other_one(text: str, before: Question, kin: Kin) -> str | None:
    """Ask of the other of several deeds what was asked of the one: "how much was the other fine?"."""
    match = _OTHER_ONE.match(text)
    if match is None or not _ASKS.match(before.wording) or re.search(rf"\b{AUXILIARY}\b", text, re.IGNORECASE):
        return None
    if any(kin.namesakes_of(one) for one, kind in before.kind_of.items() if kind in AREAS and kin.knows(one)):
        return None
    nth = match["nth"].lower()
    if (alone := _NTH_ALONE.search(before.wording)) is not None:
        return f"{before.wording[: alone.start('nth')]}{nth}{before.wording[alone.end('nth') :]}"
    deeds = list(_ONE_DEED.finditer(before.wording))
    if len(deeds) != 1 or (match["noun"] and not deeds[0]["what"].endswith(match["noun"])):
        return None
    deed = deeds[0]
    return f"{before.wording[: deed.end('the')]}{nth} {deed['what']}{before.wording[deed.end() :]}"
