"""Words that stand for whom a question is asked of, who is not named there: "did she sue?", "is the site legal?"."""

import re

from corpus.actor import ActorKind
from corpus.patterns import Pattern

# A person, or somebody else who acts.
PERSON = Pattern(
    r"\b(?:he|him|his|she|her(?=\W*$| (?:for|in|at|to|on|by|with|from|after|before|because)\b))\b",
    re.IGNORECASE,
)
_ACTING = r"(?:(?<=\bdo )|(?<=\bdid )|(?<=\bhas )|(?<=\bhave )|(?<=\bcan )|(?<=\bmay ))they\b"
_ANYBODY = Pattern(_ACTING, re.IGNORECASE)
# A company or a product; "does it cover schools?" may be asked of its ban.
_OFTEN = r"(?: (?:still|also|even|ever|already))*"
_THING = Pattern(
    rf"{_ACTING}|\b(?:the|that|this) (?:site|website|app|company|firm|tool|service|software|vendor|start-?up|chain"
    r"|retailer)\b(?!['’])"
    rf"|(?<=\bis )it(?={_OFTEN} (?:(?:il)?legal|(?:un)?lawful|available|free|american|used|sold)\b)"
    rf"|(?<=\bdoes )it(?={_OFTEN} (?:sell|offer|make|use|supply|work|keep|store|search)\b)"
    rf"|(?<=\bdid )it(?={_OFTEN} (?:sell|offer|make|use|supply|settle|pay|appeal|admit|quit|delete)\b)",
    re.IGNORECASE,
)
MADE = frozenset({ActorKind.COMPANY, ActorKind.PRODUCT})
# "The sheriff in Oregon" is a body there; a city that is named next acts itself.
_HOLDER = Pattern(r"\bthe (?:[\w-]+ )?(?:sheriff|police|cops|department|office|county) (?:in|of) $", re.IGNORECASE)


def standing_for(kind: ActorKind) -> Pattern:
    """Return what may stand for somebody of a ``kind``."""
    return PERSON if kind is ActorKind.PERSON else _THING if kind in MADE else _ANYBODY


def before_holder(asked: str) -> str:
    """Return what a question says before "the sheriff in", at which it breaks off; all of it where there is none."""
    return _HOLDER.sub("", asked)
