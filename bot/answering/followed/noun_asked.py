"""Follow-ups that ask but which ones of what was just told: "which crimes?", "which agency was it?", "which one?"."""

import re

from msgspec import Struct

from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from bot.answering.followed.answered import kinds_called
from corpus.actor import AREAS, ActorKind
from corpus.patterns import Pattern

# What stands behind "which" and is no noun, or asks for a date, a side or all others.
_NO_NOUN = (
    rf"(?:{AUXILIARY}|ones?|others?|else|of|way|sides?|times?|years?|days?|dates?|months?|weeks?|still|also|already"
    r"|never|now|still|kind|sort|type)"
)
_WHICH = Pattern(
    rf"^{LINK}(?:(?:of|to|in|for|from|by|with|against|on) )?which (?!{_NO_NOUN}\b)"
    rf"(?P<noun>(?-i:(?:[a-z'’-]+ (?=[a-z'’-]+s\b))?(?!{_NO_NOUN}\b)[a-z'’-]+))"
    r"(?: (?:is|was|are|were) (?:it|that|this|they|those|these)(?: exactly)?)?\W*$",
    re.IGNORECASE,
)
_HOW_MANY = Pattern(rf"^{LINK}how many (?P<noun>(?-i:(?:[a-z'’-]+ )?[a-z'’-]+s))\W*$", re.IGNORECASE)
_ONE = Pattern(
    rf"^{LINK}(?:which (?P<one>ones?)(?: (?:is|was|are|were) (?:it|that|this|they|those|these))?|such as(?: what)?"
    r"|namely|what are they|what exactly are they)\W*$",
    re.IGNORECASE,
)
# Of what there is, or is any: "are there exceptions?", "does any state require it?", "any exceptions?".
_THERE_IS = Pattern(
    rf"^{LINK}(?:(?:is|are|was|were) there (?:also )?(?:(?:any|some|an?|other) )?"
    rf"|(?:{AUXILIARY} )?(?:(?:it|they) (?:have |make )?)?any )(?P<noun>(?-i:[a-z'’-]+))\b",
    re.IGNORECASE,
)

_THINGS = (
    (Pattern(r"(?:[a-z]+ )?(?:laws?|acts?|statutes?)", re.IGNORECASE), frozenset({ActorKind.LAW})),
    (Pattern(r"(?:[a-z]+ )?(?:products?|apps?|tools?|features?)", re.IGNORECASE), frozenset({ActorKind.PRODUCT})),
)

_HOW_OFTEN = Pattern(
    rf"^{LINK}how (?:often|frequently|many times)(?: (?:is|was|are|were|do|does|did|has|have) (?:it|that|this|they)"
    r"(?: (?:do|done|used|happen(?:ed)?|use it|do it|do that|been used))?)?\W*$",
    re.IGNORECASE,
)


class NounAsked(Struct, frozen=True):
    """What a follow-up asks for by a ``noun``, and of which ``kinds`` that is where it is of one who acts."""

    noun: str
    kinds: frozenset[ActorKind] = frozenset()

    @property
    def is_of_places(self) -> bool:
        """Tell whether several places are asked for, of which no one article need tell."""
        return self.noun.endswith("s") and not AREAS.isdisjoint(self.kinds)


def noun_asked(question: Question) -> NounAsked | None:
    """Return what a follow-up asks for that says no more than "which crimes?"; None elsewhere."""
    bare = question.earlier and not question.mentions and question.wording == question.text
    match = _WHICH.match(question.text) if bare else None
    if match is None:
        return None
    things = next((kinds for pattern, kinds in _THINGS if pattern.fullmatch(match["noun"])), frozenset[ActorKind]())
    return NounAsked(match["noun"], kinds_called(match["noun"]) or things)


def noun_counted(question: Question) -> str | None:
    """Return of what a follow-up asks the number that says no more than "how many arrests?"; None elsewhere."""
    bare = question.earlier and not question.mentions and question.wording == question.text
    match = _HOW_MANY.match(question.text) if bare else None
    return match["noun"] if match else None


def asks_how_often(question: Question) -> bool:
    """Tell whether a follow-up asks how often what was just told was done, and no more."""
    return bool(question.earlier) and not question.mentions and bool(_HOW_OFTEN.match(question.text))


def of_ones(text: str, before: Question) -> str | None:
    """Ask by the noun for those of whom it was asked if there are any: "which one?" after "are there exceptions?"."""
    match, there = _ONE.match(text), _THERE_IS.match(before.wording) or _THERE_IS.match(before.text)
    if (
        match is None
        or there is None
        or re.fullmatch(r"(?:one|thing|anything|something|more|way|body|reason|chance)s?", there["noun"])
    ):
        return None
    return f"which {there['noun']}?"
