"""The most and the least money: "the largest settlement", "ICE's biggest contract", "the most it ever paid".

Which it is shows by comparing sums, and no article need say it.
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
