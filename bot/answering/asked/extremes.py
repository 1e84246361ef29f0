"""The most and the least money: "the largest settlement", "ICE's biggest contract", "the most it ever paid".

Which it is shows by comparing sums, and no article need say it. Of any other most one has to.
"""

import re

from corpus.patterns import Pattern

_SUM = (
    r"(?= (?:[\w-]+ ){0,2}(?:fines?|penalt(?:y|ies)|settlements?|payouts?|payments?|damages|contracts?|deals?|sums?"
    r"|orders?|purchases?)\b)"
)
_ALONE = (
    r"(?: money)?(?=\W*$| (?:for|over|to|in|on|by|from|under|of all|so far|ever)\b"
    r"| (?:[\w'’.-]+ ){1,5}?(?:(?:has|have|had|ever) )*(?:paid|pays|spent)\b)"
)
MOST = Pattern(rf"\b(?:biggest|largest|highest|heaviest|greatest){_SUM}|\bthe most{_ALONE}", re.IGNORECASE)
LEAST = Pattern(rf"\b(?:smallest|lowest|lightest){_SUM}|\bthe least{_ALONE}", re.IGNORECASE)
_OF_ALL = Pattern(
    r"\b(?:which|what|who)\b[^?]*?(?:\bthe (?:most|fewest) (?!(?:recent|important|common|[a-z]+ed)\b)[a-z-]+s\b"
    r"|\b(?:the )?(?:most|least)(?: (?:often|frequently|heavily|widely))?\W*$)",
    re.IGNORECASE,
)
_SAYS_OF_ALL = Pattern(
    r"\b(?:the (?:most|fewest|least)|more than any|fewer than any|largest|biggest|heaviest|highest|greatest|busiest"
    r"|top|lead\w*|lowest|smallest)\b(?! recent)",
    re.IGNORECASE,
)
_SHARES = Pattern(r"\d(?:%| per ?cent\b)", re.IGNORECASE)


def asks_most_of_all(text: str) -> bool:
    """Tell whether a text asks who has or did the most of all: "which agency ran the most searches?"."""
    return _OF_ALL.search(text) is not None


def says_most_of_all(text: str) -> bool:
    """Tell whether a text sets somebody over or under all others, be it by the share of each."""
    return _SAYS_OF_ALL.search(text) is not None or len(_SHARES.findall(text)) > 1
