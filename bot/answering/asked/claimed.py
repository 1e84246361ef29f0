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
# "Can you confirm that ...?", "am I right in thinking that ...?" ask whether it is so.
_THAT = r"(?:that|whether|if)"
_TO_CONFIRM = Pattern(
    rf"^{LINK}(?:(?:(?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody) )?(?:please |pls |also |just )*"
    rf"(?:(?:confirm|verify)(?: (?:for|to) (?:me|us))?(?: {_THAT}|(?= (?-i:[A-Z])))|(?:double[- ]?)?check"
    rf"(?: for (?:me|us))? {_THAT})"
    r"|(?:am i|would i be) (?:right|correct)"
    r"(?:,? (?:in (?:thinking|saying|believing|assuming)|to (?:think|say|believe|assume)))?"
    r"(?: that|(?= (?-i:[A-Z])))"
    r"|is it (?:not|really|actually) (?:true|so|correct|right|the case) that"
    r"|would it be (?:true|correct|right|accurate|fair)(?: to say)? that"
    r"|(?:is there )?any truth (?:to|in) (?:the |this )?(?:claim|rumou?r|idea|report|story)s? that"
    r"|correct me if i(?:['’]?m| am) wrong,?(?: but)?|(?:i(?:['’]m| am| was) told|my understanding is) (?:that)?"
    # A guess that is to be confirmed, of whoever is named or of "it".
    r"|(?:apparently|presumably|supposedly|surely)(?=,? [^?]+\?)"
    r"|(?:i(?:['’]m| am| was|['’]ve been)? )?(?:trying|want(?:ing)?|need(?:ing)?|hoping) to"
    rf" (?:find out|establish|check|confirm|verify|know|learn|see|make sure) {_THAT}"
    r"|(?:does|do|would) (?:you|u|anyone|anybody|someone|somebody) (?:happen to )?know (?:whether|if)"
    r")[\s,:]+(?P<claim>.+?)[\s.?!]*$",
    re.IGNORECASE,
)
_ASKS_MORE = Pattern(r"\b(?:and|or|so) (?:who|what|which|when|where|why|how|if|whether)\b|\?\s*\S", re.IGNORECASE)
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
    found = found or _MAY_BE_WRITTEN.match(text) or _to_confirm(text)
    return f"Is it true that {found['claim']}?" if found else text


def _to_confirm(text: str) -> re.Match[str] | None:
    found = _TO_CONFIRM.match(text)
    return None if found is None or asking_verb(found["claim"]) or _ASKS_MORE.search(found["claim"]) else found
