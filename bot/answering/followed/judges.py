"""Who judges others, and what they do as such: no court pays a fine, and no regulator complies with its own order."""

import re

from corpus.actor import ActorKind
from corpus.patterns import Pattern

JUDGES = frozenset({ActorKind.COURT, ActorKind.REGULATOR, ActorKind.LEGISLATURE})
# What those do who are judged, or have to do.
_PARTY = Pattern(
    r"\b(?:pay|paid|appeal(?:ed)?|compl(?:y|ied)|admit(?:ted)?|den(?:y|ied)|apologi[sz]ed?|settled?|use|used|using|sell"
    r"|sold|stop(?:ped)?|quit|delete[d]?|keep|kept|continue[d]?|obey(?:ed)?|ignore[d]?|change[d]?|fix(?:ed)?|contest(?:ed)?"
    r"|scan(?:ned)?|win|won|lose|lost|break|broke|violate[d]?|break the law|have to|need to|banned|fined|barred|guilty"
    r"|allowed to|still)\b",
    re.IGNORECASE,
)


def is_of_party(text: str) -> bool:
    """Tell whether a text asks what only those do of whom a court or a regulator speaks: "did they comply?"."""
    return bool(_PARTY.search(text))
