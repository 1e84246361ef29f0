"""What an excerpt gains for naming an actor the question asks about, and loses for naming none of them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.actors import ActorBook
from retrieval.excerpts import E, ExcerptIndex
from retrieval.fusion import Positions, Scores
from retrieval.settings import RetrievalSettings
from retrieval.stored import Generation

NOWHERE = np.zeros(0, dtype=np.int32)


class ActorScores:
    """Bonus where the excerpt names an actor, a smaller one where only its article does, malus elsewhere."""

    def __init__(self, generation: Generation, book: ActorBook, settings: RetrievalSettings) -> None:
        """Take who is named where from ``generation`` and who belongs to whom from ``book``."""
        self._generation, self._book, self._settings = generation, book, settings

    def named(self, actors: frozenset[str]) -> tuple[str, ...]:
        """Return ``actors`` with their owners and parts: a question about Amazon is also about Ring and Rekognition."""
        families = [self._book.family(name) if name in self._book else {name} for name in sorted(actors)]
        return tuple(sorted(set().union(*families)))

    def of(self, index: ExcerptIndex[E], positions: Positions, named: Sequence[str]) -> Scores:
        """Return what to add to the score at each of ``positions``; zeros where the question names nobody."""
        if not named:
            return np.zeros(len(positions), dtype=np.float32)
        in_text = _is_among(positions, [index.actors.get(name, NOWHERE) for name in named], len(index))
        subjects = [self._generation.subjects.get(name, NOWHERE) for name in named]
        in_article = _is_among(index.places[positions, 0], subjects, len(index.articles))
        elsewhere = np.where(in_article, self._settings.article_bonus, -self._settings.actor_malus)
        scores: Scores = np.where(in_text, self._settings.actor_bonus, elsewhere).astype(np.float32)
        return scores


def _is_among(positions: NDArray[Any], members: Sequence[NDArray[np.int32]], size: int) -> NDArray[np.bool_]:
    """Tell for each of ``positions`` (below ``size``) whether one of ``members`` holds it."""
    marked = np.zeros(size, dtype=bool)
    for listed in members:
        marked[listed] = True
    found: NDArray[np.bool_] = marked[positions]
    return found
