"""Whom a question asks a rule to reach or to leave alone: "does it cover landlords?", "are banks exempt?"."""

import re

from msgspec import Struct

from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question, plain_stems
from corpus.actor import ActorKind
from corpus.patterns import Pattern
from corpus.words import stems

OFTEN = r"(?:(?:also|still|ever|even|itself|themselves|fully|all|currently|now) )*"
EXEMPT = r"(?:exempt(?:ed)?|excluded|left out|spared)"
COVERED = r"(?:covered|included|affected|bound)"
COVER = r"(?:cover|appl(?:y|ies) to|reach|include|affect|extend to|bind)"
_ASKS_EXEMPT = (
    rf"^{LINK}{AUXILIARY} (?P<who>[^?]+?) (?:be |been |get )?{OFTEN}{EXEMPT}\b",
    rf"^{LINK}{AUXILIARY} [^?]+? (?:exempt|exclude|spare|leave out) (?P<who>[^?]+?)(?: from\b[^?]*)?\W*$",
)
_ASKS_COVERED = (
    rf"^{LINK}{AUXILIARY} (?P<who>[^?]+?) (?:be |been |get )?{OFTEN}{COVERED}\b(?: (?:by|in|under)\b[^?]*)?\W*$",
    rf"^{LINK}{AUXILIARY} [^?]+? {OFTEN}{COVER} (?P<who>[^?]+?)(?:,? (?:too|as well|at all))?\W*$",
)
_ASKED = tuple(
    (Pattern(pattern, re.IGNORECASE), exempt)
    for patterns, exempt in ((_ASKS_EXEMPT, True), (_ASKS_COVERED, False))
    for pattern in patterns
)
_NARROWED = Pattern(r"\b(?:only|just|partly|all but|both|or|first|again|why|longer)\b|n['’]t\b|\bnot\b", re.IGNORECASE)
# Words that tell nothing of who is left out: "any other mills".
PLAIN = frozenset(stems("the a an any all other some such its their these those no neither both own every each"))


# What a rule says of all of a kind goes for the one that is asked about: "cities", of Seattle.
_KINDS = {
    ActorKind.CITY: frozenset(stems("cities towns municipalities")),
    ActorKind.COUNTY: frozenset(stems("counties")),
    ActorKind.COMPANY: frozenset(stems("companies businesses firms")),
}


class Covered(Struct, frozen=True):
    """The stems of those asked about, or of their kind, and whether they are asked to be exempt or to be covered."""

    who: frozenset[str]
    exempt: bool


def covered_asked(question: Question, *, as_kind: bool = False) -> Covered | None:
    """Return whom a question asks a rule to reach or to leave alone; None where it asks nothing of the kind.

    Who has a name is meant by it alone, or ``as_kind`` by that of the kind.
    """
    text = question.text
    if _NARROWED.search(text):
        return None
    for pattern, exempt in _ASKED:
        if (match := pattern.search(text)) is not None:
            start, end = match.span("who")
            within = [mention for mention in question.mentions if start <= mention.span.start < end]
            for span in sorted((mention.span for mention in within), reverse=True):
                text = f"{text[: span.start]} {text[span.end :]}"
                end -= span.end - span.start - 1
            who = frozenset(stems(text[start:end])) - plain_stems("grammar") - PLAIN
            if as_kind and not who and len(within) == 1:
                who = _KINDS.get(question.kind_of[within[0].actor], who)
            return Covered(who, exempt) if who else None
    return None
