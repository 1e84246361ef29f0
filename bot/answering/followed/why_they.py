"""Why those did it of whom it was just asked who they were: "on what grounds?" after "who overturned it?"."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.asked.verbs import base_of_past
from corpus.patterns import Pattern

_WHY = Pattern(
    rf"^{LINK}(?:why(?: (?:is|was) that)?|how come|(?:on|for) (?:what|which) (?:grounds|reasons?)|for what reason"
    r"|what (?:was|were) (?:the|their|its) (?:reasons?|grounds?|reasoning))\W*$",
    re.IGNORECASE,
)
_WHO_DID = Pattern(
    rf"^{LINK}who (?:first )?(?P<verb>[a-z]+(?:ed|t|d|ew|ode|oke|ave|ade|aw|an)) (?P<what>[^?,;]+?)(?: first)?\W*$",
    re.IGNORECASE,
)


def why_they_did(text: str, before: Question) -> str | None:
    """Ask in full why they did it whom the question ``before`` asked for by their deed; None elsewhere."""
    asked = _WHO_DID.match(before.text) if _WHY.match(text) else None
    verb = base_of_past(asked["verb"].lower(), lambda _: False) if asked else None
    return f"why did they {verb} {asked['what']}?" if asked and verb else None
