"""A draft to the arrays of one generation: its vectors and its word counts, in a scratch folder."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from msgspec import Struct

from retrieval.arrays import RowFile
from retrieval.counting import WordCounts
from retrieval.dense import VECTORS, DenseIndex
from retrieval.drafting import Draft
from retrieval.encoder import Encoder
from retrieval.excerpts import text_to_encode
from retrieval.journal import KnownVectors
from retrieval.lexical import LexicalIndex
from retrieval.settings import RetrievalSettings
from retrieval.stored import Generation

Progress = Callable[[int, int, str], None]
_TEXTS_A_REPORT = 256


class Written(Struct, frozen=True):
    """How the vectors of each kind are laid out, and how many texts had to be encoded."""

    layouts: Mapping[str, str]
    encoded: int


def write_arrays(  # noqa: PLR0913, PLR0917 - where arrays come from and go to, each named
    folder: Path,
    draft: Draft,
    encoder: Encoder,
    known: KnownVectors,
    settings: RetrievalSettings,
    progress: Progress,
    base: Generation | None,
) -> Written:
    """Store the vectors and the BM25 arrays of both kinds; what ``base`` has of them is neither encoded nor counted.

    No more vectors than a batch are in memory.
    """
    if base:
        _know_vectors(known, base, draft)
    written = _write_vectors(folder, draft, encoder, known, progress, base)
    _write_statistics(folder, draft, settings, base)
    return written


def _write_statistics(folder: Path, draft: Draft, settings: RetrievalSettings, base: Generation | None) -> None:
    """Store the BM25 arrays of both kinds; what ``base`` has counted of kept excerpts is not counted again."""
    for kind, excerpted in draft.excerpts.items():
        counted = base.index_of(kind).lexical.counted if base else WordCounts.of(())
        changed = counted.changed(excerpted.kept, excerpted.counted)
        LexicalIndex.of(changed, k1=settings.k1, b=settings.b).write(folder / kind)


def _write_vectors(  # noqa: PLR0913, PLR0917 - where vectors come from and go to, each named
    folder: Path,
    draft: Draft,
    encoder: Encoder,
    known: KnownVectors,
    progress: Progress,
    base: Generation | None,
) -> Written:
    """Store the vectors of both kinds, with no more than a batch in memory.

    Those of kept excerpts come from ``base``, those of texts that are ``known`` from there.
    """
    layouts: dict[str, str] = {}
    encoded = 0
    for kind, excerpted in draft.excerpts.items():
        with RowFile(folder / kind / VECTORS, len(excerpted.kept), encoder.dimension) as rows:
            if base:
                rows.take_over(base.index_of(kind).dense.vectors, excerpted.kept)
            encoded += _encode(rows, excerpted.encoded, encoder, known, partial(_told, progress, kind))
        layouts[kind] = DenseIndex.build(folder / kind).layout
    return Written(layouts, encoded)


def _told(progress: Progress, kind: str, done: int, total: int) -> None:
    progress(done, total, kind)


def _encode(
    rows: RowFile,
    texts: Mapping[int, str],
    encoder: Encoder,
    known: KnownVectors,
    progress: Callable[[int, int], None],
) -> int:
    """Store the vector of each text at its position; return how many had to be encoded."""
    fresh: dict[str, list[int]] = defaultdict(list)
    for position, text in texts.items():
        vector = known.find(text)
        if vector is None:
            fresh[text].append(position)
        else:
            rows.write(position, vector)
    done = 0
    progress(done, len(fresh))
    # Texts of like length share a batch, so little is padded.
    for batch in _batches(sorted(fresh, key=lambda text: (len(text), text))):
        vectors = encoder.encode(batch)
        known.write(batch, vectors)
        for text, vector in zip(batch, vectors, strict=True):
            for position in fresh[text]:
                rows.write(position, vector)
        done += len(batch)
        progress(done, len(fresh))
    return done


def _know_vectors(known: KnownVectors, base: Generation, draft: Draft) -> None:
    """Tell ``known`` the vectors of the texts that ``base`` holds and the draft does not keep in their place.

    A text that moved to another article is found by its words.
    """
    for kind, excerpted in draft.excerpts.items():
        index = base.index_of(kind)
        gone = np.setdiff1d(np.arange(len(index)), excerpted.kept)
        titles = (index.articles[number].title for number in index.places[gone, 0].tolist())
        texts = [text_to_encode(title, excerpt.text) for title, excerpt in zip(titles, index.at(gone), strict=True)]
        known.know(texts, index.dense.vectors, gone.tolist())


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), _TEXTS_A_REPORT):
        yield texts[start : start + _TEXTS_A_REPORT]
