"""How a question opens: a link to what was said before, a polite preface, and the verb that asks for a verdict."""

import re

from corpus.patterns import Pattern

# "So", "and", "but", "ok," and the like, or nothing: goes behind the ``^`` of a pattern.
LINK = r"\W*(?:(?:so|and|but|or|then|ok|okay|well)\W+)?"
AUXILIARY = (
    r"(?:ain['’]?t|can['’]?t|cannot|won['’]?t"
    r"|(?:is|are|was|were|do|does|did|can|could|may(?! \d)|might|has|have|had|will|would|should|must|am)"
    r"(?:n['’]?t|['’]nt)?)"
)
_SAID_BEFORE = (
    r"(?:hey|hi|hiya|hello|please|pls|ok|okay|well|wait|um+|erm|btw|by the way|yo|dude|mate|guys|honestly|seriously"
    r"|cool|sorry|excuse me|real quick|quickly|(?:(?:a |one |just a )?(?:quick|simple|another|last) )?(?:question|q)"
    r"|(?:can|could|would|will) (?:you|u|someone|anyone|somebody) (?:please )?(?:(?:tell|remind) (?:me|us)|say)"
    r"|(?:tell|remind) me|(?:do|does) (?:you|u|anyone|anybody|someone) (?:happen to )?know"
    r"|(?:i(?:['’]m| am| was|['’]ve been| have been) )?(?:just )?(?:wondering|curious|asking)|i wonder"
    r"|i(?:['’]d| would) (?:like|want|love) to know|i (?:want|need) to know"
    r"|(?:any|no) (?:idea|clue)|question for you|here['’]?s (?:a|one|my) question|my question(?: is)?)"
)
# Without a colon only before a question that stands by itself: "can you tell me more" is one whole.
_PREFACE = Pattern(
    rf"^\W*(?:{_SAID_BEFORE}[\s,:;.!–—-]+)*{_SAID_BEFORE}"
    r"(?:\s*(?::|[–—]|(?<=\s)-)\s*(?=\w+ \w)|[\s,:;.!–—-]+"
    rf"(?={AUXILIARY}\b|(?:(?:to|on|for|in|at|by|from|under|of|with|until|till|since) )?"
    r"(?:who(?:se|m)?|what|which|when|where|why|how)\b))",
    re.IGNORECASE,
)
_AFTERTHOUGHT = Pattern(
    r"(?<=\w)(?:[\s,;–—-]+(?:please|pls|plz|exactly|precisely|btw|by the way|though|tho|lol|anyway|anyhow|iirc"
    r"|i (?:guess|suppose|wonder|assume)|(?:any|no) idea|do you know))+(?P<end>[\s?!.]*)$",
    re.IGNORECASE,
)


def without_courtesies(text: str) -> str:
    """Leave out what goes before a question, or behind it, and asks nothing: "hi, can you tell me: ... exactly?"."""
    return _AFTERTHOUGHT.sub(r"\g<end>", _PREFACE.sub("", text))
