"""Who an article or a question speaks of: the value, and the reading of ``actors.toml``."""

from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from corpus.article import Span
from corpus.tables import read_tables


class ActorKind(StrEnum):
    """What an actor is; ``group`` is several of them taken together."""

    COMPANY = "company"
    PRODUCT = "product"
    LAW = "law"
    CITY = "city"
    COUNTY = "county"
    STATE = "state"
    COUNTRY = "country"
    UNION = "union"
    LEGISLATURE = "legislature"
    AGENCY = "agency"
    REGULATOR = "regulator"
    POLICE = "police"
    COURT = "court"
    NGO = "ngo"
    RESEARCH = "research"
    MEDIA = "media"
    PERSON = "person"
    GROUP = "group"


TOWNS = frozenset({ActorKind.CITY, ActorKind.COUNTY})
LOCAL = TOWNS | {ActorKind.STATE}
NATIONS = frozenset({ActorKind.COUNTRY, ActorKind.UNION})
PLACES = LOCAL | {ActorKind.COUNTRY}
AREAS = PLACES | {ActorKind.UNION}
PUBLIC_BODIES = frozenset(
    {ActorKind.AGENCY, ActorKind.REGULATOR, ActorKind.POLICE, ActorKind.COURT, ActorKind.LEGISLATURE}
)
MAKERS = frozenset({ActorKind.COMPANY, ActorKind.PRODUCT})
THINGS = frozenset({ActorKind.PRODUCT, ActorKind.LAW})  # which do nothing themselves


class Actor(Struct, frozen=True):
    """One actor under its canonical name; the comment at the head of ``actors.toml`` says what each field means."""

    name: str
    kind: ActorKind
    country: str
    aliases: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    part_of: str | None = None
    within: str | None = None
    role: str = ""
    speaks_as: str | None = None
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()


_FIELDS = frozenset(field.name for field in fields(Actor))


class Mention(Struct, frozen=True):
    """An actor, by canonical name, where a text names it.

    ``others`` are the actors that a question may mean as well by that name, where nothing in it decides.
    """

    actor: str
    span: Span
    others: tuple[str, ...] = ()


class ActorFileError(ValueError):
    """The actor file cannot be used; the message names the table and what to mend."""


def read_actors(path: Path) -> tuple[Actor, ...]:
    """Read the ``[[actor]]`` tables of ``path`` in file order; raises ``ActorFileError``."""
    try:
        tables = read_tables(path).get("actor", [])
    except (OSError, ValueError) as error:
        raise ActorFileError(f"{path}: {error}") from error
    actors = tuple(_actor(path, table) for table in tables)
    _check(path, actors)
    return actors


def _actor(path: Path, table: dict[str, Any]) -> Actor:
    unknown = sorted(table.keys() - _FIELDS)
    if unknown:
        raise ActorFileError(f"{path}: {table.get('name', '[[actor]]')!r} has unknown keys: {', '.join(unknown)}")
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    try:
        values["kind"] = ActorKind(values["kind"])
        return Actor(**values)
    except (KeyError, TypeError, ValueError) as error:
        raise ActorFileError(f"{path}: {table.get('name', '[[actor]]')!r}: {error}") from error


def _check(path: Path, actors: tuple[Actor, ...]) -> None:
    names = [actor.name for actor in actors]
    if not names:
        raise ActorFileError(f"{path}: no [[actor]] table")
    twice = sorted(name for name, count in Counter(names).items() if count > 1)
    if twice:
        raise ActorFileError(f"{path}: declared twice: {', '.join(twice)}")
    known = frozenset(names)
    for actor in actors:
        for other in (actor.part_of, actor.within):
            if other is not None and other not in known:
                raise ActorFileError(f"{path}: {actor.name!r} refers to {other!r}, which no table declares")
