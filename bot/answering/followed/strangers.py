"""Follow-ups on whom no list of actors holds, or on another instead: "and Umbra?" after "does Acme use it?"."""

import re

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.followed.scoped import scopes_in
from corpus.actor import ActorKind
from corpus.patterns import Pattern
from corpus.words import stems

ONE_OF_KIND = Pattern(
    rf"^{LINK}(?:(?:and|but|(?:and )?(?:what|how) about|what of) (?P<name>[^?.!,]+?)(?: too)?"
    r"|(?:(?:and|but) )?(?:is|was) (?P<one>[^?.!,]+?) (?:among|one of|on) (?:them|those|these|that list|the list))\W*$",
    re.IGNORECASE,
)
# "Does Acme use it?", of somebody by a name.
_OF_NAME = Pattern(
    rf"^(?P<opening>(?i:{LINK}{AUXILIARY}) (?i:the )?)(?P<name>[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*)*)(?= [a-z])"
)


def in_place_of_stranger(text: str, before: Question) -> str | None:
    """Ask of somebody else what was asked of one whom no article knows: "and Umbra?" after "does Acme use it?"."""
    name = _named_in(text)
    asked = _OF_NAME.match(before.wording) if name and not before.actors else None
    return f"{asked['opening']}{name}{before.wording[asked.end() :]}" if asked else None


def of_stranger(text: str, before: Question, main: Question | None, kin: Kin) -> str | None:
    """Ask by itself of one whom no list holds what was asked of a company: "and Hill School?" after "was Aldi fined?".

    An article may tell of them all the same.
    """
    name = _named_in(text)
    whole = main if main is not None and not before.mentions else before  # "how much?" names nobody
    asked = _OF_NAME.match(whole.wording) if name and _is_stranger(name, kin) else None
    known = kin.named(asked["name"]) if asked else None
    if asked is None or known is None or kin.kind_of(known) is not ActorKind.COMPANY:
        return None
    return f"{asked['opening']}{name}{whole.wording[asked.end() :]}"


def _named_in(text: str) -> str | None:
    """Return the name, be it of anybody, that is all that a follow-up says behind its link; None where it is none."""
    match = ONE_OF_KIND.match(text)
    name = (match["name"] or "") if match else ""
    return name if name[:1].isupper() else None


def _is_stranger(name: str, kin: Kin) -> bool:
    words = name.split()
    if (len(words) == 1 and scopes_in(name)) or not plain_stems("grammar").isdisjoint(
        stems(name)
    ):  # "and Shops?", "and Why?"
        return False
    return all(word[:1].isupper() for word in words) and not any(kin.named(one) for one in (name, *words))
