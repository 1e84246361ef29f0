"""Questions that stress who did it: "was it NEC that sold it?", "it was the mayor who banned it, wasn't it?".

Each takes for granted that it was done and asks by whom. It reads as the plain question whether that one did it.
"""

import re

from msgspec import Struct

from bot.answering.asked.forms import tag_of
from bot.answering.asked.opening import LINK
from corpus.patterns import Pattern

# What "it" is and not who did it: whether something is so, when, where or why it was.
_NO_ONE = (
    r"(?:(?:really |actually |still |also |not |ever |even )*(?:true|right|correct|accurate|so|a fact|the case|fair"
    r"|clear|possible|likely|certain|legal|said|reported|known|documented|on record|on the record|expected|planned"
    r"|in|on|at|by|under|for|from|since|after|before|during|with|because|when|while|only|just|to|not|last|this|then)\b"
    r"|(?:19|20)\d\d\b|(?:it|they|he|she|you|we|i|there|here|today|yesterday|that|what|why|how|where)\b)"
)
_WHO = rf"(?P<who>(?!{_NO_ONE})[^\s,?][^,?]{{1,60}}?)"
# "It's NEC who sells it, isn't it?", "wasn't it NEC that sold it?": whether NEC does or did.
_CLEFT = Pattern(
    rf"^{LINK}(?:it(?:['’]?s| is| was)|(?:is|was)(?:n['’]?t)? it) {_WHO} (?P<joined>that|who|which)"
    r"(?P<did>['’]s| (?-i:[a-z]+))(?P<what>| .+)$",
    re.IGNORECASE,
)
# "Was NEC the firm that sold it?" asks whether it did.
_IS_THE_ONE = Pattern(
    rf"^{LINK}(?:is|was|are|were)(?:n['’]?t)? (?P<who>(?:the )?[^\s,?][^,?]{{1,50}}?)"
    r" (?:really |actually )?the (?:company|firm|vendor|city|state|agency|chain|retailer|one)"
    r" (?P<joined>that|who|which)(?P<did> [a-z]+)(?P<what> .+)$",
    re.IGNORECASE,
)
# What a doer may be called whose name is told elsewhere; whoever else is meant, is read with the words that stress it.
_KIND = Pattern(
    r"\b(?:compan(?:y|ies)|firms?|state|city|town|county|country|government|agency|agencies|police|cops|officers|court"
    r"|judges?|regulator|watchdog|vendors?|chain|group|bill|act|law|ban|settlement|order|ruling)$",
    re.IGNORECASE,
)
_ANY = Pattern(r"(?:an?|some|any|one) ", re.IGNORECASE)


class Cleft(Struct, frozen=True):
    """Who is asked to have done it, and the verb and the rest of what was done, as a statement has them."""

    who: str
    did: str
    what: str
    of_name_only: bool = False  # it is a cleft with a name alone: "it" may point back, "NEC the firm" is no role

    @property
    def is_of_kind(self) -> bool:
        """Whether they are called by what they are alone: "the city", "Maine police"."""
        return _KIND.search(self.who) is not None

    @property
    def stated(self) -> str:
        """What the question would have confirmed."""
        return f"{self.who} {self.did} {self.what}".rstrip()


def cleft_in(text: str) -> Cleft | None:
    """Return who is asked to have done what, where ``text`` stresses who; None where it asks otherwise."""
    tag = tag_of(text)
    asked = text[: tag.start() if tag else None].rstrip(" ?!.,")
    found = _CLEFT.match(asked)
    the_one = None if found else _IS_THE_ONE.match(asked)
    found = found or the_one
    if found is None:
        return None
    did = "is" if found["did"].strip() in {"'s", "’s"} else found["did"].strip()
    # "Is it an app that scans faces?", "is it the law which bans it?": what "it" is, is asked.
    points_back = found["joined"] == "which" or (_ANY.match(found["who"]) and found["joined"] == "that")
    return Cleft(found["who"], did, found["what"].strip(), bool(the_one or points_back))
