"""Build a generation beside the one that serves, prove it and publish it."""

import logging
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from corpus.actors import ActorBook
from corpus.article import Article
from retrieval.carried import carries_all, carry, encoder_to_build
from retrieval.drafting import Draft, write_texts
from retrieval.encoder import Encoder
from retrieval.errors import BuildRefused, EncoderRefused, IndexRefused
from retrieval.excerpts import text_to_encode
from retrieval.generation import loading, open_generation
from retrieval.journal import KnownVectors
from retrieval.manifest import Manifest, describe_files
from retrieval.publishing import collect_garbage, exclusive, next_identity, publish, read_pointer, scratch, sync_tree
from retrieval.reading import Annotate, ReadBefore
from retrieval.settings import EncoderSettings, RetrievalSettings
from retrieval.stored import Generation
from retrieval.vectorizing import Progress, Written, write_arrays

_LOG = logging.getLogger(__name__)
Gate = Callable[[Generation], None]
_ASKED_NEAREST = 10


def build_generation(  # noqa: PLR0913, PLR0917 - what a build depends on, each named
    index_dir: Path,
    articles: Sequence[Article],
    book: ActorBook,
    encoder: Encoder | EncoderSettings,
    settings: RetrievalSettings,
    progress: Progress = lambda done, total, what: None,  # noqa: ARG005
    *,
    annotate: Annotate | None = None,
    gate: Gate = lambda generation: None,  # noqa: ARG005
    reader: str = "",
    full: bool = False,
    dry_run: bool = False,
) -> str:
    """Index ``articles`` and publish the result; return the id that serves afterwards (unchanged: nothing to do).

    Given settings instead of an encoder, the serving generation's own encoder builds, without torch, as long as the
    model is the same. Texts that the serving generation holds, or that a killed build had encoded, are not encoded
    again unless ``full``, and unchanged articles are not read again where ``reader`` names what the serving generation
    was read with (book, annotations and all; empty: nobody knows). What another ``reader`` read alike is published all
    the same, so that the next build knows it, and the way back leads past it. ``gate`` sees the new generation before
    it is published and keeps it back by raising; with ``dry_run`` it is never published.

    Raises ``BuildRefused`` (a full disk too), ``ReindexRunning`` or what ``gate`` raises: the old one serves on.
    """
    ordered = _checked(articles)
    with exclusive(index_dir), _disk_errors_told(index_dir), scratch(index_dir) as folder:
        serving, chosen = _serving(index_dir, encoder)
        base = None if full else serving
        before = ReadBefore(base) if base and base.manifest.reader == reader != "" else None
        draft = write_texts(folder, ordered, book, settings, annotate, before)
        same = base if base and _holds(base, draft, chosen) else None
        if same and same.manifest.reader == reader:
            return same.id
        working = carry(chosen, folder, draft.sample, serving)
        with KnownVectors(index_dir, working, anew=full) as known:
            written = write_arrays(folder, draft, working, known, settings, progress, base)
        manifest = replace(
            _describe(folder, draft, working, written),
            reader=reader,
            id=next_identity(index_dir, draft.digest),
            parent=same.manifest.parent if same else serving.id if serving else read_pointer(index_dir) or "",
        )
        built = _proven(folder, manifest, working)
        gate(built)
        if dry_run:
            return read_pointer(index_dir) or ""
        publish(index_dir, folder, built.id)
        known.forget()
        collect_garbage(index_dir)
    _LOG.info("published generation %s: %s", built.id, dict(manifest.counts))
    return built.id


def _checked(articles: Sequence[Article]) -> list[Article]:
    if not articles:
        raise BuildRefused("there are no articles, so nothing to index: check the corpus folder")
    by_id: Mapping[str, Article] = {article.id: article for article in articles}
    if len(by_id) != len(articles):
        ids = [article.id for article in articles]
        raise BuildRefused(f"two articles share the id {next(i for i in ids if ids.count(i) > 1)!r}: rename one")
    return [by_id[name] for name in sorted(by_id)]


def _serving(index_dir: Path, encoder: Encoder | EncoderSettings) -> tuple[Generation | None, Encoder]:
    """Return the generation to build upon, if its vectors are of any use, and the encoder to build with."""
    try:
        serving = open_generation(index_dir, encoder)
    except (IndexRefused, EncoderRefused) as refusal:
        _LOG.info("building from nothing: %s", refusal)
        serving = None
    chosen = encoder_to_build(encoder, serving) if isinstance(encoder, EncoderSettings) else encoder
    return (serving if serving and serving.manifest.encoder == chosen.fingerprint else None), chosen


def _holds(base: Generation, draft: Draft, encoder: Encoder) -> bool:
    """Tell whether ``base`` is all that a build from ``draft`` would give."""
    return not base.degraded and base.manifest.content == draft.digest and carries_all(encoder, base)


@contextmanager
def _disk_errors_told(index_dir: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:  # nobody reads the progress any more, which no disk can help
        raise
    except OSError as error:
        free = shutil.disk_usage(index_dir).free
        raise BuildRefused(
            f"the disk refused the new generation in {index_dir} ({error}; {free:,} bytes are free): "
            "what served before still serves; make room or mend the disk and run `python -m bot reindex` again"
        ) from error


def _describe(folder: Path, draft: Draft, encoder: Encoder, written: Written) -> Manifest:
    return Manifest(
        id="",
        parent="",
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        content=draft.digest,
        reader="",
        encoder=encoder.fingerprint,
        dimension=encoder.dimension,
        indexes=written.layouts,
        counts={**draft.counts, "encoded": written.encoded},
        files=describe_files(folder),
    )


def _proven(folder: Path, manifest: Manifest, encoder: Encoder) -> Generation:
    """Seal what was built with its manifest, on the disk, and open it; raises ``BuildRefused`` where it is no use."""
    manifest.write(folder)
    sync_tree(folder)
    built = Generation(folder, loading(encoder))
    _ask(built)
    return built


def _ask(generation: Generation) -> None:
    """Ask the new generation for a text of each kind that it holds; raises ``BuildRefused`` where it is not found."""
    for index in (generation.sentence_index, generation.passage_index):
        excerpt = index[len(index) // 2]
        vector = generation.encoder.encode(
            [text_to_encode(generation.articles[excerpt.article_id].title, excerpt.text)]
        )
        near = {index[int(position)].text for position in index.dense.near(vector, _ASKED_NEAREST)}
        if excerpt.text not in near:
            raise BuildRefused(f"generation {generation.id} does not find its own {excerpt!r}: please report this")
