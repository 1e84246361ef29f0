"""The one place that builds objects: settings in, a working answerer out.

Little is imported before it is needed: an index is read and proven beside the imports that using it takes.
"""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from bot.config import Config, WebSettings
from bot.links import page_of
from bot.observing import UNWATCHED, Observer
from bot.service import Service, book_over, nothing_to_collect, service_over
from retrieval.ahead import digest_ahead
from retrieval.errors import NoIndex


def is_of_corpus(config: Config, index_dir: Path) -> bool:
    """Tell whether an index is the one of ``index.folder``; only that is known to be built from ``corpus.folder``."""
    return index_dir.resolve() == config.index.folder.resolve()


def home_of(settings: WebSettings, article_id: str) -> str:
    """Return where the bot's own site shows an article to the public, "" where it shows it to nobody."""
    return f"{settings.public_url}/{page_of(article_id)}" if settings.public_url else ""


def open_service(config: Config, index_dir: Path | None = None, observer: Observer = UNWATCHED) -> Service:
    """Open the published generation; where there is none, say so and build it from ``corpus.folder`` first.

    Raises what ``open_published`` raises but ``NoIndex``, and what ``reindex`` raises.
    """
    try:
        return open_published(config, index_dir)
    except NoIndex:
        from bot.indexing import reindex  # noqa: PLC0415 - once in the life of an index

        # Told, because the folder may be mistyped: what answers then is not what was meant.
        folder = index_dir or config.index.folder
        observer.noted(f"there is no index in {folder}: building one of {config.corpus.folder}")
        reindex(config, index_dir=index_dir, observer=observer)
        return open_published(config, index_dir)


def open_published(config: Config, index_dir: Path | None = None) -> Service:
    """Open the published generation; raises ``NoIndex`` where there is none, and what ``open_generation`` raises."""
    with nothing_to_collect():
        return _open(config, index_dir or config.index.folder)


def _open(config: Config, folder: Path) -> Service:
    # Digests are taken and models opened outside the interpreter, which imports the rest meanwhile.
    with ThreadPoolExecutor(3) as beside:
        digest_of = digest_ahead(folder, beside)
        from retrieval.entailment.model import shipped_model  # noqa: PLC0415

        beside.submit(shipped_model)
        from retrieval.generation import open_generation  # noqa: PLC0415

        opening = beside.submit(open_generation, folder, config.encoder, digest_of, partial(home_of, config.web))
        import bot.answering.answerer  # noqa: F401, PLC0415
        from corpus.actors import ActorBook  # noqa: PLC0415
        from corpus.lexicon import shipped_lexicon  # noqa: PLC0415

        book, _ = ActorBook.load(), shipped_lexicon()
        generation = opening.result()
    return service_over(config, generation, book_over(generation, book))
