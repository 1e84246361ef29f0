"""Follow-ups that ask what a settlement contains which was asked about: "what did they agree to?", "the terms?"."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.wording import both
from corpus.patterns import Pattern

_SETTLED = Pattern(r"\b(?:settl(?:e|ed|ing|ements?)|deals?|agreements?)\b", re.IGNORECASE)
_THEY = r"(?:they|it|he|she|the (?:city|company|firm|police|chain|department|two|parties))"
_TERMS = Pattern(
    rf"^{LINK}(?:(?:what (?:are|were) )?(?:the |its )?(?:exact |main )?(?:terms|conditions)(?: of (?:it|that))?"
    r"|what(?:['’]?s| is| was) in (?:it|that|the (?:settlement|deal|agreement))"
    rf"|what (?:did|do|does|has|have|must|will) {_THEY} (?:have to |had to )?"
    r"(?:agree(?:d)? (?:to|on)|commit(?:ted)? to|promised?|accept(?:ed)?|give up)(?: do)?(?: in (?:it|that))?)\W*$",
    re.IGNORECASE,
)


def terms_of(text: str, before: Question) -> str | None:
    """Ask for the terms of the settlement on which ``before`` was; None where a text asks for anything else."""
    names = [*before.names.values()]
    if not names or not _TERMS.match(text) or not _SETTLED.search(before.wording):
        return None
    return f"What are the terms of the settlement of {both(names)}?"
