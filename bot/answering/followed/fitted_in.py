"""Questions with the part that a follow-up put in at its place: "does it bind shops at night?"."""

import re

from corpus.patterns import Pattern

# "Does it bind shops? (at night)": what goes behind a question as it is.
_PUT_IN = Pattern(
    r"\?? \((?P<part>(?:in|at|on|by|for|to|from|with|within|inside|outside|near|during) [^()]+)\)$", re.IGNORECASE
)


def fitted_in(wording: str) -> str:
    """Return a question with the part behind it in one sentence, as it is read best; any other stays as it is."""
    return _PUT_IN.sub(r" \g<part>?", wording)
