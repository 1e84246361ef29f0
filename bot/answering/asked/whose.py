"""Whether one who is named is the very one that did something, asked as who it was.

"Is NEC the vendor behind the app?" asks who the vendor behind it is, and whether that is NEC. "Does NEC sell to Oslo?"
asks nothing of the kind: another one may sell to it, too.
"""

import re

from msgspec import Struct

from bot.answering.asked.opening import LINK
from corpus.actor import Mention
from corpus.patterns import Pattern

_BE = r"(?P<be>is|was|are|were)(?:n['’]?t)?"
_REALLY = r"(?: (?:really|actually|in fact|also|still|indeed))?"
_IS = Pattern(rf"{LINK}{_BE}(?: the)? ", re.IGNORECASE)
_IS_IT = Pattern(rf"{LINK}(?:it(?:['’]?s| is| was)|(?:is|was)(?:n['’]?t)? it)(?: the)? ", re.IGNORECASE)
# What is made by one may be sold or used by several.
_MADE_BY = Pattern(
    rf"{LINK}{_BE} (?P<what>[^?,;:]+?) (?P<made>made|built|developed|created|designed|powered|owned) by(?: the)? ",
    re.IGNORECASE,
)
_BEHIND = Pattern(rf"{_REALLY} behind (?P<what>[^?,;:]+)", re.IGNORECASE)
# One of several holds no place of its own, nor is the first or the largest just any.
_ROLE = Pattern(
    rf"{_REALLY} the (?!(?:\w+ )?(?:only|first|second|third|last|next|latest|main|most|same|other|right|wrong"
    r"|\w{3,}est)\b)"
    r"(?P<role>(?:[a-z-]+ ){0,2}?(?:compan(?:y|ies)|firms?|vendors?|suppliers?|makers?|providers?|developers?|owners?"
    r"|business(?:es)?|chains?|retailers?|stores?|one|ones|manufacturers?|contractors?|creators?)"
    r"(?= (?:behind|of|that|which|who|whose|for|used|fined|sued|named|chosen|picked|ordered|running|supplying|making"
    r"|providing|(?:the )?(?-i:[A-Z])))[^?,;:]+)",
    re.IGNORECASE,
)
_OWN = Pattern(
    r"['’]s? (?P<thing>(?:[a-z-]+ ){0,2}?"
    r"(?:software|technology|tech|algorithm|system|tool|product|platform|recognition))"
    rf"{_REALLY} (?P<rest>(?:behind|used|in use|involved|running|powering|to blame)\b[^?,;:]+)",
    re.IGNORECASE,
)
_THAT = Pattern(r" (?:(?P<whose>whose)|that|who|which) (?P<rest>[^?,;:]+)", re.IGNORECASE)
_END = Pattern(r"[\s?!.]*")


class Whose(Struct, frozen=True):
    """Who is asked about, and the question ``who`` it was."""

    who: str
    mention: Mention


def asks_whose(text: str, mentions: list[Mention]) -> Whose | None:
    """Return as who is asked what ``text`` asks of one of ``mentions`` alone; None where others may be it as well."""
    found = ((one, _who(text[: one.span.start], text[one.span.end :])) for one in mentions)
    return next((Whose(who, one) for one, who in found if who), None)


def _who(before: str, behind: str) -> str | None:
    """Return the question who it was, by what stands ``before`` a name and ``behind`` it."""
    if made := _MADE_BY.fullmatch(before):
        return f"Who {made['be'].lower()} {made['what']} {made['made']} by?" if _END.fullmatch(behind) else None
    if _IS_IT.fullmatch(before) and (that := _THAT.match(behind)):
        return f"{'Whose' if that['whose'] else 'Who'} {that['rest'].strip()}?"
    asked = _IS.fullmatch(before)
    if asked is None:
        return None
    be = asked["be"].lower()
    if found := _BEHIND.match(behind):
        return f"Who {be} behind {found['what'].strip()}?"
    if found := _ROLE.match(behind):
        return f"Who {be} the {found['role'].strip()}?"
    found = _OWN.match(behind)
    return f"Whose {found['thing']} {be} {found['rest'].strip()}?" if found else None
