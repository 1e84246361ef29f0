"""Others in another place than the question before asked about: "and police in Texas?" after one on Illinois police."""

import re

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from bot.answering.followed.at_times import asks_if
from bot.answering.followed.scoped import of_other_scope, scopes_in
from corpus.actor import AREAS
from corpus.patterns import Pattern

_WHO_WHERE = Pattern(
    rf"^{LINK}(?:(?:what|how) about |what of )?(?:the )?(?!{AUXILIARY}\b)(?P<who>[a-z][a-z'’-]*(?: [a-z'’-]+)?)"
    r" in (?P<the>the )?(?P<where>[^?.!,;:]{2,40}?)(?: too| as well| then)?\W*$",
    re.IGNORECASE,
)


def of_other_group(text: str, before: Question, kin: Kin) -> str | None:
    """Ask in full of others whom a rule may bind than the question before, there or elsewhere: "and schools?"."""
    return of_group_elsewhere(text, before, kin) or of_other_scope(text, before, kin)


def of_group_elsewhere(text: str, before: Question, kin: Kin) -> str | None:
    """Ask in full of others, or of the same ones, in another place than the one question ``before`` asks about.

    Nobody else stays in it who is asked about: whoever sells to them, sells there too.
    """
    match = _WHO_WHERE.match(text)
    place = kin.named(match["where"]) if match else None
    told = [actor for actor, kind in before.kind_of.items() if kind in AREAS and actor in before.names]
    if match is None or place is None or kin.kind_of(place) not in AREAS or not scopes_in(match["who"]):
        return None
    if len(told) != 1 or not asks_if(before) or kin.lies_in(place, told[0]):
        return None
    of_them = of_other_scope(f"what about {match['who']}?", before, kin) or _of_same(match["who"], before)
    if of_them is None:
        return None
    where = f"{match['the'] or ''}{match['where']}"
    asked, found = re.subn(rf"(?<!\w)(?:the )?{re.escape(before.names[told[0]])}(?!\w)", where, of_them, count=1)
    return asked if found else None


def _of_same(who: str, before: Question) -> str | None:
    """Return what was asked before where it is of the same group: of police."""
    groups = {group for group, _, _ in scopes_in(before.wording)}
    return before.wording if groups == {group for group, _, _ in scopes_in(who)} else None
