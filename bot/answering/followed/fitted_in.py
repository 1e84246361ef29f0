"""Questions with the part that a follow-up put in at its place: "does it bind shops at night?"."""

import re

from corpus.patterns import Pattern

# "Does it bind shops? (at night)": what goes behind a question as it is.
_PUT_IN = Pattern(
    r"\?? \((?P<part>(?P<how>in|at|on|by|for|to|from|with|within|inside|outside|near|during) [^()]+)\)$", re.IGNORECASE
)


def fitted_in(wording: str) -> str:
    """Return a question with the part behind it in one sentence, as it is read best; any other stays as it is.

    So does one that has the like of it: after "for its offices" "for shops" is meant instead. "In Oslo" may be beside
    "in schools".
    """
    found = _PUT_IN.search(wording)
    if found is None or re.search(rf"\b{found['how'].lower()} (?:the )?[a-z]", wording[: found.start()]):
        return wording
    return f"{wording[: found.start()]} {found['part']}?"
