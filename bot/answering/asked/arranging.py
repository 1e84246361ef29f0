"""In which order a list is to be told: "newest first", "oldest to newest", "by size"."""

import re
from enum import Enum

from bot.answering.asked.opening import LINK
from corpus.patterns import Pattern

_NEW, _OLD = r"(?:newest|latest|(?:most )?recent)", r"(?:oldest|earliest)"
_LARGE, _SMALL = r"(?:largest|biggest|highest|heaviest|greatest)", r"(?:smallest|lowest|lightest)"
_OF_SUMS = r"(?:size|amount|sum|value|money|height)"
_SORTED = r"(?:(?:sorted|ordered|arranged|listed|ranked|starting|beginning)(?: (?:by|with|from|in))? )"
# What asks for the order and for nothing else, in front of a list or behind it.
_ORDER = Pattern(
    rf"(?:^|[\s,;:(–—-]+){_SORTED}?(?:from )?(?:the )?(?:"
    rf"(?P<newest>{_NEW}(?: ones?)? (?:first|to {_OLD}|on top)|(?:in )?reverse chronological(?:ly| order)"
    r"|by (?:date|year|recency))"
    rf"|(?P<oldest>{_OLD}(?: ones?)? (?:first|to {_NEW})|(?:in )?chronological(?:ly| order)|in order of (?:date|time))"
    rf"|(?P<largest>{_LARGE}(?: ones?)? (?:first|to {_SMALL})|by {_OF_SUMS}|in order of {_OF_SUMS})"
    rf"|(?P<smallest>{_SMALL}(?: ones?)? (?:first|to {_LARGE})))(?=\W*(?:(?:please|pls|thanks?|thx)\W*)?$|[,:])\)?",
    re.IGNORECASE,
)


# Of a list that was told it asks for the oldest first.
_WHICH_FIRST = Pattern(
    rf"^{LINK}(?:who|which)(?: (?:one|of (?:them|these|those)))? (?:was|were|came|went) (?:the )?(?:first|earliest)"
    r"(?: one)?\W*$",
    re.IGNORECASE,
)


class Order(Enum):
    """What comes first in a list."""

    NEWEST = "newest"
    OLDEST = "oldest"
    LARGEST = "largest"
    SMALLEST = "smallest"

    @property
    def is_of_size(self) -> bool:
        """Whether items are ordered by their sums, not by their dates."""
        return self in {Order.LARGEST, Order.SMALLEST}


def order_of(text: str) -> Order | None:
    """Return the order that a text asks for, None where it asks for none."""
    if _WHICH_FIRST.match(text):
        return Order.OLDEST
    found = _ORDER.search(text)
    return Order(found.lastgroup) if found else None


def without_order(text: str) -> str:
    """Leave out what asks for an order alone; what is nothing else stays as it is."""
    plain = " ".join(_ORDER.sub("", text).split()).lstrip(" ,:;")
    return plain if any(mark.isalpha() for mark in plain) else text
