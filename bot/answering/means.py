"""What replies are made with: one generation, and what knows, finds and reads it."""

from typing import Self

from msgspec import Struct

from bot.answering.found.coverage import Coverage
from bot.answering.found.entailing import Entails
from bot.answering.found.evidence import EvidenceFinder
from bot.answering.found.library import Library
from bot.answering.found.vocabulary import Vocabulary
from bot.answering.settings import AnsweringSettings
from corpus.actors import ActorBook
from retrieval.retriever import Retriever


class Means(Struct, frozen=True):
    """What knows names, words and articles, finds sentences and reads them, and by which settings."""

    library: Library
    book: ActorBook
    vocabulary: Vocabulary
    coverage: Coverage
    finder: EvidenceFinder
    model: Entails
    settings: AnsweringSettings

    @classmethod
    def of(cls, retriever: Retriever, book: ActorBook, settings: AnsweringSettings, model: Entails) -> Self:
        """Make what searches with ``retriever``, knows actors from ``book`` and reads with ``model``."""
        library = Library(retriever.generation, book)
        coverage = Coverage(library)
        finder = EvidenceFinder(retriever, library, coverage, settings)
        return cls(library, book, Vocabulary(library, book), coverage, finder, model, settings)
