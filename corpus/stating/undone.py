"""What a sentence tells of deeds that nobody has done: what is asked for, proposed, moved, denied or has failed."""

import re

from corpus.denials import denies_what_is_before
from corpus.entries import LABEL
from corpus.motions import is_motion, outcome_of
from corpus.patterns import Pattern

_BOUND = r"(?:bans?|moratoriums?|pauses?|suspension|prohibition|freeze|halt)\b"
_TO = r"[^.;]{0,60}?\b(?:an?|the|any|for|on) (?:[\w-]+ ){0,3}?"
# "A proposal for a ban", "wants to add a ban", "opposes a moratorium": there is one only in what is asked.
_WISHED = Pattern(
    r"\b(?:propos(?:al|als|es|ed)|motion|bid|petition|plea|calls?|called|requests?|push(?:es|ed)?|demand(?:s|ed)?"
    r"|supports?|supported|opposes?|opposed|backs|favou?rs?|wants?|wanted|seeks?|sought|asks?|asked|recommends?|hopes?)\b"
    rf"{_TO}{_BOUND}",
    re.IGNORECASE,
)
# "A moratorium of three years on the use by county departments.": an item of what somebody asks, without a verb.
_BARE = Pattern(
    rf"\W*?{LABEL}?(?:An? )?(?:[\w-]+ )??{_BOUND} (?:of|on|for)\b"
    r"(?!.*\b(?:is|are|was|were|be|been|has|have|had|will|would|may|might|can|could|took|takes|ends?|began|begins|applies|covers?|remains?|stays?|holds?|runs?|bars?|stops?|lasts?|[a-z]+ed)\b)",
    re.IGNORECASE,
)
_PUT = Pattern(r"\W*(?:To ask (?:the )?[A-Z]|\([a-z]\) (?:whether|how|what|when|why|who|if)\b)")
_ENDS = Pattern(r"[.!?][\"'\u201d\u2019)]{0,2} (?=[\"\u201c]?[A-Z])")
_ASKED_OF_OTHERS = Pattern(
    r"\b[Ww]e (?:also |now |again )?"
    r"(?:ask|urge|call (?:on|upon|for)|demand|request|petition|want|believe|suspect|fear)\b"
)


def is_undone(text: str) -> bool:
    """Tell whether a sentence tells of no deed, whatever it names one."""
    if _PUT.match(text) or _ASKED_OF_OTHERS.search(text) or _BARE.match(text) or _WISHED.search(text):
        return True
    moved = outcome_of(text)
    return not moved[1] if moved else is_motion(text)


def is_denied(text: str) -> bool:
    """Tell whether the last sentence of a joined text denies what is before it."""
    return any(denies_what_is_before(text[end.end() :]) for end in _ENDS.finditer(text))
