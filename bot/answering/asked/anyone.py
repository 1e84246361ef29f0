"""What a rule lets anybody do, asked by somebody as of themselves: "can I sue a shop in Oregon for scanning me?"."""

import re
from collections.abc import Collection

from bot.answering.asked.guards import reason_to_refuse
from bot.answering.asked.question import read_question
from corpus.actor import AREAS, ActorKind
from corpus.actors import ActorBook
from corpus.patterns import Pattern

_RULED = AREAS | {ActorKind.LAW}  # where rules hold, and rules themselves
_OTHERS = r"(?:boss|employer|landlord|landlady|school|gym|bank|office|company|workplace|manager|hoa|building)"
_HAVE_RIGHT = r"have (?:an?|the|any) (?:legal )?right to sue(?=\W*$| (?:an?|any|under|in|if|when|over|for)\b)"
# What somebody over the asker may do, and whom people may sue, be it who it will: to sue one by name is a case.
_ASKED = Pattern(
    rf"\W*(?:(?:so|and|but|ok|hey|hi),? )*(?:(?:can|could|may|does|do|is|are|must) (?:my|our) {_OTHERS}\b"
    r"|(?:can|could|may) (?:i|we) (?:\w+ ){0,2}?(?:sue|get (?:money|damages|compensation))"
    r"(?: (?:(?:an?|any) [a-z]|(?:if|when|under|in)\b)| (?:over|for) (?:it|this|that)\W*$|(?: there| here)?\W*$)"
    rf"|do (?:i|we) {_HAVE_RIGHT}"
    r"|how much (?:money )?(?:can|could|would) (?:i|we) (?:get|win|claim|receive|sue for)\b)",
    re.IGNORECASE,
)
_OWN_CASE = Pattern(
    r"\b(?:settlement|lawsuit|class action|lawyer|attorney|case|chances?|should"
    rf"|(?:will|(?<!\bmuch )(?<!\bmoney )would|do|did) (?:i|we)\b(?! {_HAVE_RIGHT})"
    r"|my (?:\w+ )?(?:shop|store|business|app|startup|website)"
    r"|i(?:['’]m| am| was|['’]ve| have(?! (?:an?|the|any) (?:legal )?right)| got))\b",
    re.IGNORECASE,
)
_OTHER = Pattern(rf"\b(?:my|our) (?=({_OTHERS})\b)", re.IGNORECASE)
_OWN = Pattern(r"\b(?:my|our)\b(?= \w)", re.IGNORECASE)
_SELF = Pattern(r"\b(?:I|we|me)\b(?![.’'])", re.IGNORECASE)


def as_of_anyone(text: str, book: ActorBook, before: Collection[ActorKind] = ()) -> str | None:
    """Return what is asked of a rule as of anybody; None where no place or law is named, or advice is wanted.

    ``before`` holds the kinds of those whom the conversation is about.
    """
    asked = _of_people(text)
    if asked is None or _RULED.isdisjoint({*before, *read_question(asked, book).kinds}):
        return None
    return asked


def lacks_place(text: str, book: ActorBook) -> bool:
    """Tell whether somebody asks as of themselves what rules let anybody do, and not where."""
    asked = _of_people(text)
    return asked is not None and _RULED.isdisjoint(read_question(asked, book).kinds)


def _of_people(text: str) -> str | None:
    if not _ASKED.match(text) or _OWN_CASE.search(text):
        return None
    asked = _OTHER.sub(lambda found: "an " if found[1][0] in "eEoO" else "a ", text)
    asked = _SELF.sub("people", _OWN.sub("their", asked))
    return asked if reason_to_refuse(asked) is None else None
