"""Whom the first words of a sentence stand for where they are no name: "It", "The company", "The ordinance".

News copy names its actors once and then says "the chain" or "it". What such words may stand for is told by their kind;
which of the article's actors that is, the reader of the article knows.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from corpus.actor import AREAS, PUBLIC_BODIES, ActorKind
from corpus.article import Span
from corpus.entries import HEAD, LABEL
from corpus.patterns import Pattern

_GROUPS = {
    "company firm chain maker retailer vendor supplier developer startup start-up lender bank airline carrier operator "
    "grocer supermarket manufacturer contractor insurer provider": frozenset({ActorKind.COMPANY}),
    "city town county state council government ordinance village municipality": AREAS,
    "department force agency office regulator authority commission ministry bureau district inspectorate board": (
        PUBLIC_BODIES | AREAS
    ),
    "software app service system tool feature product platform": frozenset({ActorKind.PRODUCT, ActorKind.COMPANY}),
    "law act bill measure ban rule rules moratorium statute amendment": {ActorKind.LAW} | AREAS | PUBLIC_BODIES,
    "policy pause pledge decision pilot trial programme program": {ActorKind.COMPANY} | AREAS | PUBLIC_BODIES,
}
_LINK = rf"^\W*?(?:{LABEL}|{HEAD})?\W*(?:(?:But|And|So|Still|Instead|However|Meanwhile),? )?"
_BY_NOUN = tuple(
    (kinds, Pattern(rf"{_LINK}[Tt]he (?:[\w-]+ )??(?:{'|'.join(nouns.split())})\b")) for nouns, kinds in _GROUPS.items()
)
# "A shop may use it" tells what anybody may do, and not what the only shop that an article speaks of does.
_ANYBODY = Pattern(
    rf"{_LINK}(?i:an?|any|each|every|another|other) (?:[\w-]+ ){{0,2}}?"
    r"(?:company|firm|chain|retailer|shop|store|supermarket|bank|airline|airport|school|employer|landlord|business"
    r"|city|town|county|state|department|force|agency|authority)s?\b"
)
_PRONOUN = Pattern(rf"{_LINK}(?:[Ii]ts?|[Tt]hey|[Tt]heir)\b")
# "Fined the chain", and not "the firm that made it", "the chain Alder" or "the bank's lawyer". A supplier or a maker is
# one to somebody else, who may be the one that an article is about.
_THE_FIRM = Pattern(
    r"\b[Tt]he (?:[a-z][a-z-]* )??(?:company|firm|chain|retailer|start-?up|lender|bank|airline|carrier|grocer"
    r"|supermarket|insurer)\b(?!['\u2019-]|,? [A-Z]| (?:that|which|who|behind|of)\b)"
)
_ANY = frozenset(ActorKind) - {ActorKind.PERSON, ActorKind.MEDIA}


def stands_for(text: str) -> AbstractSet[ActorKind] | None:
    """Return the kinds of actors that the first words of a sentence may stand for; None where they point at nobody."""
    if _PRONOUN.match(text):
        return _ANY
    return next((kinds for kinds, pattern in _BY_NOUN if pattern.match(text)), None)


def is_of_anybody(text: str) -> bool:
    """Tell whether a sentence begins with one of a kind, whoever it is: "Any shop may"."""
    return _ANYBODY.match(text) is not None


def antecedent(kinds: AbstractSet[ActorKind] | None, actors: Iterable[tuple[str, ActorKind]]) -> str | None:
    """Return the first of ``actors`` (name and kind, the main one first) that is of one of ``kinds``, or of any.

    None where there is another of its kind: an article on two companies does not say which "the company" is.
    """
    wanted = _ANY if kinds is None else kinds
    suiting = [(name, kind) for name, kind in actors if kind in wanted]
    alone = suiting and sum(kind is suiting[0][1] for _, kind in suiting) == 1
    return suiting[0][0] if alone else None


def firms_meant(text: str) -> tuple[Span, ...]:
    """Return where ``text`` means the only company of its article by "the chain" or the like."""
    return tuple(Span(*one.span()) for one in _THE_FIRM.finditer(text))
