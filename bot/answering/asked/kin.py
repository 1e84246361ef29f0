"""Who belongs to whom, and where: what the book of actors tells of those that questions and articles name."""

import re
from collections.abc import Callable, Collection, Iterable
from collections.abc import Set as AbstractSet

from corpus.actor import NATIONS, PLACES, PUBLIC_BODIES, THINGS, ActorKind
from corpus.actors import ActorBook
from corpus.kept import kept
from corpus.patterns import Pattern

_OF_A_COUNTRY = frozenset({ActorKind.REGULATOR, ActorKind.AGENCY, ActorKind.COURT, ActorKind.LEGISLATURE})
BODIES = PLACES | PUBLIC_BODIES
_KEPT = 20_000
_LEVEL = Pattern(r" (?:state|city|county)$", re.IGNORECASE)  # "New York State"
IsNamed = Callable[[str, Collection[str]], bool]  # as ``Kin.is_named``
KindOf = Callable[[str], ActorKind]  # as ``Kin.kind_of``


class Kin:
    """Kinds, families and homes of actors; safe to use from several threads."""

    def __init__(self, book: ActorBook) -> None:
        """Look actors up in ``book``."""
        self._book = book
        self._families = kept(self, type(self)._families_of, _KEPT)
        self._kinds = kept(self, type(self)._kinds_of, _KEPT)
        self._home = kept(self, type(self)._home_of, _KEPT)
        self._places = kept(self, type(self)._places_of, _KEPT)

    def knows(self, actor: str) -> bool:
        """Tell whether the book of actors holds one: front matter may name others."""
        return actor in self._book

    def named(self, text: str) -> str | None:
        """Return the actor that ``text`` is a name of, in any case; None where there is none."""
        actor = self._book.named(text)
        return actor.name if actor else None

    def namesakes_of(self, actor: str) -> tuple[str, ...]:
        """Return the other places that bear the name of one: Portland, Maine, for Portland, Oregon."""
        name = actor.partition(", ")[0]
        known = [one for mention in self._book.find_in_question(name) for one in (mention.actor, *mention.others)]
        return tuple(one for one in known if one != actor and one.startswith(f"{name}, "))

    def of_same_name(self, actor: str, kind: ActorKind) -> str | None:
        """Return the place of ``kind`` that a place is, lies in or shares its name with: New York City of the state."""
        around = (actor, *self.places_of(actor))
        if (within := next((one for one in around if self.knows(one) and self.kind_of(one) is kind), None)) is not None:
            return within
        name = _LEVEL.sub("", actor.partition(", ")[0])
        shared = [one for mention in self._book.find_in_question(name) for one in (mention.actor, *mention.others)]
        alike = (one for one in (self.named(f"{name} {kind}"), *shared) if one is not None)
        return next((one for one in alike if self.kind_of(one) is kind), None)

    def kind_of(self, actor: str) -> ActorKind:
        """Return what an actor is."""
        return self._book[actor].kind

    def role_of(self, actor: str) -> str:
        """Return what a person is known as ("US senator"), "" where it is not told."""
        return self._book[actor].role

    def kinds_of(self, actor: str) -> frozenset[ActorKind]:
        """Return what an actor is, with what those are that it is part of: a city's police is the city's."""
        return self._kinds(actor)

    def of_kind(self, actor: str, kinds: Collection[ActorKind]) -> str | None:
        """Return the actor, or the nearest that it is part of, that is of one of ``kinds``; None where none is.

        A city is no part of this kind of its state: what it does, the state need not do.
        """
        for owner in self._book.owners(actor):
            if (kind := self._book[owner].kind) in kinds:
                return owner
            if kind in PLACES:
                break
        return None

    def home_of(self, actor: str) -> str | None:
        """Return the country of an actor, of a country itself; None where no actor is its country."""
        return self._home(actor)

    def country_for(self, actor: str) -> str | None:
        """Return the country that one of its bodies stands for; none is that of a state's or a city's body."""
        of_country = self.kind_of(actor) in _OF_A_COUNTRY and not self.places_of(actor)
        return self.home_of(actor) if of_country else None

    def places_of(self, actor: str) -> frozenset[str]:
        """Return the places in which an actor, or what it is part of, lies; none is the country of a company."""
        return self._places(actor)

    def lies_in(self, actor: str, place: str) -> bool:
        """Tell whether an actor is a place in another one, or a body of such: of a state or city, not of it all."""
        if actor == place or actor not in self._book or self._book[actor].kind not in BODIES:
            return False
        if place in self.places_of(actor):
            return True
        return self.home_of(actor) == place and self.country_for(actor) is None

    def families(self, actors: Iterable[str]) -> frozenset[str]:
        """Return the actors with all that belongs to them or that they belong to."""
        return self._families(tuple(actors))

    def homes_of(self, actors: Iterable[str]) -> frozenset[str]:
        """Return the countries of the public bodies and places among ``actors``."""
        placed = (one for one in actors if one in self._book and self._book[one].kind in PUBLIC_BODIES | PLACES)
        return frozenset(home for one in placed if (home := self.home_of(one)) is not None)

    def is_abroad(self, actor: str, others: Iterable[str]) -> bool:
        """Tell whether ``actor`` is a country or union, and ``others`` hold public bodies and parts of others only."""
        if self._book[actor].kind not in NATIONS:
            return False
        homes = self.homes_of(one for one in others if one in self._book and self.kind_of(one) is not ActorKind.COUNTRY)
        return bool(homes) and not any(actor in (home, *self.places_of(home)) for home in homes)

    def is_named(self, actor: str, said: Collection[str]) -> bool:
        """Tell whether ``said`` holds an actor, one of its family or, of a country, one that is at home there."""
        return not self.families((actor,)).isdisjoint(said) or self.is_home(actor, said)

    def is_sister_named(self, agency: str, said: Collection[str]) -> bool:
        """Tell whether ``said`` holds no part of an agency, but another agency of the department it belongs to.

        A government is no department: what it announces its ministries do.
        """
        _, *above = self._book.owners(agency)
        if len(above) < 2 or {self.kind_of(one) for one in (agency, *above[:2])} != {ActorKind.AGENCY}:
            return False
        known = (one for one in said if one in self._book and one != above[0])
        sisters = (
            one for one in known if above[0] in self._book.owners(one) and ActorKind.AGENCY in self.kinds_of(one)
        )
        return not self.has_part_in(agency, said) and any(sisters)

    def has_part_in(self, actor: str, said: Collection[str]) -> bool:
        """Tell whether ``said`` holds an actor or what is part of it: of a government, one of its agencies."""
        return any(one in self._book and actor in self._book.owners(one) for one in said)

    def acts_in(self, actor: str, said: Collection[str]) -> bool:
        """Tell whether ``said`` holds an actor, or one whose deeds are its own: of a company its people and parts.

        What was done to a company was not done to each of its products, nor is a member of parliament the parliament.
        """
        if actor in said or self._book[actor].kind in THINGS:
            return actor in said
        of_house = self._book[actor].kind is ActorKind.LEGISLATURE
        others = [
            one for one in said if not (of_house and one in self._book and self._book[one].kind is ActorKind.PERSON)
        ]
        return self.is_named(actor, others)

    def has_in_it(self, union: str, said: Collection[str]) -> bool:
        """Tell whether ``said`` holds a public body or a place of one of the countries of a union."""
        return any(union in self.places_of(home) for home in self.homes_of(said))

    def standing_for(self, actor: str, others: AbstractSet[str]) -> frozenset[str]:
        """Return those of ``others`` that alone would make ``is_named`` true."""
        family = self.families((actor,)) & others
        if self._book[actor].kind is not ActorKind.COUNTRY:
            return family
        return family.union(other for other in others if self._is_in(other, actor))

    def is_home(self, actor: str, others: Iterable[str]) -> bool:
        """Tell whether ``actor`` is the country of one of ``others``."""
        if self._book[actor].kind is not ActorKind.COUNTRY:
            return False
        return any(self._is_in(other, actor) for other in others)

    def _is_in(self, other: str, country: str) -> bool:
        """Tell whether one is at home in a country, or lies in one that is part of another: in Wales."""
        return self.home_of(other) == country or (other in self._book and country in self.places_of(other))

    def _families_of(self, actors: tuple[str, ...]) -> frozenset[str]:
        return frozenset(member for actor in actors for member in self._family_of(actor))

    def _family_of(self, actor: str) -> frozenset[str]:
        """Return an actor's family; a law is none of the house that passed it, which has passed others, too."""
        family = frozenset(self._book.family(actor))
        if actor not in self._book or self._book[actor].kind is not ActorKind.LAW:
            return family
        return frozenset(one for one in family if self._book[one].kind is not ActorKind.LEGISLATURE)

    def _kinds_of(self, actor: str) -> frozenset[ActorKind]:
        return frozenset(self._book[owner].kind for owner in self._book.owners(actor))

    def _home_of(self, actor: str) -> str | None:
        return self.named(self._book[actor].country) if actor in self._book else None

    def _places_of(self, actor: str) -> frozenset[str]:
        within = (self._book[owner].within for owner in self._book.owners(actor))
        return frozenset(place for place in within if place)
