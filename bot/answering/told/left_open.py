"""How a matter stands where it was left: what has not come about yet, and what still holds."""

import re
from collections.abc import Sequence

from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern

# "No ruling was found", "the bill has only been introduced", "the order remains in force".
_STANDS = Pattern(
    r"\b(?:(?:has|had|have) not (?:yet )?(?:\w+ )?(?:decided|ruled|passed|become|taken|been (?:confirmed|decided|paid))"
    r"|(?:was|were|is|are|has|had|have) (?:not |still )?yet\b|(?:has|have|had) only been\b"
    r"|(?:was|were|is|are) not (?:yet |listed as )?(?:passed|a law|in (?:use|force|operation))"
    r"|(?:did|does) not (?:say whether|pass)\b|must (?:now |still )?decide\b"
    r"|(?:remain|stay|stand)(?:s|ed)? (?:in (?:force|effect|place)|pending|open|valid)\b)"
    r"|\bno (?:\w+ ){0,4}?(?:ruling|vote|decision|source|verdict)\b",
    re.IGNORECASE,
)


def how_it_stands(newest: Sequence[Evidence], evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return the last sentence of the articles of ``newest`` that tells how the matter stands, if any other does."""
    own = (one for one in evidence if one.article.id in {first.article.id for first in newest} and one not in newest)
    open_still = [one for one in own if _STANDS.search(one.sentence.text)]
    return [max(open_still, key=lambda one: one.place)] if open_still else []


def to_the_end(
    best: Evidence, parts: Sequence[Evidence], others: Sequence[Evidence], evidence: Sequence[Evidence]
) -> tuple[Sequence[Evidence], list[Evidence]]:
    """Let a story end with how it stands: behind the newest of several steps, else last of its article's ``parts``."""
    steps = [one for one in others if one.article.id != best.article.id]
    newest = max((best, *steps), key=lambda one: one.article.day)
    told = {one.place for one in (best, *parts) if one.article.id == newest.article.id}
    stands = [one for one in how_it_stands([newest], evidence) if one.place not in told]
    if newest is best:
        return [*parts[: len(parts) - len(stands) if len(parts) > 1 else None], *stands], list(others)
    return parts, [*others[: others.index(newest) + 1], *stands, *others[others.index(newest) + 1 :]]
