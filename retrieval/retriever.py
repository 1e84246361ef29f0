"""A question in its several wordings to the excerpts of a generation, by meaning, words and actors."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from corpus.actors import ActorBook
from corpus.article import Passage, Sentence
from retrieval.encoder import Encoder, Vectors
from retrieval.excerpts import E, ExcerptIndex
from retrieval.fusion import Scores, in_order, mix, weigh_turns
from retrieval.lexical import best
from retrieval.settings import RetrievalSettings
from retrieval.stored import Generation
from retrieval.tokens import query_terms


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: wordings with their weights (last turn, last two, whole history), and the actors it names.

    The scores of the wordings are mixed, not their texts: a long history would drown the last turn.
    """

    turns: tuple[tuple[str, float], ...]
    actors: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a query without a wording of positive weight; raises ``ValueError``."""
        if not self.turns or any(not weight > 0 for _, weight in self.turns):
            raise ValueError("a query needs at least one wording, each with a weight above 0")


@dataclass(frozen=True, slots=True)
class Hit:
    """One excerpt found: its score, its rank from 1, and the parts ``dense``, ``lexical`` and ``actor`` of the score.

    ``dense`` is the cosine and ``lexical`` BM25 over the best BM25 (both the weighted mean over the wordings, before
    their own weights), ``actor`` what was added or taken off.
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
        self._encoder, self._book, self._settings = encoder, book, settings

    def sentences(self, query: Query, limit: int) -> tuple[Hit, ...]:
        """Return the ``limit`` best sentences, best first; equal scores by place."""
        return self._hits(self.generation.sentence_index, query, limit)

    def passages(self, query: Query, limit: int) -> tuple[Hit, ...]:
        """Return the ``limit`` best passages, best first; equal scores by place."""
        return self._hits(self.generation.passage_index, query, limit)

    def _hits(self, index: ExcerptIndex[E], query: Query, limit: int) -> tuple[Hit, ...]:
        if not len(index) or limit < 1:
            return ()
        named = self._with_family(query.actors)
        vectors = self._encoder.encode([text for text, _ in query.turns])
        lexical = [self._lexical(index, text) for text, _ in query.turns]
        positions = self._candidates(index, vectors, lexical, named)
        weights = [weight for _, weight in query.turns]
        dense = [index.dense.scores_of(vector, positions) for vector in vectors]
        cosine = weigh_turns(list(zip(dense, weights, strict=True)))
        words = weigh_turns([(scores[positions], weight) for scores, weight in zip(lexical, weights, strict=True)])
        actor = self._actor_scores(index, positions, named)
        scores = mix(cosine, words, self._settings.dense_weight) + actor
        return tuple(
            Hit(index[int(positions[at])], float(scores[at]), rank, _parts(cosine[at], words[at], actor[at]))
            for rank, at in enumerate(in_order(scores, positions)[:limit], start=1)
        )

    def _lexical(self, index: ExcerptIndex[E], text: str) -> Scores:
        """Return BM25 over the best BM25 of the index for this wording, shape (n,); zeros where no word is known."""
        words = query_terms(text, self._settings.max_query_terms, self._settings.max_query_chars)
        scores = index.lexical.scores(words)
        top = scores.max(initial=0.0)
        return scores / top if top > 0 else scores

    def _candidates(
        self, index: ExcerptIndex[E], vectors: Vectors, lexical: list[Scores], named: frozenset[str]
    ) -> NDArray[np.int64]:
        """Return the positions worth a full score: the best by meaning, by words, and those that name an actor."""
        count = self._settings.candidates
        proposed = {found.position for rows in index.dense.search(vectors, count) for found in rows}
        proposed.update(found.position for scores in lexical for found in best(scores, count))
        for name in sorted(named):
            proposed.update(index.actors.get(name, ())[: self._settings.actor_candidates])
        return np.array(sorted(proposed), dtype=np.int64)

    def _actor_scores(self, index: ExcerptIndex[E], positions: NDArray[np.int64], named: frozenset[str]) -> Scores:
        if not named:
            return np.zeros(len(positions), dtype=np.float32)
        in_text = np.isin(positions, np.concatenate([index.actors.get(name, _NONE) for name in sorted(named)]))
        articles = [at for name in sorted(named) for at in self._articles_of.get(name, ())]
        in_article = np.isin(index.places[positions, 0], articles)
        settings = self._settings
        bonus = np.where(in_article, settings.article_bonus, -settings.actor_malus)
        return np.where(in_text, settings.actor_bonus, bonus).astype(np.float32)

    def _with_family(self, actors: frozenset[str]) -> frozenset[str]:
        return frozenset().union(*(self._book.family(name) if name in self._book else {name} for name in actors))

    @cached_property
    def _articles_of(self) -> Mapping[str, list[int]]:
        """For each actor the positions of the articles whose front matter, title or text names it."""
        found: dict[str, set[int]] = {}
        for at, article in enumerate(self.generation.articles.values()):
            for name in (*article.actors, *(mention.actor for mention in self._book.find(article.title))):
                found.setdefault(name, set()).add(at)
        for name, positions in self.generation.sentence_index.actors.items():
            found.setdefault(name, set()).update(self.generation.sentence_index.places[positions, 0].tolist())
        return {name: sorted(articles) for name, articles in found.items()}


_NONE = np.zeros(0, dtype=np.int32)


def _parts(dense: np.float32, lexical: np.float32, actor: np.float32) -> Mapping[str, float]:
    return MappingProxyType({"dense": float(dense), "lexical": float(lexical), "actor": float(actor)})
