"""The one place that builds objects: settings in, a working answerer out."""

import gc
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.config import Config
from bot.errors import CommandError
from bot.observing import UNWATCHED, Observer
from bot.progress import Progress, no_progress
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.lexicon import shipped_lexicon
from retrieval.entailment.model import EntailmentModel, shipped_model
from retrieval.errors import BuildRefused, IndexRefused, NoIndex
from retrieval.generation import Generation, build_generation, open_generation
from retrieval.retriever import Retriever

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.answering.question import Question
    from bot.golden import GoldQuestion
    from retrieval.reading import Annotate

_RANKED_PASSAGES = 50


@dataclass(frozen=True, slots=True)
class Service:
    """Everything that answers from one generation."""

    generation: Generation
    retriever: Retriever
    book: ActorBook
    model: EntailmentModel
    answerer: "Answerer"

    def read_ahead(self) -> None:
        """Read what questions would read bit by bit; it pays for whoever serves, not for a single question."""
        with _nothing_to_collect():
            self.answerer.read_ahead()

    def facts_ranked(self, question: "GoldQuestion") -> tuple[str, ...]:
        """Return the fact ids of the articles that retrieval finds for a question, best first."""
        from bot.answering.conversation import continued, query_of  # noqa: PLC0415
        from bot.answering.guards import normalise  # noqa: PLC0415
        from bot.answering.question import read_question  # noqa: PLC0415

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
    # Proving and opening an index keeps a core busy outside the interpreter: what answers is imported meanwhile, and
    # the vocabulary is read.
    with ThreadPoolExecutor(2) as beside:
        opening = beside.submit(open_generation, folder, config.encoder)
        beside.submit(shipped_model, config.encoder.question_threads)
        import bot.answering.answerer  # noqa: F401, PLC0415

        book, _ = ActorBook.load(), shipped_lexicon()
        generation = opening.result()
    # Whatever answers looks through all articles sooner or later; read now, they are never looked through for garbage.
    tuple(generation.articles.values())
    return _service(config, generation, book)


def reindex(  # noqa: PLR0913 - the options of the command
    config: Config,
    *,
    corpus_dir: Path | None = None,
    index_dir: Path | None = None,
    full: bool = False,
    dry_run: bool = False,
    observer: Observer = UNWATCHED,
) -> str:
    """Build a generation of a folder of articles and publish it unless the gate objects; return the id that serves.

    Raises ``CommandError`` for a folder without articles and what ``build_generation`` raises.
    """
    from corpus.fingerprint import reader_fingerprint  # noqa: PLC0415 - answering reads no articles

    folder = index_dir or config.index.folder
    articles = _read(corpus_dir or config.corpus.folder, observer)
    book = ActorBook.load()
    return build_generation(
        folder,
        articles,
        book,
        config.encoder,
        config.retrieval,
        observer.progress,
        annotate=annotator(book),
        reader=reader_fingerprint(),
        gate=lambda built: _guard(config, folder, book, built, observer),
        full=full,
        dry_run=dry_run,
    )


def _service(config: Config, generation: Generation, book: ActorBook) -> Service:
    from bot.answering.answerer import Answerer  # noqa: PLC0415 - imported by now

    retriever = Retriever(generation, generation.encoder, book, config.retrieval)
    model = shipped_model(config.encoder.question_threads)
    return Service(generation, retriever, book, model, Answerer(retriever, book, config.answering, model))


def _read(folder: Path, observer: Observer) -> Sequence[Article]:
    from corpus.folder import read_folder  # noqa: PLC0415 - answering never reads files, so it must not wait for readers

    collection = read_folder(folder)
    for failure in collection.failures:
        observer.failed(failure)
    if not collection.articles:
        raise CommandError(f"{folder}: no article could be read; put .md, .txt, .html or .pdf files there")
    observer.progress(len(collection.articles), len(collection.articles), "articles")
    return collection.articles


def annotator(book: ActorBook) -> "Annotate":
    """Return what a build notes on an article: its statements; ``record_to_statement`` reads them back."""
    from corpus.statement import statement_to_record  # noqa: PLC0415 - answering reads no statements out of text
    from corpus.statements import read_statements  # noqa: PLC0415

    return lambda article, sentences: [
        statement_to_record(statement) for statement in read_statements(article, sentences, book)
    ]


def _guard(config: Config, index_dir: Path, book: ActorBook, built: Generation, observer: Observer) -> None:
    """Ask old and new the golden questions; raises ``BuildRefused`` where the new generation answers worse."""
    if not config.gate.golden.is_file():
        return
    from bot.gate import comparable, compare, objection  # noqa: PLC0415 - answering compares nothing
    from bot.golden import read_questions  # noqa: PLC0415

    try:
        serving = open_generation(index_dir, built.encoder)
    except NoIndex:
        return
    except IndexRefused as refusal:
        observer.noted(f"the answers of the old index cannot be compared with ({refusal})")
        return
    questions = comparable(read_questions(config.gate.golden), _facts(serving), _facts(built))
    if not questions:
        observer.noted(f"no question in {config.gate.golden} fits both indexes: worse answers will not be noticed")
        return
    old, new = _service(config, serving, book), _service(config, built, book)
    shifts = compare(questions, old.answerer, new.answerer, observer.progress)
    for shift in shifts:
        observer.shifted(shift)
    if reason := objection(shifts, config.gate.max_worse):
        raise BuildRefused(reason)


def _facts(generation: Generation) -> frozenset[str]:
    return frozenset(fact for article in generation.articles.values() for fact in article.facts)
