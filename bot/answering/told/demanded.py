"""What somebody was asked, told or ordered to do: "made the request in a letter" does not tell what it was."""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern

_ASK = r"(?:ask|order|tell|instruct|urge|request|demand|command|direct|beg)"
_ASKED = r"(?:asked|ordered|told|instructed|urged|requested|demanded|commanded|directed|forced|obliged|required)"
_ASKS = Pattern(
    r"\bwhat (?:did|does|do|has|have|had) (?:[\w'’.-]+ ){1,8}?"
    rf"(?:{_ASK} (?:[\w'’.-]+ ){{1,6}}?to (?:do|change|stop)\b"
    rf"|(?:order|demand|request|urge)(?:ed|d)?(?= (?:of|from)\b|\W*$))"
    rf"|\bwhat (?:was|were|is|are|has|have|had) (?:[\w'’.-]+ ){{1,6}}?(?:been )?{_ASKED} to (?:do|change|stop)\b",
    re.IGNORECASE,
)
_TELLS = Pattern(
    rf"\b(?:{_ASK}s?|{_ASKED}|requires?|calls? on|called on|must|ha(?:s|d|ve) to|order(?:s|ed)?|called for)\b"
    r"(?! (?:in|to the)\b)[^.;]*?\b(?:to [a-z]{3,}|that|put|must \w+|stop\w*|end\w*|delet\w*)\b",
    re.IGNORECASE,
)


def asks_demand(question: Question) -> bool:
    """Tell whether a question asks what somebody was to do, by the word of another."""
    return not question.asks_verdict and bool(_ASKS.search(question.text))


def tells_demand(one: Evidence) -> bool:
    """Tell whether a sentence says what somebody was asked or ordered to do."""
    return bool(_TELLS.search(one.sentence.text))
