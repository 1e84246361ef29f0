"""The vocabulary of policy: which words affirm, deny, limit or soften what a sentence says."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path

from msgspec import Struct

from corpus.tables import read_tables
from corpus.words import Word, stems

_PARTICLES = frozenset({"out", "back", "down", "off", "up", "away"})
# "Gives it a million up front", "a contract of up to a million": that "up" belongs to what follows.
_NO_PARTICLE = frozenset({("up", "front"), ("up", "to")})
_OWNERS = frozenset({"its", "their", "his", "her"})
_MAX_GAP = 4
_POLICY = Path(__file__).with_name("lexicon.toml")
_THESAURUS = Path(__file__).with_name("thesaurus.toml")


class Match(Struct, frozen=True):
    """One entry found in a run of words: the label it carries and its word positions ``[start, end)``."""

    label: str
    start: int
    end: int


class Phrases:
    """Words and phrases by stem, each with a label; the longest phrase at a place wins."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        """Take ``(phrase, label)`` pairs."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        stemmed = ((stems(phrase), label) for phrase, label in entries)
        for phrase, label in dict.fromkeys(stemmed):  # "reverse" and "reversal" are one entry
            self._by_first.setdefault(phrase[0], []).append((phrase, label))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def find(self, text: Sequence[Word]) -> Iterator[Match]:
        """Yield every entry in ``text``, left to right; a longer phrase hides a shorter one that starts with it."""
        for start, word in enumerate(text):
            candidates = self._by_first.get(word.stem, ())
            longest = 0
            for phrase, label in candidates:
                if len(phrase) < longest:
                    break
                end = _end_of(phrase, text, start)
                if end is not None:
                    longest = len(phrase)
                    yield Match(label, start, end)

    def single_words(self) -> Iterator[tuple[str, str]]:
        """Yield the entries of one word as ``(stem, label)``."""
        for first, candidates in self._by_first.items():
            for phrase, label in candidates:
                if len(phrase) == 1:
                    yield first, label

    def any_in(self, text: Sequence[Word]) -> bool:
        """Tell whether an entry occurs in ``text``."""
        return next(self.find(text), None) is not None


class Lexicon(Struct, frozen=True, dict=True):
    """Everything ``lexicon.toml`` and ``thesaurus.toml`` say, compiled to stems."""

    affirming: Phrases
    denying: Phrases
    negation: Phrases
    focus: Phrases
    untold: Phrases
    barring: Phrases
    limits: Phrases
    facets: Phrases
    scopes: Phrases
    tentative: Phrases
    rows: tuple[tuple[str, ...], ...]

    @classmethod
    def read(cls, raw: Mapping[str, Mapping[str, object]], thesaurus: Mapping[str, object]) -> "Lexicon":
        """Compile the parsed TOML of the vocabulary and of the thesaurus."""
        axes = raw["axes"].items()
        return cls(
            affirming=Phrases((phrase, axis) for axis, signs in axes for phrase in _listed(signs, "affirm")),
            denying=Phrases((phrase, axis) for axis, signs in axes for phrase in _listed(signs, "deny")),
            negation=Phrases((phrase, "not") for phrase in _listed(raw["negation"], "words")),
            focus=Phrases((phrase, reach) for reach in raw["focus"] for phrase in _listed(raw["focus"], reach)),
            untold=Phrases((phrase, "untold") for phrase in _listed(raw["untold"], "words")),
            barring=Phrases((phrase, "bar") for phrase in _listed(raw["barring"], "words")),
            limits=Phrases((phrase, "limit") for phrase in _listed(raw["limits"], "words")),
            facets=Phrases((phrase, facet) for facet in raw["facets"] for phrase in _listed(raw["facets"], facet)),
            scopes=Phrases((phrase, scope) for scope in raw["scopes"] for phrase in _listed(raw["scopes"], scope)),
            tentative=Phrases(
                (phrase, mood) for mood in raw["tentative"] for phrase in _listed(raw["tentative"], mood)
            ),
            rows=tuple(tuple(" ".join(stems(phrase)) for phrase in row) for row in _rows(thesaurus["rows"])),
        )

    @cached_property
    def _axes_of(self) -> dict[str, frozenset[str]]:
        axes: dict[str, set[str]] = {}
        for phrases in (self.affirming, self.denying):
            for stem, label in phrases.single_words():
                axes.setdefault(stem, set()).add(label)
        return {stem: frozenset(labels) for stem, labels in axes.items()}

    def axes_of(self, stem: str) -> frozenset[str]:
        """Return the axes that a single word speaks of."""
        return self._axes_of.get(stem, frozenset())

    @cached_property
    def _alike(self) -> dict[str, frozenset[str]]:
        alike: dict[str, set[str]] = {}
        for row in self.rows:
            for phrase in row:
                alike.setdefault(phrase, set()).update(row)
        return {phrase: frozenset(others) for phrase, others in alike.items()}

    def alike(self, stem: str) -> frozenset[str]:
        """Return the stems that mean about the same as ``stem``, itself among them."""
        return self._alike.get(stem, frozenset()) | {stem}

    def meets(self, stem: str, among: Iterable[str]) -> bool:
        """Tell whether ``stem``, or one that means about the same, is ``among`` others."""
        return not self.alike(stem).isdisjoint(among)

    def meets_all(self, those: Iterable[str], among: Collection[str]) -> bool:
        """Tell whether every one of ``those`` stems, or one that means about the same, is ``among`` others."""
        return all(self.meets(stem, among) for stem in those)


@cache
def shipped_lexicon() -> Lexicon:
    """Load the lexicon that comes with the project, once."""
    return Lexicon.read(read_tables(_POLICY), read_tables(_THESAURUS))


def _end_of(phrase: tuple[str, ...], text: Sequence[Word], start: int) -> int | None:
    """Return where the phrase ends in ``text``: "broke its law"; a particle may stand apart: "bring it all back"."""
    if tuple(other.stem for other in text[start : start + len(phrase)]) == phrase:
        return start + len(phrase)
    if len(phrase) == 2 and start + 2 < len(text) and text[start + 1].text in _OWNERS:
        return start + 3 if text[start + 2].stem == phrase[1] else None
    if len(phrase) == 2 and phrase[1] in _PARTICLES:
        for end in range(start + 2, min(start + 2 + _MAX_GAP, len(text))):
            if text[end].stem == phrase[1]:
                behind = text[end + 1].text if end + 1 < len(text) else ""
                return None if (phrase[1], behind) in _NO_PARTICLE else end + 1
    return None


def _listed(table: object, key: str) -> list[str]:
    if not isinstance(table, Mapping):
        raise TypeError(f"lexicon: {key!r} needs a table around it")
    return [str(phrase) for phrase in table[key]]


def _rows(value: object) -> list[list[str]]:
    if not isinstance(value, list):
        raise TypeError("thesaurus: rows needs a list of lists")
    return [[str(phrase) for phrase in row] for row in value]
