"""What is asked to have stopped or to be back, put as whether it is so today: one of both is.

"Has it stopped selling?" has the no of "does it still sell?" for its yes, and "is it selling again?" has it for its no.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.asked.headlines import are_many
from bot.answering.asked.opening import LINK
from bot.answering.asked.verbs import base_of_doing
from corpus.patterns import Pattern

_WHO = rf"^(?P<link>{LINK})(?:has|have|did) (?P<who>[^?,;]{{2,80}}?)(?<! to)"
_IS = rf"^(?P<link>{LINK})(?:is|are) (?P<who>[^?,;]{{2,80}}?)"
_SOON = r" (?:(?:now|ever|finally|already|since|really|actually|also|yet|completely) )?"
_DOING = r"(?P<doing>(?!(?:any|every|some|no)?thing\b|being\b)[a-z]{2,}ing)\b"
_HAVING = r"(?P<having>(?:its|their) [a-z]|(?:(?:mandatory|live|police) )?fac(?:e|ial) [a-z])"
# What is asked of a time is not asked of today; with another clause the deed is not all that is asked.
_OF_TIME = r"before|without|after|because|when|while|since|until|till|by|during|over|and|or|but|(?:in|of) (?:19|20)\d\d"
_REST = rf"(?P<rest>(?:(?! (?:{_OF_TIME})\b)[^?,;])*?)"
_STARTED = r"(?:started?|begun?|began)"
_STOPPED = Pattern(
    rf"{_WHO}{_SOON}(?:stop(?:ped)?|quit|ceased?|end(?:ed)?|discontinued?|halt(?:ed)?|(?:gave|given?) up(?: on)?"
    rf"|drop(?:ped)?|abandon(?:ed)?|scrap(?:ped)?|retired?) (?:{_DOING}|{_HAVING}){_REST}\W*$",
    re.IGNORECASE,
)
_CLOSED = Pattern(
    rf"{_WHO}{_SOON}(?:been )?(?:(?:shut|closed?) down|(?:gone?|went) (?:bust|under|out of business)"
    r"|ceased? (?:operations|trading|operating))\W*$",
    re.IGNORECASE,
)
_BACK = (
    Pattern(
        rf"{_WHO}{_SOON}(?:resumed?|re-?start(?:ed)?|re-?instated?|reintroduced?|restored?|(?:bring|brought) back"
        rf"|(?:gone?|went|come|came)(?: back)? to|return(?:ed)? to) (?:{_DOING}|{_HAVING}){_REST}\W*$",
        re.IGNORECASE,
    ),
    Pattern(rf"{_IS} back to {_DOING}{_REST}\W*$", re.IGNORECASE),
    Pattern(rf"{_IS}{_SOON}{_DOING}{_REST} again\W*$", re.IGNORECASE),
    Pattern(rf"{_WHO}{_SOON}{_STARTED} {_DOING}{_REST} again\W*$", re.IGNORECASE),
)


class Ceasing(Struct, frozen=True):
    """Whether something is so today, in several wordings; ``ended`` where it was asked to have stopped, else back.

    ``goes_on`` finds the verb in the present tense, "still sells it".
    """

    today: Sequence[str]
    ended: bool
    goes_on: Pattern


def as_today(text: str) -> Ceasing | None:
    """Ask whether what ``text`` asks to have stopped, or to be back, is so today; None where it asks neither."""
    if found := _CLOSED.match(text):
        be = "are" if are_many(found["who"]) else "is"
        return Ceasing(
            (f"{found['link']}{be} {found['who']} still operating?",), ended=True, goes_on=_present("operate")
        )
    stopped = _STOPPED.match(text)
    found = stopped or next((one for pattern in _BACK if (one := pattern.match(text))), None)
    if found is None:
        return None
    verb, what = _verb(found)
    asking = f"{found['link']}{'do' if are_many(found['who']) else 'does'} {found['who']}"
    deed = f"{verb}{what}{found['rest']}?"
    still = f"{asking} still {deed}"
    return Ceasing(
        (still,) if stopped else (f"{asking} {deed}", still), ended=stopped is not None, goes_on=_present(verb)
    )


def _verb(found: re.Match[str]) -> tuple[str, str]:
    """Return the verb of what is asked about, and what follows it."""
    if found["doing"]:
        return base_of_doing(found["doing"]), ""
    having = found["having"]
    return ("have" if having.lower().startswith(("its ", "their ")) else "use"), f" {having}"


def _present(verb: str) -> Pattern:
    return Pattern(rf"\b(?:{verb}e?s|may|can|ha(?:s|ve) \w+ [^.;]*since)\b", re.IGNORECASE)
