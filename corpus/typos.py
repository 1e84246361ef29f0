"""Misspelt names in questions, by Damerau-Levenshtein similarity (optimal string alignment) over one to three words."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property
from itertools import groupby
from pathlib import Path
from string import ascii_lowercase

from msgspec import Struct
from msgspec.structs import replace

from corpus.actor import Actor, ActorKind
from corpus.names import Name, Rule, Token
from corpus.patterns import Pattern
from corpus.words import stem

MIN_SIMILARITY = 0.78
MIN_WORD_SIMILARITY = 0.85  # plain words lie closer together than names
MIN_PERSON_SIMILARITY = 0.88  # two people may differ by two letters
_MIN_LETTERS = 5
_SHORT = 7  # below this a wrong first letter is another word
_MAX_WORDS = 3
_MAX_CANDIDATES = 48  # unknown words looked at in one question
_MAX_RIVALS = 8  # other names looked at for one misspelling
_PART = Pattern(r"[A-Z][a-z]+")
_DIGIT = Pattern(r"\d")
_ORDINARY_WORDS = Path(__file__).with_name("ordinary_words.txt")


class Guess(Struct, frozen=True):
    """Tokens ``first`` up to ``last`` are probably a misspelling of ``name``; similarity in 0..1.

    ``rivals`` are names of other actors that it takes no more edits to write so.
    """

    name: Name
    first: int
    last: int
    similarity: float
    rivals: tuple[Name, ...] = ()

    def rivals_besides(self, named: Collection[str]) -> tuple[Name, ...]:
        """Return the rivals none of whose actors is among ``named``."""
        return tuple(rival for rival in self.rivals if all(actor.name not in named for actor in rival.actors))


@cache
def ordinary_words() -> frozenset[str]:
    """Load the English words that are never taken for a misspelt name, in lower case."""
    lines = _ORDINARY_WORDS.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _ordinary_by_initial() -> Mapping[str, tuple[str, ...]]:
    words = sorted(ordinary_words())
    return {initial: tuple(group) for initial, group in groupby(words, key=lambda word: word[0])}


class Spelling:
    """Finds the word that an unknown one was meant to be; safe to use from several threads."""

    def __init__(self, known: Collection[str]) -> None:
        """Compare unknown words with ``known`` ones, but only with those that share first letter and length."""
        self._known = known

    @cached_property
    def _known_by(self) -> tuple[AbstractSet[str], Mapping[tuple[str, int], Sequence[str]]]:
        """The stems of all words, and the known words by first letter and length."""
        stems = set(map(stem, ordinary_words()))
        alike: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in self._known:
            stems.add(stem(word))
            alike[word[0], len(word)].append(word)
        return stems, alike

    def nearest(self, word: str) -> str | None:
        """Return the known word that an unknown English one was probably meant to be, or None.

        Another form of a word is spelt right: "misusing" is no misspelt "missing" where "misuse" is known.
        """
        if len(word) < _MIN_LETTERS or word in self._known or word in ordinary_words():
            return None
        if swapped := self._slipped(_with_swapped(word)):
            return swapped
        stems, alike = self._known_by
        if stem(word) in stems:
            return None
        if meant := _only(self._known, _with_missed(word)):  # "spared" is a word, and no "sparked"
            return meant
        lengths = (len(word) - 1, len(word), len(word) + 1)
        near = [other for length in lengths for other in alike.get((word[0], length), ())]
        undoubled = _undoubled(word)
        if doubled := _only(near, {other for other in near if _undoubled(other) == undoubled}):
            return doubled
        best = _nearest(word, sorted(near), MIN_WORD_SIMILARITY)
        return None if best is None else best[0]

    def _slipped(self, others: AbstractSet[str]) -> str | None:
        """Return the one of ``others`` that is a word, those known before any other."""
        return _only(self._known, others) or _only(ordinary_words(), others)


def _undoubled(word: str) -> str:
    """Return a word with each doubled letter once: which of them is double is soon mistaken ("sherrif")."""
    return "".join(letter for letter, _ in groupby(word))


class TypoFinder:
    """Finds the name that a run of unknown words was meant to be."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Guess among ``names``."""
        self._all = tuple(names)

    @cached_property
    def _names(self) -> Mapping[str, Name]:
        """The names long enough to be guessed: five letters beside an article, no digit, no case rule."""
        return {
            joined: name
            for name in self._all
            if name.rule is Rule.FREE
            and len((joined := name.joined).removeprefix("the")) >= _MIN_LETTERS
            and not _DIGIT.search(joined)
        }

    @cached_property
    def _choices(self) -> Sequence[str]:
        return tuple(self._names)

    def guess(self, tokens: Sequence[Token], taken: frozenset[int]) -> tuple[Guess, ...]:
        """Return the best guesses over token positions not in ``taken``, never overlapping, from left to right."""
        guesses = [
            guess
            for first, last in _runs(tokens, taken)
            if (guess := self._best(tokens, first, last)) is not None and not _is_off(guess, tokens)
        ]
        guesses.sort(key=lambda guess: (-guess.similarity, guess.first - guess.last, guess.first))
        used: set[int] = set()
        kept = []
        for guess in guesses:
            places = set(range(guess.first, guess.last))
            if not places & used:
                used |= places
                kept.append(guess)
        kept.sort(key=lambda guess: guess.first)
        return tuple(replace(guess, rivals=self._rivals(guess, tokens)) for guess in kept)

    def _rivals(self, guess: Guess, tokens: Sequence[Token]) -> tuple[Name, ...]:
        """Return the names as near as the best one; whoever typed the first letter of that right meant it."""
        joined, best = "".join(token.folded for token in tokens[guess.first : guess.last]), guess.name
        guesses = [
            Guess(self._names[choice], guess.first, guess.last, similarity)
            for choice, similarity in _as_near(joined, best.joined, self._choices)
            if choice[0] == joined[0] or best.joined[0] != joined[0]
        ]
        return tuple(
            rival.name
            for rival in guesses
            if rival.similarity >= MIN_SIMILARITY
            and not _is_off(rival, tokens)
            and all(actor not in best.actors for actor in rival.name.actors)
        )

    def _best(self, tokens: Sequence[Token], first: int, last: int) -> Guess | None:
        joined = "".join(token.folded for token in tokens[first:last])
        best = _nearest(joined, self._choices, MIN_SIMILARITY)
        return None if best is None else Guess(self._names[best[0]], first, last, best[1])


def _with_swapped(word: str) -> AbstractSet[str]:
    """Return what ``word`` is with two neighbours the other way round, or with one letter twice: "polcie", "geting"."""
    swapped = (f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in range(len(word) - 1))
    return {*swapped, *(f"{word[:at]}{word[at]}{word[at:]}" for at in range(1, len(word)))} - {word}


def _with_missed(word: str) -> AbstractSet[str]:
    """Return what ``word`` is with one letter more behind its first: "poice"."""
    return {f"{word[:at]}{letter}{word[at:]}" for at in range(1, len(word) + 1) for letter in ascii_lowercase}


def _only(words: Collection[str], among: AbstractSet[str]) -> str | None:
    """Return the one of ``among`` that is in ``words``, None where none is, or several."""
    found = [one for one in among if one in words]
    return found[0] if len(found) == 1 else None


def _nearest(word: str, choices: Sequence[str], least: float) -> tuple[str, float] | None:
    """Return the choice most like ``word`` with its similarity, or None where all are less alike than ``least``."""
    from rapidfuzz import process  # noqa: PLC0415 - 10 ms, and most questions are spelt right
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    best = process.extractOne(word, choices, scorer=OSA.normalized_similarity, score_cutoff=least)
    return None if best is None else (str(best[0]), best[1])


def _as_near(word: str, best: str, choices: Sequence[str]) -> list[tuple[str, float]]:
    """Return choices that are no more edits away from ``word`` than ``best`` is, each with its similarity."""
    from rapidfuzz import process  # noqa: PLC0415
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    edits = OSA.distance(word, best)
    near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=edits, limit=_MAX_RIVALS)
    return [(str(choice), OSA.normalized_similarity(word, choice)) for choice, _, _ in near]


def _runs(tokens: Sequence[Token], taken: frozenset[int]) -> list[tuple[int, int]]:
    unknown = [place for place, token in enumerate(tokens) if place not in taken and _is_unknown(token)]
    runs = set()
    for place in unknown[:_MAX_CANDIDATES]:
        for length in range(1, _MAX_WORDS + 1):
            runs |= {(first, first + length) for first in range(max(0, place - length + 1), place + 1)}
    return sorted(
        (first, last)
        for first, last in runs
        if last <= len(tokens) and all(p not in taken and tokens[p].text.isalpha() for p in range(first, last))
    )


def _is_unknown(token: Token) -> bool:
    plain = token.folded in ordinary_words() or _is_compound(token.text)
    return token.text.isalpha() and len(token.text) > 2 and not plain


def _is_compound(text: str) -> bool:
    """Tell whether a word is English ones written together, each with its capital: "NotPolice"."""
    parts = _PART.findall(text)
    return len(parts) > 1 and "".join(parts) == text and all(part.lower() in ordinary_words() for part in parts)


def _is_off(guess: Guess, tokens: Sequence[Token]) -> bool:
    read = [token.folded for token in tokens[guess.first : guess.last]]
    own = [token.folded for token in guess.name.tokens]
    if any(word not in own and (word in ordinary_words() or len(word) < 3) for word in (read[0], read[-1])):
        return True
    # Written right, and refused for its neighbours, or lacking the word that tells it from others: "the watchdog".
    if read == own[-len(read) :] or len("".join(read)) < _MIN_LETTERS:
        return True
    if len(read) == 1 and _is_nearer_to_english(read[0], guess.similarity):
        return True
    joined = "".join(read)
    if len(joined) < _SHORT and joined[0] != guess.name.joined[0] and joined[:2] != guess.name.joined[1::-1]:
        return True
    return _is_person(guess.name.actors[0]) and guess.similarity < MIN_PERSON_SIMILARITY


def _is_nearer_to_english(word: str, similarity: float) -> bool:
    nearest = _nearest(word, _ordinary_by_initial().get(word[0], ()), similarity)
    return nearest is not None and nearest[1] > similarity


def _is_person(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON
