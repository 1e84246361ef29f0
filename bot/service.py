"""Everything that answers from one generation of the index."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from bot.config import Config

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.answering.asked.question import Question
    from bot.answering.reply import Reply
    from bot.golden import GoldQuestion
    from corpus.actors import ActorBook
    from retrieval.entailment.model import EntailmentModel
    from retrieval.generation import Generation
    from retrieval.retriever import Retriever

_RANKED_PASSAGES = 50


class Answering(Protocol):
    """Anything that answers a question; a bot asks it from several threads at once."""

    def answer(self, question: str, *, earlier: Sequence[str] = ()) -> "Reply":
        """Answer ``question``; ``earlier`` holds the conversation before it, oldest first."""
        ...


class Service(Struct, frozen=True):
    """Everything that answers from one generation."""

    generation: "Generation"
    retriever: "Retriever"
    book: "ActorBook"
    model: "EntailmentModel"
    answerer: "Answerer"

    def read_ahead(self) -> None:
        """Read what questions would read bit by bit; it pays for whoever serves, not for a single question."""
        with nothing_to_collect():
            self.answerer.read_ahead()

    def facts_ranked(self, question: "GoldQuestion") -> tuple[str, ...]:
        """Return the fact ids of the articles that retrieval finds for a question, best first."""
        from bot.answering.asked.guards import normalise  # noqa: PLC0415
        from bot.answering.asked.question import read_question  # noqa: PLC0415
        from bot.answering.followed.conversation import continued, query_of  # noqa: PLC0415

        read: Question | None = None
        for text in filter(None, map(normalise, (*question.earlier, question.text))):
            asked = read_question(text, self.book)
            read = continued(asked, read) if read else asked
        hits = self.retriever.passages(query_of(read), _RANKED_PASSAGES) if read else ()
        articles = (self.generation.articles[hit.excerpt.article_id] for hit in hits)
        return tuple(dict.fromkeys(fact for article in articles for fact in article.facts))


@contextmanager
def nothing_to_collect() -> Iterator[None]:
    """Keep the garbage collector off what is opened, now and later: it stays, and a look through it takes 30 ms.

    Nothing of a service holds itself (``corpus/kept.py``), so an older one is freed without the collector.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def book_over(generation: "Generation", book: "ActorBook") -> "ActorBook":
    """Return ``book`` with what the articles of a generation introduce, mean by its names and write."""
    return book.joined_by(generation.newcomers, generation.unmeant, generation.sentence_index.lexical.words)


def service_over(config: Config, generation: "Generation", book: "ActorBook") -> Service:
    """Return what answers from a generation that is open."""
    from bot.answering.answerer import Answerer  # noqa: PLC0415
    from retrieval.entailment.model import shipped_model  # noqa: PLC0415
    from retrieval.retriever import Retriever  # noqa: PLC0415

    retriever = Retriever(generation, generation.encoder, book, config.retrieval)
    model = shipped_model()
    return Service(generation, retriever, book, model, Answerer(retriever, book, config.answering, model))
