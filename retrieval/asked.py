"""A query made ready for scoring."""

from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.encoder import Vectors
from retrieval.excerpts import E, ExcerptIndex
from retrieval.fusion import Positions, Scores, over_best, weigh_turns


@dataclass(frozen=True, slots=True)
class Asked:
    """A vector, the words and the weight of each wording of a question."""

    vectors: Vectors
    terms: Sequence[Sequence[str]]
    weights: Sequence[float]

    def lexical(self, index: ExcerptIndex[E]) -> list[Scores]:
        """Return for each wording BM25 over its best, shape (n,); zeros where the index knows none of its words."""
        return [over_best(index.lexical.scores(words)) for words in self.terms]

    def parts(self, index: ExcerptIndex[E], lexical: Sequence[Scores], positions: Positions) -> dict[str, Scores]:
        """Return the dense and the lexical score at ``positions``, each the weighted mean over the wordings.

        ``lexical`` is what ``lexical(index)`` returned.
        """
        dense = [index.dense.scores_of(vector, positions) for vector in self.vectors]
        return {
            "dense": weigh_turns(list(zip(dense, self.weights, strict=True))),
            "lexical": weigh_turns([(s[positions], w) for s, w in zip(lexical, self.weights, strict=True)]),
        }
