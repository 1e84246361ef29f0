"""Public bodies by the place that they are of, and those places: "the High Court of Arvenia", "Police of Alder".

Such a name says by itself what it names, in a letterhead too, so that once is enough for the body; the place must be
written twice, like any other newcomer.
"""

import re
from collections.abc import Iterator, Sequence

from corpus.actor import Actor, ActorKind
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.names import tokenize
from corpus.patterns import Pattern
from corpus.typos import ordinary_words
from corpus.unknown_names import NEVER_NAMES

_LEAST_WRITTEN = 2
_OF_NATION = r"High Court|Supreme Court|Constitutional Court|Parliament|Government|Ministry|Guard|Republic|Kingdom"
_WATCHES = (
    r"(?:Privacy|Information|Data Protection|Information and Privacy) (?:Commissioner|Authority|Ombudsman|Agency)"
)
_OF_STATE = r"Legislature|State (?:Auditor|Police|Senate)|Attorney General"
_OF_TOWN = r"Police(?: Service| Force)?|Constabulary"
_NAME = r"[A-Z][\w'\u2019-]+"
_BODY = Pattern(
    rf"\b(?P<body>(?P<nation>{_OF_NATION}|{_WATCHES})|(?P<state>{_OF_STATE})|(?P<town>{_OF_TOWN}))"
    rf" of (?:the )?(?P<place>{_NAME}(?: {_NAME})?)"
)
_OF_A_STATE = Pattern(
    r"\b[Ss]tate (?:[Ll]aw|[Ll]egislature|[Pp]olice|[Ss]upreme [Cc]ourt|[Cc]onstitution|[Ss]enat|[Hh]ouse)"
)
_KINDS = {
    "Court": ActorKind.COURT,
    "Parliament": ActorKind.LEGISLATURE,
    "Legislature": ActorKind.LEGISLATURE,
    "Senate": ActorKind.LEGISLATURE,
    "Commissioner": ActorKind.REGULATOR,
    "Authority": ActorKind.REGULATOR,
    "Ombudsman": ActorKind.REGULATOR,
    "Agency": ActorKind.REGULATOR,
    "Guard": ActorKind.AGENCY,
    "Police": ActorKind.POLICE,
    "Service": ActorKind.POLICE,
    "Force": ActorKind.POLICE,
    "Constabulary": ActorKind.POLICE,
}


def bodies_of(articles: Sequence[Article], book: ActorBook) -> Iterator[Actor]:
    """Yield the public bodies that name the place they are of, and those places, where ``book`` has none of them."""
    texts = [f"{one.publisher}\n{one.title}\n{one.text}" for one in articles]
    for found in (found for text in texts for found in _BODY.finditer(text)):
        place = _place(found["place"])
        if not place or book.named(place) is not None:
            continue
        is_known = _times_written(place, texts) >= _LEAST_WRITTEN
        if is_known:
            yield _of_place(place, found)
        body = _body(place, found, is_known=is_known)
        if body is not None and book.named(body.name) is None:
            yield body


def _times_written(place: str, texts: Sequence[str]) -> int:
    return sum(len(re.findall(rf"(?<!\w){re.escape(place)}(?!\w)", text)) for text in texts)


def _body(place: str, found: re.Match[str], *, is_known: bool) -> Actor | None:
    """Return the body itself, as its place has it too: "Alder's Privacy Commissioner", "Alder police"."""
    body, name = found["body"], f"{found['body']} of {place}"
    kind = _KINDS.get(body.rpartition(" ")[2])
    if kind is None:
        return None
    also = [f"{place} {body}", f"{place}'s {body}"]
    also += [f"Office of the {name}"] if kind is ActorKind.REGULATOR else []
    also += [f"{place} police"] if kind is ActorKind.POLICE else []
    is_part = is_known and kind is ActorKind.POLICE
    country = place if found["nation"] else ""
    return Actor(name, kind, country=country, aliases=tuple(dict.fromkeys(also)), part_of=place if is_part else None)


def _place(name: str) -> str:
    """Return as much of a name as is one: no English word alone, and none that only follows it."""
    first, _, second = name.partition(" ")
    if _is_strange(first):
        return name if second and _is_strange(second) else first
    return name if second and _is_strange(second) else ""


def _is_strange(word: str) -> bool:
    folded = tokenize(word)[0].folded
    return len(word) > 2 and word.isalpha() and folded not in ordinary_words() | NEVER_NAMES


def _of_place(place: str, found: re.Match[str]) -> Actor:
    if found["nation"] and not _OF_A_STATE.search(found.string):
        return Actor(place, ActorKind.COUNTRY, country=place)
    return Actor(place, ActorKind.CITY if found["town"] else ActorKind.STATE, country="")
