"""With whom a follow-up compares another: "is it stricter than Virginia's law?", "was Microsoft better?"."""

import re

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from corpus.actor import AREAS, ActorKind
from corpus.patterns import Pattern

_MORE = r"(?:(?:any|much|even|really) )?(?:(?!other|ever|never|after|under|over)[a-z]+er|worse|(?:more|less) [a-z]+)"
# "Is that stricter than Amazon's?", "is the fine higher than in Texas?"
_THAN = Pattern(
    rf"^{LINK}(?P<verb>is|was) (?:(?:it|that|this)|the (?P<noun>[a-z]+)) (?P<more>{_MORE}) than (?P<there>in )?"
    r"(?:the )?(?P<name>[^?.!;:'’]{2,40}?)(?:['’]s?(?P<own> [a-z]+)?)?\W*$",
    re.IGNORECASE,
)
# "Was Microsoft better?", of what a study or a test found of another.
_BETTER = Pattern(
    rf"^{LINK}(?P<how>(?:is|was|did) (?P<name>[^?.!,;:]{{2,40}}?) (?:do )?(?:better|worse|(?:more|less) \w+))\W*$",
    re.IGNORECASE,
)
_FOUND = Pattern(
    rf"^{LINK}(?:what )?did (?:the )?(?P<test>[^?.!,;:]{{2,40}}?) (?:find|show|test|measure|detect)\b", re.IGNORECASE
)


def of_those_compared(text: str, before: Question, main: Question | None, kin: Kin) -> str | None:
    """Name the one of the kind asked about before with whom a follow-up compares another; None where it is not one."""
    return _than(text, before, kin) or _better(text, main or before, kin)


def _than(text: str, before: Question, kin: Kin) -> str | None:
    match = _THAN.match(text)
    mine = _alike(match["name"], before, kin) if match else None
    if match is None or mine is None:
        return None
    if match["noun"]:
        placed = match["there"] and kin.kind_of(mine) in AREAS
        told = f"the {match['noun']} in {before.names.get(mine, mine)} {match['more']} than in {match['name']}"
        return f"{match['verb']} {told}?" if placed else None
    own = f"'s{match['own']}" if match["own"] else ""
    return f"{match['verb']} {mine}{own} {match['more']} than {match['name']}{own}?"


def _better(text: str, main: Question, kin: Kin) -> str | None:
    match, found = _BETTER.match(text), _FOUND.match(main.wording)
    mine = _alike(match["name"], main, kin) if match else None
    test = kin.named(found["test"]) if found else None
    if match is None or mine is None or test is None or test == mine:
        return None
    own = "" if kin.kind_of(test) is ActorKind.PRODUCT else "'s test"
    return f"{match['how']} than {mine} in {main.names.get(test, test)}{own}?"


def _alike(name: str, before: Question, kin: Kin) -> str | None:
    """Return the only one of those asked about before that is of the kind of whom ``name`` is of, and another."""
    named = kin.named(name)
    if named is None:
        return None
    kind = kin.kind_of(named)
    alike = [one for one, other in before.kind_of.items() if other is kind or {kind, other} <= AREAS]
    return alike[0] if len(alike) == 1 and alike[0] != named else None
