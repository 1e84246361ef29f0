"""A question in its several wordings to the excerpts of a generation, by meaning, words and actors."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from corpus.actors import ActorBook
from corpus.article import Passage, Sentence
from corpus.kept import kept
from retrieval.actor_scores import NOWHERE, ActorScores
from retrieval.asked import Asked
from retrieval.encoder import Encoder
from retrieval.excerpts import E, ExcerptIndex, covering, inside
from retrieval.fusion import Positions, Scores, distinct, in_order, mix
from retrieval.lexical import best
from retrieval.settings import RetrievalSettings
from retrieval.stored import Generation
from retrieval.tokens import query_terms

# One question asks for sentences and for passages; what is kept of it grows with the corpus (4 bytes an excerpt).
_QUERIES_KEPT = 8
# A name that stands everywhere tells little: so many of its excerpts, the best by words, are compared by meaning.
_NAMING_SCORED = 4000
Context = Callable[[Asked, Positions], Scores]


class Query(Struct, frozen=True):
    """What is asked: wordings with their weights (last turn, last two, whole history), and the actors it names.

    The scores of the wordings are mixed, not their texts: a long history would drown the last turn.
    """

    turns: tuple[tuple[str, float], ...]
    actors: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a query without a wording of positive weight; raises ``ValueError``."""
        if not self.turns or any(not weight > 0 for _, weight in self.turns):
            raise ValueError("a query needs at least one wording, each with a weight above 0")


class Hit(Struct, frozen=True):
    """One excerpt found: its score, its rank from 1, and what the score is made of.

    ``parts`` holds ``dense`` (the cosine) and ``lexical`` (BM25 over the best BM25), each the weighted mean over the
    wordings before ``dense_weight`` applies; ``context`` (the mixed score of the passage around a sentence, or of the
    best sentence in a passage); and ``actor`` (what was added or taken off).
    """

    excerpt: Sentence | Passage
    score: float
    rank: int
    parts: Mapping[str, float]


class Retriever:
    """Finds excerpts of one generation; safe to share between threads."""

    def __init__(self, generation: Generation, encoder: Encoder, book: ActorBook, settings: RetrievalSettings) -> None:
        """Answer from ``generation`` with vectors of ``encoder``, which must be the one that built it."""
        self.generation = generation
        self._encoder, self._settings = encoder, settings
        self._actors = ActorScores(generation, book, settings)
        self._ask = kept(self, type(self)._make_ready, _QUERIES_KEPT)
        sentences, passages = generation.sentence_index.places, generation.passage_index.places
        self._around, self._inside = covering(passages, sentences), inside(passages, sentences)

    def sentences(self, query: Query, limit: int) -> tuple[Hit, ...]:
        """Return the ``limit`` best sentences, best first; equal scores by place."""
        return self._hits(self.generation.sentence_index, self._passages_around, query, limit)

    def passages(self, query: Query, limit: int) -> tuple[Hit, ...]:
        """Return the ``limit`` best passages, best first; equal scores by place."""
        return self._hits(self.generation.passage_index, self._sentences_inside, query, limit)

    def _hits(self, index: ExcerptIndex[E], context: Context, query: Query, limit: int) -> tuple[Hit, ...]:
        asked, named, share = (
            self._ask(query),
            self._actors.named(query.actors),
            np.float32(self._settings.context_share),
        )
        positions = self._candidates(index, asked, named)
        parts = asked.parts(index, positions)
        own = mix(parts["dense"], parts["lexical"], self._settings.dense_weight)
        parts["context"] = context(asked, positions)
        parts["actor"] = self._actors.of(index, positions, named)
        scores = (1 - share) * own + share * parts["context"] + parts["actor"]
        return _ranked(index, positions, scores, parts, limit)

    def _make_ready(self, query: Query) -> Asked:
        texts = [text for text, _ in query.turns]
        terms = [query_terms(text, self._settings.max_query_terms, self._settings.max_query_chars) for text in texts]
        return Asked(self._encoder.encode(texts), terms, [weight for _, weight in query.turns])

    def _candidates(self, index: ExcerptIndex[E], asked: Asked, named: Sequence[str]) -> Positions:
        """Return the positions worth a full score: the best by meaning, by words, and those that name an actor."""
        count = self._settings.candidates
        proposed: list[NDArray[Any]] = [best(scores, count) for scores in asked.lexical(index)]
        proposed.append(index.dense.near(asked.vectors, count))
        proposed.append(self._naming(index, asked, named))
        return distinct(np.concatenate(proposed).astype(np.int64))

    def _naming(self, index: ExcerptIndex[E], asked: Asked, named: Sequence[str]) -> NDArray[Any]:
        """Return the best positions among those whose text names an actor of the question."""
        naming = distinct(np.concatenate([NOWHERE, *(index.actors.get(name, NOWHERE) for name in named)]))
        if len(naming) > _NAMING_SCORED:
            words = np.sum([scores[naming] for scores in asked.lexical(index)], axis=0)
            naming = naming[in_order(words, naming)[:_NAMING_SCORED]]
        if len(naming) <= self._settings.actor_candidates:
            return naming
        scores = asked.mixed(index, naming, self._settings.dense_weight)
        return naming[in_order(scores, naming)[: self._settings.actor_candidates]]

    def _passages_around(self, asked: Asked, sentences: Positions) -> Scores:
        """Return for each sentence the mixed score of the best passage around it."""
        return self._best_of(self.generation.passage_index, asked, self._around[sentences])

    def _sentences_inside(self, asked: Asked, passages: Positions) -> Scores:
        """Return for each passage the mixed score of its best sentence."""
        return self._best_of(self.generation.sentence_index, asked, self._inside[passages])

    def _best_of(self, index: ExcerptIndex[E], asked: Asked, ranges: Positions) -> Scores:
        """Return the best mixed score in each range (first, last) of positions, shape (ranges,)."""
        counts = ranges[:, 1] - ranges[:, 0] + 1
        starts = np.cumsum(counts) - counts
        positions = np.arange(counts.sum()) + np.repeat(ranges[:, 0] - starts, counts)
        scored = distinct(positions)
        scores = asked.mixed(index, scored, self._settings.dense_weight)
        places = np.searchsorted(scored, positions)
        top: Scores = np.maximum.reduceat(scores[places], starts) if len(starts) else scores
        return top


def _ranked(
    index: ExcerptIndex[E], positions: Positions, scores: Scores, parts: Mapping[str, Scores], limit: int
) -> tuple[Hit, ...]:
    order = in_order(scores, positions)[: max(limit, 0)]
    # Whole columns become Python numbers at once: one by one they would cost more than the search.
    columns = zip(*(values[order].tolist() for values in parts.values()), strict=True)
    rows = zip(index.at(positions[order]), scores[order].tolist(), columns, strict=True)
    return tuple(
        Hit(excerpt, score, rank, MappingProxyType(dict(zip(parts, values, strict=True))))
        for rank, (excerpt, score, values) in enumerate(rows, start=1)
    )
