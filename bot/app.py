"""The one place that builds objects: settings in, a working answerer out.

Little is imported before it is needed: an index is read and proven beside the imports that using it takes.
"""

import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.config import Config
from bot.observing import UNWATCHED, Observer
from bot.progress import Progress, no_progress
from retrieval.ahead import digest_ahead
from retrieval.errors import NoIndex

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.answering.asked.question import Question
    from bot.golden import GoldQuestion
    from corpus.actors import ActorBook
    from retrieval.entailment.model import EntailmentModel
    from retrieval.generation import Generation
    from retrieval.retriever import Retriever

_RANKED_PASSAGES = 50


class Service(Struct, frozen=True):
    """Everything that answers from one generation."""

    generation: "Generation"
    retriever: "Retriever"
    book: "ActorBook"
    model: "EntailmentModel"
    answerer: "Answerer"

    def read_ahead(self) -> None:
        """Read what questions would read bit by bit; it pays for whoever serves, not for a single question."""
        with _nothing_to_collect():
            self.answerer.read_ahead()

    def facts_ranked(self, question: "GoldQuestion") -> tuple[str, ...]:
        """Return the fact ids of the articles that retrieval finds for a question, best first."""
        from bot.answering.asked.conversation import continued, query_of  # noqa: PLC0415
        from bot.answering.asked.guards import normalise  # noqa: PLC0415
        from bot.answering.asked.question import read_question  # noqa: PLC0415

        read: Question | None = None
        for text in filter(None, map(normalise, (*question.earlier, question.text))):
            asked = read_question(text, self.book)
            read = continued(asked, read) if read else asked
        hits = self.retriever.passages(query_of(read), _RANKED_PASSAGES) if read else ()
        articles = (self.generation.articles[hit.excerpt.article_id] for hit in hits)
        return tuple(dict.fromkeys(fact for article in articles for fact in article.facts))


def is_of_corpus(config: Config, index_dir: Path) -> bool:
    """Tell whether an index is the one of ``index.folder``; only that is known to be built from ``corpus.folder``."""
    return index_dir.resolve() == config.index.folder.resolve()


def open_answerer(config: Config, index_dir: Path | None = None, progress: Progress = no_progress) -> "Answerer":
    """Open the answerer over the published index, building the index first where there is none."""
    return open_service(config, index_dir, Observer(progress)).answerer


def open_service(config: Config, index_dir: Path | None = None, observer: Observer = UNWATCHED) -> Service:
    """Open the published generation; where there is none, build it from ``corpus.folder`` first."""
    try:
        return open_published(config, index_dir)
    except NoIndex:
        from bot.indexing import reindex  # noqa: PLC0415 - once in the life of an index

        reindex(config, index_dir=index_dir, observer=observer)
        return open_published(config, index_dir)


def open_published(config: Config, index_dir: Path | None = None) -> Service:
    """Open the published generation; raises ``NoIndex`` where there is none, and what ``open_generation`` raises."""
    with _nothing_to_collect():
        return _open(config, index_dir or config.index.folder)


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Keep the garbage collector off what is opened, now and later: it stays, and a look through it takes 30 ms.

    Nothing of a service holds itself (``retrieval/kept.py``), so an older one is freed without the collector.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _open(config: Config, folder: Path) -> Service:
    # Digests are taken and models opened outside the interpreter, which imports the rest meanwhile.
    with ThreadPoolExecutor(3) as beside:
        digest_of = digest_ahead(folder, beside)
        from retrieval.entailment.model import shipped_model  # noqa: PLC0415

        beside.submit(shipped_model)
        from retrieval.generation import open_generation  # noqa: PLC0415

        opening = beside.submit(open_generation, folder, config.encoder, digest_of)
        import bot.answering.answerer  # noqa: F401, PLC0415
        from corpus.actors import ActorBook  # noqa: PLC0415
        from corpus.lexicon import shipped_lexicon  # noqa: PLC0415

        book, _ = ActorBook.load(), shipped_lexicon()
        generation = opening.result()
    # Whatever answers looks through all articles sooner or later; read now, they are never looked through for garbage.
    tuple(generation.articles.values())
    return service_over(config, generation, book)


def service_over(config: Config, generation: "Generation", book: "ActorBook") -> Service:
    """Return what answers from a generation that is open."""
    from bot.answering.answerer import Answerer  # noqa: PLC0415
    from retrieval.entailment.model import shipped_model  # noqa: PLC0415
    from retrieval.retriever import Retriever  # noqa: PLC0415

    retriever = Retriever(generation, generation.encoder, book, config.retrieval)
    model = shipped_model()
    return Service(generation, retriever, book, model, Answerer(retriever, book, config.answering, model))
