"""The book of actors: which of them a text names, and which belong together."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import copy
from functools import cached_property
from pathlib import Path
from typing import Self

from corpus.accents import unaccented
from corpus.actor import Actor, ActorFileError, ActorKind, Mention, read_actors
from corpus.article import Span
from corpus.common_names import without_names
from corpus.employers import mean_employers, part_possessives
from corpus.kept import kept
from corpus.names import Found, Name, NameTrie, Rule, Token, barred_neighbours, stands_apart, tokenize
from corpus.resolution import choose, extend, follows_a_name, surnames, without_namesakes
from corpus.typos import TypoFinder
from corpus.unknown_names import is_city, unknown_names

__all__ = ["Actor", "ActorBook", "ActorFileError", "ActorKind", "Mention"]

SHIPPED = Path(__file__).with_name("actors.toml")
MAX_QUESTION_CHARS = 1000
_KEPT_QUESTIONS = 500  # the steps of an answer ask for the names of the same few wordings again and again


class ActorBook:
    """All actors by canonical name; finds them in articles and in questions. Immutable, safe between threads."""

    def __init__(self, actors: Iterable[Actor], newcomers: Sequence[Actor] = (), unmeant: Collection[str] = ()) -> None:
        """Index the names; raises ``ActorFileError`` where one name belongs to two actors.

        ``newcomers`` are those that the articles introduce, beside the declared ``actors``, and ``unmeant`` the names
        that those have no longer, as the articles mean others by them.
        """
        self._actors = {actor.name: actor for actor in (*actors, *newcomers)}
        self.newcomers = tuple(newcomers)
        self.unmeant = tuple(sorted(unmeant))
        self._trie = NameTrie(self._actors.values())
        self._typos = TypoFinder(self._trie.names)
        self._written: Collection[str] = ()
        self._surnames = _surnames(self._actors.values())
        self._called = _last_words(self._trie.names)
        self._asked = kept(self, type(self)._find_in_question, _KEPT_QUESTIONS)

    @classmethod
    def load(cls, path: Path = SHIPPED) -> Self:
        """Read ``path``; raises ``ActorFileError`` with the table to mend."""
        return cls(read_actors(path))

    def joined_by(
        self, newcomers: Sequence[Actor], unmeant: Collection[str] = (), written: Collection[str] = ()
    ) -> "ActorBook":
        """Return the book with the actors that articles introduce (``corpus/newcomers.py``) beside those declared.

        The common names ``unmeant``, by which the articles mean others (``corpus/common_names.py``), it has no longer.
        Words that they have ``written``, in lower case, are spelt right: none of them is a misspelt name.
        """
        joined = newcomers or unmeant
        book = ActorBook(without_names(tuple(self), unmeant), newcomers, unmeant) if joined else copy(self)
        book._written = written
        book.__dict__.pop("_unaccented", None)
        book._asked = kept(book, type(book)._find_in_question, _KEPT_QUESTIONS)
        return book

    def __getitem__(self, name: str) -> Actor:
        """Return the actor of that canonical name; raises ``KeyError``."""
        return self._actors[name]

    def __contains__(self, name: object) -> bool:
        return name in self._actors

    def __iter__(self) -> Iterator[Actor]:
        """Yield the actors in file order."""
        return iter(self._actors.values())

    def __len__(self) -> int:
        return len(self._actors)

    def named(self, text: str) -> Actor | None:
        """Return the actor that ``text`` is a name of, in any case; None where there is none."""
        return self._by_name.get(_folded(tokenize(text)))

    def find(self, text: str, *, prefer: Collection[str] = ()) -> tuple[Mention, ...]:
        """Find the actors that article text names, in order, never overlapping.

        Names are whole words with their capitals; the longest wins; "Microsoft Corp (O:MSFT)" is one mention; a
        possessive ending is left out. ``prefer`` holds canonical names that decide a shared name ("Portland").
        """
        tokens = tokenize(text)
        found = without_namesakes(tokens, list(self._trie.scan(tokens, in_question=False)))
        chosen = [meant[0] for meant in choose(found, self._anchors, prefer)]
        people = surnames(tokens, found, chosen)
        return extend(text, [*_mentions(tokens, found, [(actor,) for actor in chosen]), *people], self._actors)

    def find_in_question(self, text: str, *, prefer: Collection[str] = ()) -> tuple[Mention, ...]:
        """Find the actors that a question names, in any case and with typing errors; reads 1000 characters at most.

        A person may be called by surname alone, a company by one of its people: "Bezos's company". A mention keeps the
        others that its name may mean.
        """
        return self._asked(text[:MAX_QUESTION_CHARS], frozenset(prefer))

    def _find_in_question(self, text: str, prefer: frozenset[str]) -> tuple[Mention, ...]:
        tokens = self._tokens_of_question(text)
        found = self._found_in_question(tokens)
        chosen = choose(found, self._anchors, prefer, at_home=True)
        return extend(text, _mentions(tokens, found, chosen), self._actors)

    def unknown_names(self, question: str, known_words: Collection[str]) -> tuple[Span, ...]:
        """Return spans of names in a question that no actor bears; ``known_words`` are the articles' in lower case."""
        tokens = self._tokens_of_question(question[:MAX_QUESTION_CHARS])
        found = self._found_in_question(tokens)
        held = [item for item in found if not _is_seat(tokens, item)]
        taken = {place for item in held for place in range(item.first, item.last)}
        # A law that is named may well reach a city that no article names.
        names_law = any(actor.kind is ActorKind.LAW for item in found for actor in item.bearers)
        return unknown_names(tokens, taken, known_words, with_cities=not names_law)

    def family(self, name: str) -> frozenset[str]:
        """Return the actor, what it is part of and what is part of it, at any depth; raises ``KeyError``."""
        return self._families[name]

    def owner(self, name: str) -> str:
        """Return what the actor is part of in the end, itself where it is part of nothing; raises ``KeyError``."""
        return self.owners(name)[-1]

    def owners(self, name: str) -> tuple[str, ...]:
        """Return the actor and what it is part of, step by step; raises ``KeyError``."""
        owners = [name]
        while (above := self._actors[owners[-1]].part_of) is not None and above not in owners:
            owners.append(above)
        return tuple(owners)

    @cached_property
    def _by_name(self) -> dict[str, Actor]:
        return {_folded(name.tokens): name.actors[0] for name in self._trie.names}

    @cached_property
    def _families(self) -> dict[str, frozenset[str]]:
        owners = {name: self.owners(name) for name in self._actors}
        families = {name: set(above) for name, above in owners.items()}
        for name, above in owners.items():
            for owner in above:
                families[owner].add(name)
        return {name: frozenset(members) for name, members in families.items()}

    def _anchors(self, actor: Actor) -> Collection[str]:
        country = self.named(actor.country)
        places = {place for place in (actor.within, country.name if country else None) if place}
        return self.family(actor.name) | places

    def _is_written(self, token: Token) -> bool:
        return token.folded in self._written or token.folded in self._unaccented

    @cached_property
    def _unaccented(self) -> frozenset[str]:
        """The written words that have an accent, without it: "montano" is no misspelt "Montana"."""
        return frozenset(unaccented(word) for word in self._written if not word.isascii())

    def _tokens_of_question(self, text: str) -> tuple[Token, ...]:
        return part_possessives(tokenize(text), self._called)

    def _found_in_question(self, tokens: tuple[Token, ...]) -> list[Found]:
        exact = list(self._trie.scan(tokens, in_question=True))
        taken = frozenset(place for item in exact for place in range(item.first, item.last))
        # Whoever is named rightly elsewhere is not the one that is misspelt here: "Austrlia or Austria".
        named = {actor.name for item in exact for actor in item.name.actors}
        guessed = [
            Found(guess.name, guess.first, guess.last, guess.rivals_besides(named))
            for guess in self._typos.guess(tokens, taken)
            if not all(self._is_written(token) for token in tokens[guess.first : guess.last])
        ]
        covered = taken | {place for item in guessed for place in range(item.first, item.last)}
        people = [
            Found(self._surnames[token.text], place, place + 1)
            for place, token in enumerate(tokens)
            if token.text in self._surnames
            and place not in covered
            and not follows_a_name(tokens, place, covered)
            and stands_apart(self._surnames[token.text], tokens, place, place + 1)
        ]
        found = sorted([*exact, *guessed, *people], key=lambda item: item.first)
        return mean_employers(tokens, found, self._actors)


def _is_seat(tokens: tuple[Token, ...], item: Found) -> bool:
    """Tell whether what may stand for a government means its city: "in Paris"."""
    return item.bearers[0].kind is ActorKind.COUNTRY and is_city(tokens, item.first, item.last)


def _folded(tokens: Iterable[Token]) -> str:
    return " ".join(token.folded for token in tokens)


def _surnames(actors: Iterable[Actor]) -> dict[str, Name]:
    """Return the names by which a question may call a person without the first name."""
    bearers: dict[str, list[Actor]] = {}
    for actor in actors:
        if actor.kind is ActorKind.PERSON:
            bearers.setdefault(actor.name.split()[-1], []).append(actor)
    return {
        text: Name(tokenize(text), Rule.EXACT, people, len(people) > 1, *barred_neighbours(people))
        for text, people in bearers.items()
    }


def _last_words(names: Iterable[Name]) -> frozenset[str]:
    """Return the words that the names of people end in, as they are written and in lower case."""
    last = [name.tokens[-1] for name in names if any(actor.kind is ActorKind.PERSON for actor in name.actors)]
    return frozenset(word for token in last for word in (token.text, token.folded))


def _mentions(tokens: tuple[Token, ...], found: Iterable[Found], chosen: Iterable[Sequence[Actor]]) -> list[Mention]:
    return [
        Mention(
            meant[0].name,
            Span(tokens[item.first].start, tokens[item.last - 1].end),
            tuple(actor.name for actor in meant[1:]),
        )
        for item, meant in zip(found, chosen, strict=True)
    ]
