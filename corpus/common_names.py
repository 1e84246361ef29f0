"""Names that a body of many a country has: "the Supreme Court", "the Senate".

The book has them for the best known. Articles that use such a name, and in none of which the country of that one is
named, mean a body of their own by it: the senate of a university, the supreme court of another country.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from corpus.actor import PUBLIC_BODIES, Actor, ActorKind

_COMMON = frozenset(
    {"senate", "congress", "parliament", "supreme court", "high court", "court of appeal", "house of representatives"}
    | {"justice department", "department of justice", "home office", "commerce department", "defense department"}
    | {"privacy commissioner", "information commissioner", "data protection authority", "secret service"}
)


def meant_by_others(actors: Iterable[Actor], texts: Sequence[str]) -> frozenset[str]:
    """Return the common names by which ``texts``, those of all articles, mean none of ``actors``."""
    actors = tuple(actors)
    strangers = frozenset(_meant_by_others(actors, texts))
    names = {name for _, name in strangers}
    return frozenset(names - {name for actor in actors for name in actor.shared if (actor.name, name) not in strangers})


def without_names(actors: Sequence[Actor], names: Collection[str]) -> tuple[Actor, ...]:
    """Return ``actors`` without the common ``names``."""
    return tuple(
        replace(
            actor,
            aliases=tuple(name for name in actor.aliases if name not in names),
            shared=tuple(name for name in actor.shared if name not in names),
        )
        if any(name in names for name in (*actor.aliases, *actor.shared))
        else actor
        for actor in actors
    )


def _meant_by_others(actors: Sequence[Actor], texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each actor with a common name of it by which ``texts`` mean another."""
    countries = [actor for actor in actors if actor.kind is ActorKind.COUNTRY]
    for actor in (one for one in actors if one.kind in PUBLIC_BODIES):
        common = [name for name in (*actor.aliases, *actor.shared) if name.lower() in _COMMON]
        home = [name for one in countries if common and one.country == actor.country for name in _names(one)]
        for name in common if home else ():
            using = [text for text in texts if _is_in(name, text)]
            if using and not any(_is_in(one, text) for text in using for one in (*home, actor.part_of or actor.name)):
                yield actor.name, name


def _names(actor: Actor) -> tuple[str, ...]:
    return (actor.name, actor.country, *actor.aliases, *actor.exact)


def _is_in(name: str, text: str) -> bool:
    """Tell whether a text has a name as words of their own, in any case but that of an abbreviation."""
    text = text.replace("U.S.", "US").replace("U.K.", "UK")
    if name.lower() not in text.lower():
        return False
    flags = re.NOFLAG if name.isupper() else re.IGNORECASE
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, flags) is not None
