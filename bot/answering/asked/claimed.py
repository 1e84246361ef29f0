"""Claims that somebody wants checked: "Fact check: ...", "can we write that ...?", "our draft says ... Correct?"."""

import re

from bot.answering.asked.forms import ASKING_WORD, asking_verb
from bot.answering.asked.opening import LINK
from corpus.patterns import Pattern

_SAY = r"(?:say|write|report|claim|state|print|publish)"
_CHECKED = Pattern(
    r"^\W*(?:quick )?fact[- ]?check(?:ing)?(?: this| please| me)?\s*[:–—,-]+\s*(?P<claim>.+?)[\s.?!]*$",
    re.IGNORECASE,
)
_MAY_BE_WRITTEN = Pattern(
    rf"^{LINK}(?:(?:is|would|was) it (?:be )?(?:really |actually |still )?"
    rf"(?:accurate|correct|right|fair|safe|true|ok|okay) (?:(?:for us |for me )?to {_SAY}|if (?:we|i) {_SAY})(?: that)?"
    rf"|(?:can|could|may|should) (?:we|i) (?:safely |really |still )?{_SAY} that) (?P<claim>.+?)[\s.?!]*$",
    re.IGNORECASE,
)
_TRUE = r"[\s,;.!–—-]+(?:(?:is|was) (?:that|this|it) )?(?:correct|right|true|accurate|so)[\s.?!]*$"
_STATED = Pattern(
    r"^\W*(?:(?:we|i|they)(?:['’]ve| have|['’]d| had)?|(?:our|my|the|a|this|their) (?:[\w-]+ )?"
    r"(?:draft|copy|article|story|text|piece|notes?|intern|colleague|headline|caption|paper|script)s?) "
    r"(?:say|says|said|write|writes|wrote|written|state|states|stated|claims?|claimed|read|reads|heard)(?: somewhere)?"
    rf"(?: that)?,? (?P<claim>.+?){_TRUE}",
    re.IGNORECASE,
)


def as_claim(text: str) -> str:
    """Ask whether a claim is true that somebody wants checked, whoever made it.

    What ends in "right?" is a question already, unless a "who" or "where" in it seems to ask something else.
    """
    if found := _CHECKED.match(text):
        claim = found["claim"]
        return f"{claim}?" if asking_verb(claim) else f"Is it true that {claim}?"
    if (found := _STATED.match(text)) and not ASKING_WORD.search(found["claim"]):
        return f"{found['claim']}, right?"
    found = found or _MAY_BE_WRITTEN.match(text)
    return f"Is it true that {found['claim']}?" if found else text
