"""For whom and against whom a ruling is: what a court undid or left as it was, and whom it found for."""

import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.reply import Verdict
from corpus.actor import Mention
from corpus.patterns import Pattern

BENCH = Pattern(r"\b(?:courts?|tribunals?|judges?|jury|justices|appeal)\b", re.IGNORECASE)
_PARTLY = Pattern(r"\bpart(?:ly|ially|s? of)\b", re.IGNORECASE)
_JUST_BEFORE = len("partially ")
_FOR = r"(?:in favou?r of|sid(?:ed|es|ing) with|(?:ruled|found|decided) for)"
_AGAINST = r"(?:ruled|found|decided|held) against"
_UNDONE = r"dismissed|rejected|threw out|overturned|quashed|reversed|lifted|set aside|struck down|annulled|cancelled"
_LEFT_AS_IT_WAS = r"upheld|confirmed|affirmed|backed"
_ACTED = Pattern(
    rf"\b(?:(?P<undone>{_UNDONE})|(?P<kept>{_LEFT_AS_IT_WAS}))\b(?P<thing>[^;:]*?)"
    r"(?=,|;|\band (?:held|said|found|ruled|ordered)\b|$)",
    re.IGNORECASE,
)
# The thing acted on, up to the party that it is against or for: "a challenge to", "the ruling in favour of".
_HOSTILE = Pattern(
    r"\b(?:(?:fine|penalty|order|injunction|ruling|judge?ment|verdict|finding|decision|case|suit|lawsuit|complaint"
    r"|challenge|appeal|claim)s? (?:on|to|against)|(?:ruling|finding|decision|judge?ment) that)\b",
    re.IGNORECASE,
)
_FRIENDLY = Pattern(r"\bin favou?r of\b|\b(?:appeal|challenge|claim|case|suit)s? (?:by|from|of)\b", re.IGNORECASE)
# "Found that it broke the law", "lacked jurisdiction over Clearview" of whom the court is asked to back; "may fine".
_BREACH = (
    r"broke|broken|violated|breached|infringed|unlawful|illegal|lack(?:s|ed) (?:the )?(?:jurisdiction|power|authority)"
)
_RIGHT = r"(?:is|are|was|were) (?:lawful|legal)|(?:can|could|may) (?:fine|punish|prosecute|penalise|penalize|sanction)"
_HELD_THAT = r"(?:ruled|found|held|decided|agreed|confirmed) that"
_RULED = Pattern(
    rf"\b(?:(?P<for>{_FOR}|{_HELD_THAT}(?=[^,;:]*\b(?:{_RIGHT})\b))|{_AGAINST}"
    rf"|{_HELD_THAT}(?=[^,;:]*\b(?:{_BREACH})\b))\b",
    re.IGNORECASE,
)
# "That the city's use of it against him violated his rights": he won.
_WRONGED = Pattern(
    rf"\b{_HELD_THAT} [^,;:]*? against (?:the )?(?=[^,;:]{{2,40}}? (?:violated|breached|infringed|broke)\b)",
    re.IGNORECASE,
)
BROUGHT = Pattern(
    r"\b(?:brought|filed|launched|lodged) (?:the|an?) (?:legal )?(?:challenge|case|complaint|lawsuit|suit|appeal)"
    r" (?:to|against) (?:the )?"
)


class Side(Struct, frozen=True):
    """A party with what a sentence does to it."""

    actor: str
    won: Verdict


def sides_in(text: str, mentions: Sequence[Mention]) -> Sequence[Side]:
    """Return each party that a ruling is told to be for or against; ``mentions`` stand in the order of ``text``."""
    acted = list(_ACTED.finditer(text))
    sides = [side for match in acted if (side := _acted_on(text, match, mentions)) is not None]
    for match in _RULED.finditer(text):
        party = _first(mentions, match.end(), len(text))
        within = any(one.start() <= match.start() < one.end() for one in acted)  # "reversed the ruling in favour of"
        if party and not within:
            sides.append(Side(party.actor, Verdict.YES if match["for"] else Verdict.NO))
    wronged = _WRONGED.search(text)
    starts = {wronged.end()} if wronged else ()
    return [*sides, *(Side(one.actor, Verdict.YES) for one in mentions if one.span.start in starts)]


def _acted_on(text: str, match: re.Match[str], mentions: Sequence[Mention]) -> Side | None:
    """Return for whom it is good or bad that a court undid something, or left it as it was."""
    hostile, friendly = _HOSTILE.search(match["thing"]), _FRIENDLY.search(match["thing"])
    aimed = friendly if friendly and not (hostile and hostile.end() > friendly.end()) else hostile
    party = _first(mentions, match.start("thing") + aimed.end(), match.end()) if aimed else None
    if party is None:
        return None
    good = (aimed is hostile) == (match["undone"] is not None)
    in_part = _PARTLY.search(text, max(0, match.start() - _JUST_BEFORE), match.end())
    return Side(party.actor, Verdict.PARTLY if in_part else Verdict.YES if good else Verdict.NO)


def _first(mentions: Sequence[Mention], start: int, end: int) -> Mention | None:
    return next((one for one in mentions if start <= one.span.start < end), None)
