"""What opens or ends a message without asking anything: "thx.", "lol ok.", "I mean"; a follow-up that asks for sources.

Also what is meant by an "it" that nothing stands before.
"""

import re

from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import plain_stems
from corpus.actor import THINGS
from corpus.actors import ActorBook
from corpus.patterns import Pattern
from corpus.words import words

# What is never the name or the matter of a question, and what is none where a sentence ends behind it.
_OPENERS = Pattern(
    r"^(?:\W*(?:thx|thanks(?: a lot)?|thank (?:you|u)|ty|cheers|lol|lmao|rofl|ha(?:ha)+|hm+|wow|got it|gotcha|i see)\b"
    r"[\s,.!:;–-]*"
    r"|\W*(?:ok|okay|oh|ah|cool|great|nice|fine|right|perfect|interesting|good to know|sure|yes|yeah|alright)"
    r"(?:\s*[.!]+\s+|[\s,]+(?=(?:and|but|so|what about|how about|what of)\b)))+(?=\W*\w)",
    re.IGNORECASE,
)
_CLOSERS = Pattern(
    r"(?P<end>\?)?[\s,.!–-]+(?:(?:many )?(?:thanks|thank (?:you|u))(?:,? (?:a lot|a million|a bunch|so much|very much"
    r"|in advance|again|for (?:your|the|any) (?:help|time)))*|(?:any|your) help (?:is |would be )?appreciated"
    r"|thx|ty|tia|cheers|(?:just )?asking for a friend|pls|please|plz|lol)[\s.!]*$",
    re.IGNORECASE,
)
_I_MEAN = Pattern(
    rf"^\W*(?:no\W+)?(?:(?:what )?i mean(?:t)?(?: is| was)?|i was asking|my question is)[\s,:]+"
    rf"(?=(?:{AUXILIARY}|who|what|which|when|where|why|how)\b)",
    re.IGNORECASE,
)
_SOURCES = Pattern(
    rf"^{LINK}(?:(?:what(?:['’]?s| is| are)|any|your|got (?:a|any)|(?:show|give)(?: me)?|cite)"
    r" )?(?:(?:the|your|a|that|any) )?(?:sources?|citations?|references?|links?|proof|evidence)"
    r"(?: (?:for|of) (?:that|this|it))?(?: please| pls)?\W*$"
    rf"|^{LINK}(?:(?:are )?(?:you|u) (?:really |quite |absolutely )?(?:sure|certain|positive)"
    r"(?: (?:about|of) (?:that|this|it))?|how (?:do|can|would) (?:you|u) know(?: (?:that|this|it))?"
    r"|(?:can you )?prove (?:that|this|it)|really|for real|sure)\W*$"
    rf"|^{LINK}where (?:(?:is|are) (?:that|this|it|those) from"
    r"|(?:did|do|does) (?:(?:you|u) get (?:that|this|it)(?: from)?|(?:that|this|it) come from))\W*$",
    re.IGNORECASE,
)


# "Is it banned?" begins a conversation on the one matter of the bot, unless it names another; "is it legal for shops to
# scan faces?" has what it asks of behind "to".
_TO_DO_IT = (
    r"(?! (?:for [^?,;]+? )?to [a-z]+ (?!(?:in|at|on|by|for|from|there|here|under|without|with|now|when|as|inside"
    r"|against|anywhere|everywhere)\b)\w)"
)
_IT = Pattern(
    r"\b(?:sell(?:s|ing)?|sold|offer(?:s|ing|ed)?|b(?:uy|uys|uying|ought)|suppl(?:y|ies|ied|ying)) (?P<what>it)\b"
    r"|^\W*(?:is|was|isn['’]?t|wasn['’]?t) (?P<subject>it) (?:(?:still|now|also|really|actually|not) )?"
    r"(?:banned|forbidden|prohibited|outlawed|allowed|permitted|legal|illegal|lawful|unlawful|used)\b"
    rf"{_TO_DO_IT}",
    re.IGNORECASE,
)
_MATTER = "face recognition"


def opened(text: str, book: ActorBook) -> str:
    """Read what opens a conversation: without chatter, and with the matter for an "it" that nothing stands before."""
    plain = without_chatter(text)
    found = _IT.search(plain)
    if found is None or any(word.stem in plain_stems("topic") for word in words(plain)):
        return plain
    if any(book[mention.actor].kind in THINGS for mention in book.find_in_question(plain)):
        return plain
    start, end = found.span("what" if found["what"] else "subject")
    return f"{plain[:start]}{_MATTER}{plain[end:]}"


def without_chatter(text: str) -> str:
    """Leave out thanks, laughter and the like around what is asked; what is nothing else stays as it is."""
    return _CLOSERS.sub(r"\g<end>", _I_MEAN.sub("", _OPENERS.sub("", text)))


def asks_for_source(text: str) -> bool:
    """Tell whether a message wants to know where what was told is from, or doubts it: "source?", "are you sure?"."""
    return bool(_SOURCES.match(text))
