"""Whose word a sentence is, read once an article and kept."""

from functools import lru_cache

from corpus.actors import ActorBook
from corpus.article import Sentence
from corpus.speakers import Attribution, attribute
from retrieval.generation import Generation


class Voices:
    """Attributions of the sentences of one generation; safe to use from several threads."""

    def __init__(self, generation: Generation, book: ActorBook) -> None:
        """Read sentences from ``generation`` and names from ``book``."""
        self._generation = generation
        self._book = book
        self._read = lru_cache(maxsize=2_000)(self._read_article)

    def of(self, sentence: Sentence) -> Attribution:
        """Return who speaks in ``sentence``."""
        return self._read(sentence.article_id)[sentence.span.start]

    def _read_article(self, article_id: str) -> dict[int, Attribution]:
        sentences = self._generation.sentences_of(article_id)
        return {sentence.span.start: voice for sentence, voice in zip(sentences, attribute(sentences, self._book), strict=True)}
