"""One kind of excerpt (sentences, or passages) of a generation: where each lies, its vector, its words, its actors."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Generic, Self, TypeVar

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from corpus.article import Article, Passage, Sentence, Span
from retrieval.arrays import map_array
from retrieval.dense import DenseIndex
from retrieval.lexical import LexicalIndex

ACTORS, PLACES = "actors.json", "places.npy"
Places = NDArray[np.int32]
Postings = Mapping[str, NDArray[np.int32]]
_MAX_CHARS = 2**31
E = TypeVar("E", Sentence, Passage)


class ExcerptIndex(Struct, Generic[E], frozen=True, dict=True):
    """Excerpts by position: ``places`` has shape (n, 3), a row (article position, start, end).

    ``actors`` gives for each canonical name the positions whose own text mentions it.
    """

    kind: type[E]
    articles: Sequence[Article]
    places: Places
    dense: DenseIndex
    lexical: LexicalIndex
    actors: Postings

    @classmethod
    def read(cls, folder: Path, kind: type[E], articles: Sequence[Article]) -> Self:
        """Open a stored index; raises ``OSError`` or ``ValueError`` where it cannot be or where counts disagree."""
        places = map_array(folder / PLACES)
        postings = read_postings(folder / ACTORS)
        dense, lexical = DenseIndex.read(folder), LexicalIndex.read(folder)
        if not len(places) == len(dense) == len(lexical):
            raise ValueError(f"{folder} holds {len(places)} places, {len(dense)} vectors and {len(lexical)} texts")
        return cls(kind, articles, places, dense, lexical, postings)

    def __len__(self) -> int:
        """Count the excerpts."""
        return len(self.places)

    def __getitem__(self, position: int) -> E:
        """Cut the excerpt at ``position`` out of its article."""
        return self._cut(self.places[position : position + 1])[0]

    def at(self, positions: NDArray[np.int64]) -> tuple[E, ...]:
        """Cut the excerpts at ``positions``, in their order."""
        return self._cut(self.places[positions])

    @cached_property
    def all(self) -> tuple[E, ...]:
        """Every excerpt, by position."""
        return self._cut(self.places)

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """For each article the position of its first excerpt, then the count of all; shape (articles + 1,)."""
        return np.searchsorted(self.places[:, 0], np.arange(len(self.articles) + 1))

    def of_article(self, article: int) -> tuple[E, ...]:
        """Return the excerpts of the article at that position, in the order of the text."""
        return self._cut(self.places[self.starts[article] : self.starts[article + 1]])

    def _cut(self, places: Places) -> tuple[E, ...]:
        return tuple(self.kind.cut(self.articles[article], Span(start, end)) for article, start, end in places.tolist())


def covering(passages: Places, sentences: Places) -> NDArray[np.int64]:
    """Return for each sentence the first and the last passage that holds it whole, shape (sentences, 2).

    Passages of one article rise by start and by end, and each sentence lies in at least one.
    """
    last = np.searchsorted(_keys(passages, 1), _keys(sentences, 1), side="right") - 1
    first = np.searchsorted(_keys(passages, 2), _keys(sentences, 2), side="left")
    return np.stack([first, last], axis=1)


def inside(passages: Places, sentences: Places) -> NDArray[np.int64]:
    """Return for each passage its first and its last sentence, shape (passages, 2); each passage holds at least one."""
    first = np.searchsorted(_keys(sentences, 1), _keys(passages, 1), side="left")
    last = np.searchsorted(_keys(sentences, 2), _keys(passages, 2), side="right") - 1
    return np.stack([first, last], axis=1)


def _keys(places: Places, column: int) -> NDArray[np.int64]:
    return places[:, 0].astype(np.int64) * _MAX_CHARS + places[:, column]


def write_places(folder: Path, places: Sequence[tuple[int, int, int]]) -> None:
    """Store where the excerpts of one kind lie, in a new folder."""
    folder.mkdir()
    np.save(folder / PLACES, np.array(places, dtype=np.int32).reshape(-1, 3), allow_pickle=False)


def write_names(file: Path, names: Iterable[str]) -> None:
    """Store names in their order."""
    file.write_text(json.dumps(list(names), ensure_ascii=False), encoding="utf-8")


def write_postings(file: Path, postings: Mapping[str, Sequence[int]]) -> None:
    """Store for each name the positions that belong to it."""
    ordered = {name: list(postings[name]) for name in sorted(postings)}
    file.write_text(json.dumps(ordered, ensure_ascii=False), encoding="utf-8")


def read_postings(file: Path) -> Postings:
    """Read what ``write_postings`` stored; raises ``OSError`` or ``ValueError``."""
    stored = json.loads(file.read_text(encoding="utf-8"))
    return {name: np.array(positions, dtype=np.int32) for name, positions in stored.items()}


def text_to_encode(title: str, text: str) -> str:
    """Put the title before the text: an excerpt that says "the company" keeps its subject."""
    return f"{title}. {text}" if title else text
