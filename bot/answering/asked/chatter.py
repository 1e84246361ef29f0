"""What opens a message without asking anything: "thx.", "lol ok.", "I mean"; and a follow-up that wants the sources."""

import re

from bot.answering.asked.forms import AUXILIARY
from corpus.patterns import Pattern

# What is never the name or the matter of a question, and what is none where a sentence ends behind it.
_OPENERS = Pattern(
    r"^(?:\W*(?:thx|thanks(?: a lot)?|thank (?:you|u)|ty|cheers|lol|lmao|rofl|ha(?:ha)+|hmm+|wow|got it|gotcha|i see)\b"
    r"[\s,.!:;–-]*"
    r"|\W*(?:ok|okay|oh|ah|cool|great|nice|fine|right|perfect|interesting|good to know|sure|yes|yeah|alright)"
    r"\s*[.!]+\s+)+(?=\W*\w)",
    re.IGNORECASE,
)
_I_MEAN = Pattern(
    rf"^\W*(?:no\W+)?(?:(?:what )?i mean(?:t)?(?: is| was)?|i was asking|my question is)[\s,:]+"
    rf"(?=(?:{AUXILIARY}|who|what|which|when|where|why|how)\b)",
    re.IGNORECASE,
)
_SOURCES = Pattern(
    r"^\W*(?:(?:and|but|ok|so)\W+)?(?:(?:what(?:['’]?s| is| are)|any|your|got (?:a|any)|(?:show|give)(?: me)?|cite)"
    r" )?(?:(?:the|your|a|that|any) )?(?:sources?|citations?|references?|links?|proof|evidence)"
    r"(?: (?:for|of) (?:that|this|it))?(?: please| pls)?\W*$"
    r"|^\W*(?:(?:and|but|ok|so)\W+)?where (?:(?:is|are) (?:that|this|it|those) from"
    r"|(?:did|do|does) (?:(?:you|u) get (?:that|this|it)(?: from)?|(?:that|this|it) come from))\W*$",
    re.IGNORECASE,
)


def without_chatter(text: str) -> str:
    """Leave out thanks, laughter and the like before what is asked; what is nothing else stays as it is."""
    return _I_MEAN.sub("", _OPENERS.sub("", text))


def asks_for_source(text: str) -> bool:
    """Tell whether a message wants to know where what was told is from: "source?"."""
    return bool(_SOURCES.match(text))
