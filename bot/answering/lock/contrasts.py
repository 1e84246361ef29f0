"""What a sentence says of one thing and not of another: "a request and not an order", "about drones, not cameras"."""

import re

from bot.answering.asked.question import plain_stems
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_NOT_THE_OTHER = Pattern(
    r"\b(?:is|are|was|were) (?P<about>(?:all )?about |over )?(?:an? |the |only |merely |just )*(?P<this>[\w'’-]+),? "
    r"(?:and |but )?not (?:about |over )?(?:an? |the )?(?P<other>[\w'’-]+(?: [\w'’-]+)?)",
    re.IGNORECASE,
)
# "Did they resign over it?", "was the row about it?": what it was about is the other thing only where that is asked.
_CAUSE = Pattern(
    r"\b(?:because of|over|due to|owing to|on account of|in protest (?:at|of|against|over)"
    r"|(?:is|are|was|were)\b[^?,;]*? about) (?P<what>[^?,;]+)",
    re.IGNORECASE,
)


def asks_of_cause(asked: str) -> bool:
    """Tell whether a question asks what something was about, or done for."""
    return _CAUSE.search(asked) is not None


def denied_by_contrast(asked: str, said: str) -> bool:
    """Tell whether ``said`` has something be one thing and not the other, for which alone ``asked`` asks."""
    if not (found := list(_NOT_THE_OTHER.finditer(said))):
        return False
    cause, wanted = _CAUSE.search(asked), _alike(asked)
    for match in found:
        this, other = (frozenset(stems(match[part])) - plain_stems("grammar") for part in ("this", "other"))
        meant = wanted if match["about"] is None else _alike(cause["what"]) if cause else frozenset()
        if other and other <= meant and this.isdisjoint(wanted):
            return True
    return False


def _alike(text: str) -> frozenset[str]:
    """Return the stems of a text and of what means about the same."""
    return frozenset().union(*(shipped_lexicon().alike(stem) for stem in stems(text)))
