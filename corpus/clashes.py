"""Names that two newcomers bear, by which nobody is meant, and who is called by a part of another's name."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from corpus.actor import Actor
from corpus.actors import ActorBook
from corpus.names import tokenize


def folded(name: str) -> str:
    """Return a name as names are compared: its words without case and accents."""
    return " ".join(token.folded for token in tokenize(name))


def led(actors: Iterable[Actor], signing: AbstractSet[str]) -> Iterator[Actor]:
    """Yield ``actors``; who signs as "Lumenor" is called by that, and "Lumenor Vision", which it names, is its own."""
    named = {actor.name: actor for actor in actors}
    owned = {
        actor.name: short
        for actor in named.values()
        for short in actor.aliases
        if short in signing and short in named and actor.name.startswith(f"{short} ")
    }
    for actor in named.values():
        own = tuple(name for name, owner in owned.items() if owner == actor.name)
        if actor.name not in owned:
            yield replace(actor, aliases=(*actor.aliases, *own))


def without_clashes(actors: Sequence[Actor], book: ActorBook) -> tuple[Actor, ...]:
    """Leave out whoever another is called as well, and short forms that somebody else bears, too."""
    others = Counter(folded(text) for actor in actors for text in _called(actor))
    kept = [actor for actor in actors if others[folded(actor.name)] != 1]
    bearers = Counter(folded(text) for actor in kept for text in (actor.name, *_called(actor)))
    names = {actor.name for actor in kept}
    return tuple(
        replace(
            actor,
            **{part: _own(getattr(actor, part), bearers, book) for part in ("aliases", "words", "exact")},
            part_of=actor.part_of if actor.part_of in names else None,
        )
        for actor in kept
    )


def _called(actor: Actor) -> tuple[str, ...]:
    return (*actor.aliases, *actor.words, *(one for one in actor.exact if one != actor.name))


def _own(names: Iterable[str], bearers: Counter[str], book: ActorBook) -> tuple[str, ...]:
    return tuple(one for one in names if bearers[folded(one)] == 1 and book.named(one) is None)
