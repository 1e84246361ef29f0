"""A query made ready for scoring."""

from collections.abc import Sequence

from msgspec import Struct, field

from retrieval.encoder import Vectors
from retrieval.excerpts import E, ExcerptIndex
from retrieval.fusion import Positions, Scores, mix, over_best, weigh_turns


class Asked(Struct, frozen=True):
    """A vector, the words and the weight of each wording of a question."""

    vectors: Vectors
    terms: Sequence[Sequence[str]]
    weights: Sequence[float]
    _lexical: dict[type, list[Scores]] = field(default_factory=dict)

    def lexical(self, index: ExcerptIndex[E]) -> Sequence[Scores]:
        """Return for each wording BM25 over its best, shape (n,); zeros where the index knows none of its words."""
        # Sentences are scored with the passages around them and the other way round: each index is asked once.
        if index.kind not in self._lexical:
            self._lexical[index.kind] = [over_best(index.lexical.scores(words)) for words in self.terms]
        return self._lexical[index.kind]

    def parts(self, index: ExcerptIndex[E], positions: Positions) -> dict[str, Scores]:
        """Return the dense and the lexical score at ``positions``, each the weighted mean over the wordings."""
        dense = [index.dense.scores_of(vector, positions) for vector in self.vectors]
        lexical = self.lexical(index)
        return {
            "dense": weigh_turns(list(zip(dense, self.weights, strict=True))),
            "lexical": weigh_turns([(s[positions], w) for s, w in zip(lexical, self.weights, strict=True)]),
        }

    def mixed(self, index: ExcerptIndex[E], positions: Positions, dense_weight: float) -> Scores:
        """Return the mixed score at ``positions``."""
        parts = self.parts(index, positions)
        return mix(parts["dense"], parts["lexical"], dense_weight)
