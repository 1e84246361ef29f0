"""What an excerpt gains for naming an actor the question asks about, and loses for naming none of them."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

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
        in_text = np.isin(positions, np.concatenate([index.actors.get(name, NOWHERE) for name in named]))
        articles = [at for name in named for at in self._articles_naming.get(name, ())]
        in_article = np.isin(index.places[positions, 0], articles)
        elsewhere = np.where(in_article, self._settings.article_bonus, -self._settings.actor_malus)
        scores: Scores = np.where(in_text, self._settings.actor_bonus, elsewhere).astype(np.float32)
        return scores

    @cached_property
    def _articles_naming(self) -> Mapping[str, Sequence[int]]:
        """For each actor the positions of the articles whose front matter, title or text names it."""
        found: dict[str, set[int]] = {}
        for at, article in enumerate(self._generation.articles.values()):
            for name in (*article.actors, *(mention.actor for mention in self._book.find(article.title))):
                found.setdefault(name, set()).add(at)
        index = self._generation.sentence_index
        for name, positions in index.actors.items():
            found.setdefault(name, set()).update(index.places[positions, 0].tolist())
        return {name: sorted(articles) for name, articles in found.items()}
