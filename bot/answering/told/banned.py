"""What a law bans: that its bans apply, or what it leaves out, does not tell it."""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern

_ASKS = Pattern(
    r"\bwhat (?:all )?(?:does|do|will|would) [^?,]{2,60}? (?:ban|bar|forbid|prohibit|outlaw)\W*$"
    r"|\bwhat (?:is|are) (?:banned|barred|forbidden|prohibited|outlawed) (?:by|under|in)\b",
    re.IGNORECASE,
)
_LEAVES_OUT = Pattern(
    r"\b(?:does|do|did)(?:n['’]t| not) (?:cover|apply|ban|bar|include|affect)\b|\bexempts?\b"
    r"|\bha(?:s|ve) (?:an )?exceptions?\b"
)
# Behind these stands what is banned, and not whom "the bans on police" bind or when "its bans apply".
_BANS = Pattern(
    r"\b(?:bans|banned|bars|barred|prohibits|prohibited|forbids|forbidden|outlaws|outlawed)"
    r" (?!(?:on|of|in|that|which|apply|applies|and|or|from|under|by|for|at)\b)[a-z]|\bmay (?:not|neither)\b"
    r"|\b(?:would|voted\b[^.;]*? to) (?:ban|bar|prohibit|forbid|outlaw)\b"
)


def asks_what_is_banned(question: Question) -> bool:
    """Tell whether a question asks what somebody or some law bans."""
    return _ASKS.search(question.text) is not None


def leaves_out(one: Evidence) -> bool:
    """Tell whether a sentence says what a ban does not reach."""
    return _LEAVES_OUT.search(one.sentence.text) is not None


def tells_what_is_banned(one: Evidence) -> bool:
    """Tell whether a sentence says what is banned."""
    return _BANS.search(one.sentence.text) is not None
