"""Questions of how things stand with somebody or something, put as what they ask: the latest on it.

"Where does the NEC case stand?", "what's the state of play with the directive?", "what's going on at Axon?".
"""

import re

from corpus.patterns import Pattern

_IS = r"(?:['’]?s| is| are)"
_WITH = r"(?:with|on|of|in|at|for|about|around|regarding|concerning)"
_NOW = r"(?:now|right now|today|at present|presently|currently|at the moment|these days|nowadays)"
_STATUS = r"(?:status|state of (?:play|affairs|things)|situation|progress)"
_STANDS = (
    rf"(?:where|how) (?:do|does) (?:things|matters|it all) (?:{_NOW} )?stand (?:{_NOW} )?{_WITH}",
    rf"(?:what{_IS} )?(?:the |its )?(?:(?:current|present|latest) )?{_STATUS} {_WITH}",
    rf"what{_IS} (?:new|happening|going on|up|(?:the )?(?:deal|story)(?! with [^?]* (?:worth|for|like)\W*$)) {_WITH}",
    rf"(?:give (?:me|us)|what{_IS}|got) the (?:lowdown|gist|scoop|skinny|score) (?:on|of|with|about)",
    rf"(?:is there |are there |got )?any (?:new )?(?:updates?|news|developments?|progress|movement) {_WITH}",
)
_OF_WHAT = Pattern(rf"^\W*(?:{'|'.join(_STANDS)}) (?P<what>[^?]+?)(?:,? {_NOW})?[\s?.!]*$", re.IGNORECASE)
# Where one stands "on" something is a view; where a case stands is how far it is.
_WHERE_IT_STANDS = Pattern(
    rf"^\W*(?:where (?:does|do) (?P<what>[^?,]+?) (?:{_NOW} )?stand|how{_IS} (?P<other>[^?,]+?) (?:going|progressing))"
    rf"(?:,? {_NOW}| so far)?[\s?.!]*$",
    re.IGNORECASE,
)
_POINTS_BACK = Pattern(r"^(?:that|this|it|them|those|these|things|there)\b|\bif\b|\bwhether\b", re.IGNORECASE)


def as_latest(text: str) -> str:
    """Ask for the latest on what a text asks the status of; what asks anything else stays as it is."""
    found = _OF_WHAT.match(text) or _WHERE_IT_STANDS.match(text)
    if found is None:
        return text
    what = found["what"] or found["other"]
    return text if _POINTS_BACK.search(what) else f"latest on {what}?"
