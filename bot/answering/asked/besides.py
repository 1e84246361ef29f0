"""What a question leaves aside to ask for anything else: "does it cover anything other than body cameras?"."""

import re

from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import plain_stems
from corpus.patterns import Pattern
from corpus.words import stems

_ANY = r"(?:any|some)(?:thing|one|body)|any (?:[\w-]+ ){0,2}?[\w-]+"
_BESIDES = Pattern(
    rf"\b(?:{_ANY}) (?:else )?(?:other than|but|except(?: for)?|besides|apart from|aside from|beyond|than) "
    r"(?P<those>[^?,;]+)"
    r"|\b(?:go(?:es)?|extends?|reach(?:es)?) (?:beyond|further than) (?P<more>[^?,;]+)"
    r"|\b(?:covers?|appl(?:y|ies) to|includes?|binds?|bars?|bans?) more than (?:just |only )?(?P<most>(?!\d)[^?,;]+)",
    re.IGNORECASE,
)
_ASKS_WHETHER = Pattern(rf"^{LINK}{AUXILIARY}\b", re.IGNORECASE)
_DENIED = Pattern(r"\b(?:not|never|why|all)\b|n['’]t\b", re.IGNORECASE)
_ALONE = Pattern(r"\b(?:only|solely|exclusively|alone|nobody but|no one but)\b", re.IGNORECASE)
_NOT_ALONE = Pattern(r"\bnot\b[^.;]*?\b(?:only|solely|exclusively|alone)\b", re.IGNORECASE)
_MORE = Pattern(
    r",|\b(?:and|or|also|including|includes?|others?|as well|too|both|besides|any|every|all)\b", re.IGNORECASE
)


def left_aside(text: str) -> frozenset[str]:
    """Return the stems that stand behind "other than" in a question of yes or no; none where it asks for no others."""
    asked = _BESIDES.search(text)
    if asked is None or not _ASKS_WHETHER.search(text) or _DENIED.search(text):
        return frozenset()
    return frozenset(stems(asked["those"] or asked["more"] or asked["most"])) - plain_stems("grammar")


def tells_of_no_other(question: str, text: str) -> bool:
    """Tell whether a text speaks of nothing but what a question leaves aside, or of one thing alone."""
    aside = left_aside(question)
    if not aside:
        return False
    alone = _ALONE.search(text) and not _NOT_ALONE.search(text)
    return bool(alone) or (not (aside.isdisjoint(stems(text)) or _MORE.search(text) or _NOT_ALONE.search(text)))
