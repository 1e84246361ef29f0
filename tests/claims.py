"""Claims made from sentences of articles by code: told as they stand, denied, with another number or another actor."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.actors import ActorBook, ActorKind
from corpus.article import Sentence

_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|may|can|could|will|would|must)\b(?! (?:no|not|never)\b)")
_DENIALS = (
    (re.compile(r"\bno longer (?=\w+s\b)"), "still "),
    (re.compile(r"\bwould no longer\b"), "would still"),
    (re.compile(r"\b(?P<aux>is|are|was|were|has|have|may|can|could|will|would|must) (?:not|never)\b"), r"\g<aux>"),
    (re.compile(r"\bbanned\b"), "did not ban"),
    (re.compile(r"\bbars\b"), "does not bar"),
    (re.compile(r"\bbans\b"), "does not ban"),
    (re.compile(r"\bfined\b"), "did not fine"),
    (re.compile(r"\bpaused\b"), "did not pause"),
    (re.compile(r"\bextended\b"), "did not extend"),
    (re.compile(r"\bsued\b"), "did not sue"),
    (re.compile(r"\bsettled\b"), "did not settle"),
    (re.compile(r"\bsells\b"), "does not sell"),
    (re.compile(r"\bused\b(?! (?:to|in|by|for)\b)"), "did not use"),
)
_FIGURE = re.compile(r"(?<![\w.,-])\d+(?:\.\d+)?(?![\w,]|[.-]\d)")
_LENGTH = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten)\b(?= \w)")
_WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim as a question, with the sentence it was made from and how."""

    question: str
    sentence: Sentence
    change: str


def asked(text: str) -> str:
    """Turn a statement into a yes/no question."""
    plain = text.rstrip(".")
    opening = plain.split(" ", 1)[0]
    plain = plain[0].lower() + plain[1:] if opening in {"On", "In", "As", "The", "A", "An", "Since", "By"} else plain
    return f"Is it true that {plain}?"


def denied(text: str) -> str | None:
    """Turn the claim of a sentence round, or give None where no rule can."""
    for pattern, instead in _DENIALS:
        if pattern.search(text):
            return pattern.sub(instead, text, count=1)
    found = _AUXILIARY.search(text)
    return f"{text[: found.end()]} not{text[found.end() :]}" if found else None


def renumbered(text: str) -> str | None:
    """Change the last number of a sentence into another one, or give None where it has none."""
    if length := _LENGTH.search(text):
        other = _WORDS[(_WORDS.index(length.group(1)) + 4) % len(_WORDS)]
        return f"{text[: length.start()]}{other}{text[length.end() :]}"
    figures = list(_FIGURE.finditer(text))
    if not figures:
        return None
    last = figures[-1]
    raised = f"{float(last.group()) + 3:g}"
    return f"{text[: last.start()]}{raised}{text[last.end() :]}"


def reassigned(text: str, book: ActorBook, peers: Mapping[ActorKind, Sequence[str]]) -> str | None:
    """Give the claim to another actor of the same kind, or give None where the sentence names nobody first."""
    mention = next(iter(book.find(text)), None)
    if mention is None:
        return None
    kind = book[mention.actor].kind
    strangers = [name for name in peers.get(kind, ()) if not book.family(name) & book.family(mention.actor)]
    strangers = [name for name in strangers if name not in text]
    if not strangers:
        return None
    other = strangers[len(text) % len(strangers)]
    return f"{text[: mention.span.start]}{other}{text[mention.span.end :]}"


def claims_from(
    sentences: Sequence[Sentence], book: ActorBook, peers: Mapping[ActorKind, Sequence[str]]
) -> Iterator[Claim]:
    """Make every claim that the rules can make of ``sentences``."""
    for sentence in sentences:
        text = sentence.text
        if '"' in text or "“" in text:
            continue
        made = {
            "denied": denied(text),
            "renumbered": renumbered(text),
            "reassigned": reassigned(text, book, peers),
        }
        for change, claim in made.items():
            if claim is not None and len(claim) < 220:
                yield Claim(asked(claim), sentence, change)
