"""Builds the index that answers: reads a folder, asks old and new the golden questions, publishes the better."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.config import Config
from bot.errors import CommandError
from bot.lineage import linked
from bot.observing import UNWATCHED, Observer
from bot.service import book_over, service_over
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.common_names import meant_by_others
from corpus.fingerprint import reader_fingerprint
from corpus.newcomers import newcomers
from corpus.replacing import with_replaced
from corpus.signers import signed
from retrieval.building import build_generation
from retrieval.errors import BuildRefused, IndexRefused, NoIndex
from retrieval.generation import Generation, open_generation
from retrieval.publishing import strangers_in

if TYPE_CHECKING:
    from retrieval.reading import Annotate


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

    Raises ``CommandError`` for a folder that is missing or has no articles, for one of the index that holds something
    else, and where the index of somebody's own articles would be built of the shipped ones; and what
    ``build_generation`` raises.
    """
    folder = index_dir or config.index.folder
    if strangers := strangers_in(folder):
        raise CommandError(
            f"{folder}: holds something else; name an index, or a folder that is new or empty (found: {strangers[0]})"
        )
    articles = _read(corpus_dir or config.corpus.folder, observer)
    if corpus_dir is None and folder != config.index.folder and _holds_others(config, folder, articles):
        raise CommandError(
            f"{folder}: holds none of {config.corpus.folder}; name the folder of its articles with --corpus"
        )
    book = book_of(articles)
    articles = with_replaced(linked([signed(article, book) for article in articles], book))
    return build_generation(
        folder,
        articles,
        book,
        config.encoder,
        config.retrieval,
        observer.progress,
        annotate=annotator(book),
        reader=reader_of(book),
        gate=lambda built: _guard(config, folder, built, observer),
        full=full,
        dry_run=dry_run,
    )


def book_of(articles: Sequence[Article]) -> ActorBook:
    """Return the shipped book of actors, joined by those that ``articles`` introduce."""
    book = ActorBook.load()
    return book.joined_by(newcomers(articles, book), meant_by_others(book, [article.text for article in articles]))


def reader_of(book: ActorBook) -> str:
    """Return what decides how an article is read: the code, the vocabulary and the actors that articles introduce."""
    own = [one for one in (book.newcomers, book.unmeant) if one]
    return reader_fingerprint(repr(own) if own else "")


def annotator(book: ActorBook) -> "Annotate":
    """Return what a build notes on an article: its statements; ``record_to_statement`` reads them back."""
    from corpus.statement import statement_to_record  # noqa: PLC0415 - answering reads no statements out of text
    from corpus.statements import read_statements  # noqa: PLC0415

    return lambda article, sentences: [
        statement_to_record(statement) for statement in read_statements(article, sentences, book)
    ]


def _read(folder: Path, observer: Observer) -> Sequence[Article]:
    from bot.collecting import collect  # noqa: PLC0415 - answering never reads files, so it must not wait for readers

    collection = collect(folder)
    for failure in collection.failures:
        observer.failed(failure)
    if not collection.articles:
        raise CommandError(f"{folder}: no article could be read; put .md, .txt, .html or .pdf files there")
    observer.progress(len(collection.articles), len(collection.articles), "articles")
    return collection.articles


def _holds_others(config: Config, index_dir: Path, articles: Sequence[Article]) -> bool:
    """Tell whether an index answers from articles, and from none of these."""
    try:
        serving = open_generation(index_dir, config.encoder)
    except (NoIndex, IndexRefused):
        return False
    return not any(article.id in serving.articles for article in articles)


def _guard(config: Config, index_dir: Path, built: Generation, observer: Observer) -> None:
    """Ask old and new the golden questions; raises ``BuildRefused`` where the new generation answers worse."""
    from bot.gate import comparable, compare, objection  # noqa: PLC0415 - answering compares nothing
    from bot.golden import read_questions  # noqa: PLC0415

    try:
        serving = open_generation(index_dir, built.encoder)
    except NoIndex:
        return
    except IndexRefused as refusal:
        observer.noted(f"the answers of the old index cannot be compared with: {refusal.what}")
        return
    if not config.gate.golden.is_file():
        observer.noted(f"no golden questions in {config.gate.golden}: worse answers will not be noticed")
        return
    questions = comparable(read_questions(config.gate.golden), _facts(serving), _facts(built))
    if not questions:
        observer.noted(f"no question in {config.gate.golden} fits both indexes: worse answers will not be noticed")
        return
    old, new = (service_over(config, one, book_over(one, ActorBook.load())) for one in (serving, built))
    shifts = compare(questions, old.answerer, new.answerer, observer.progress)
    for shift in shifts:
        observer.shifted(shift)
    if reason := objection(shifts, config.gate.max_worse):
        raise BuildRefused(reason)


def _facts(generation: Generation) -> frozenset[str]:
    return frozenset(fact for article in generation.articles.values() for fact in article.facts)
