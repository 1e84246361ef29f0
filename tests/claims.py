"""Claims made from sentences of articles by code: told as they stand, denied, with another number or another actor."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.actor import ActorKind
from corpus.actors import ActorBook
from corpus.article import Sentence
from retrieval.entailment.turning import denied, renumbered


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
