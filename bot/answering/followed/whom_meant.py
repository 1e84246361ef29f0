"""Whom an asker means who was asked for a name: "when did they quit?" - "IBM" asks when IBM quit."""

import re

from bot.answering.asked.opening import AUXILIARY, LINK
from corpus.actors import ActorBook
from corpus.patterns import Pattern

_THEY = Pattern(
    rf"^(?P<asked>{LINK}(?:(?:who|whom|what|when|where|why|how(?: \w+)?|since when|until when) )?)"
    rf"(?P<does>{AUXILIARY}) (?P<they>they|he|she|it)\b(?P<rest>[^?]*)",
    re.IGNORECASE,
)
_MEANT = Pattern(
    r"^\W*(?:(?:oh|sorry|ok|okay|i mean|i meant|about|for|it['’]?s|that['’]?s|the company|the city)\W+)*$",
    re.IGNORECASE,
)
_OF_ONE = {"do": "does", "have": "has", "are": "is", "were": "was"}


def with_whom(text: str, asked: str, book: ActorBook) -> str | None:
    """Return what was ``asked`` of them as asked of the one whom ``text`` but names; None where that says more."""
    named, they = book.find_in_question(text), _THEY.match(asked)
    if they is None or len(named) != 1:
        return None
    before, behind = text[: named[0].span.start], text[named[0].span.end :]
    if not _MEANT.match(before.removesuffix("the ")) or behind.strip(" ?!."):
        return None
    does = they["does"].lower()
    one = _OF_ONE.get(does, does) if they["they"].lower() == "they" else does
    the = "the " if before.lower().endswith("the ") else ""
    return f"{they['asked']}{one} {the}{named[0].span.of(text)}{they['rest']}?"
