"""Articles to the files of one generation, in a scratch folder; nothing here is visible to a reader."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.actors import ActorBook
from corpus.article import Article
from retrieval.arrays import RowFile
from retrieval.counting import WordCounts
from retrieval.dense import VECTORS, DenseIndex
from retrieval.encoder import Encoder
from retrieval.excerpts import ACTORS, text_to_encode, write_names, write_places, write_postings
from retrieval.journal import KnownVectors
from retrieval.lexical import LexicalIndex
from retrieval.manifest import FORMAT, describe_files
from retrieval.reading import KINDS, Annotate, ReadBefore, read
from retrieval.records import article_to_line, write_lines
from retrieval.settings import RetrievalSettings
from retrieval.stored import ARTICLES, IDS, STATEMENTS, Generation

Progress = Callable[[int, int, str], None]
_TEXTS_A_REPORT = 256
_SAMPLED = 16  # articles that give the compiled encoder a sentence and a passage to prove itself on


@dataclass(frozen=True, slots=True)
class Excerpted:
    """The excerpts of one kind: of the new ones, by position, the text to encode and the text to count words in.

    ``kept`` tells for every position where that excerpt lies in the serving generation, -1 for the new ones.
    """

    encoded: Mapping[int, str]
    counted: Mapping[int, str]
    kept: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Draft:
    """What will be indexed: the excerpts by kind; some texts to encode from all over; how many there are of what."""

    excerpts: Mapping[str, Excerpted]
    sample: Sequence[str]
    counts: Mapping[str, int]
    digest: str


@dataclass(frozen=True, slots=True)
class Written:
    """How the vectors of each kind are laid out, and how many texts had to be encoded."""

    layouts: Mapping[str, str]
    encoded: int


def write_texts(  # noqa: PLR0913, PLR0917 - what the texts depend on, each named
    folder: Path,
    articles: Sequence[Article],
    book: ActorBook,
    settings: RetrievalSettings,
    annotate: Annotate | None,
    before: ReadBefore | None = None,
) -> Draft:
    """Store everything that needs no model: articles, places, actors, notes; the digest covers all of it.

    What ``before`` has of an article is taken over; every other article is read.
    """
    drafts = {kind: _Drafting() for kind in KINDS}
    subjects: dict[str, list[int]] = defaultdict(list)
    notes: list[str] = []
    lines: list[str] = []
    sample: list[str] = []
    for number, article in enumerate(articles):
        lines.append(article_to_line(article))
        known = (before.find(article.id, lines[-1]) if before else None) or read(article, book, annotate)
        for kind, drafting in drafts.items():
            drafting.add(number, article, known.excerpts[kind], known.before[kind] if known.before else None)
            if number % (len(articles) // _SAMPLED + 1) == 0:
                sample += [text_to_encode(article.title, article.text[s:e]) for s, e, _ in known.excerpts[kind][:1]]
        for name in known.subjects:
            subjects[name].append(number)
        notes.append(known.notes)
    write_lines(folder / ARTICLES, lines)
    write_names(folder / IDS, (article.id for article in articles))
    write_lines(folder / STATEMENTS, notes)
    write_postings(folder / ACTORS, subjects)
    for kind, drafting in drafts.items():
        write_places(folder / kind, drafting.places)
        write_postings(folder / kind / ACTORS, drafting.actors)
    return Draft(
        {kind: drafting.excerpted(with_title=kind == "passages") for kind, drafting in drafts.items()},
        sample,
        {"articles": len(articles), **{kind: len(drafting.places) for kind, drafting in drafts.items()}},
        _digest(folder, settings),
    )


class _Drafting:
    """The excerpts of one kind as they come, article by article."""

    def __init__(self) -> None:
        self.places: list[tuple[int, int, int]] = []
        self.actors: dict[str, list[int]] = defaultdict(list)
        self._fresh: dict[int, tuple[str, str]] = {}
        self._kept: list[int] = []

    def add(
        self,
        number: int,
        article: Article,
        excerpts: Sequence[tuple[int, int, Sequence[str]]],
        before: int | None,
    ) -> None:
        """Take in the excerpts of one article; ``before`` is where the first of them lay, None for new ones."""
        for order, (start, end, names) in enumerate(excerpts):
            position = len(self.places)
            for name in names:
                self.actors[name].append(position)
            self.places.append((number, start, end))
            self._kept.append(-1 if before is None else before + order)
            if before is None:
                self._fresh[position] = (article.title, article.text[start:end])

    def excerpted(self, *, with_title: bool) -> Excerpted:
        """Return what there is to encode and to count; words of a title count in passages only."""
        fresh = self._fresh.items()
        return Excerpted(
            {position: text_to_encode(title, text) for position, (title, text) in fresh},
            {position: f"{title}\n{text}" if with_title else text for position, (title, text) in fresh},
            np.array(self._kept, dtype=np.int64),
        )


def write_statistics(folder: Path, draft: Draft, settings: RetrievalSettings, serving: Generation | None) -> None:
    """Store the BM25 arrays of both kinds; what ``serving`` has counted of kept excerpts is not counted again."""
    for kind, excerpted in draft.excerpts.items():
        counted = serving.index_of(kind).lexical.counted if serving else WordCounts.of(())
        changed = counted.changed(excerpted.kept, excerpted.counted)
        LexicalIndex.of(changed, k1=settings.k1, b=settings.b).write(folder / kind)


def write_vectors(  # noqa: PLR0913, PLR0917 - where vectors come from and go to, each named
    folder: Path,
    draft: Draft,
    encoder: Encoder,
    known: KnownVectors,
    progress: Progress,
    serving: Generation | None,
) -> Written:
    """Store the vectors of both kinds, with no more than a batch in memory.

    Those of kept excerpts come from ``serving``, those of texts that are ``known`` from there.
    """
    layouts: dict[str, str] = {}
    encoded = 0
    for kind, excerpted in draft.excerpts.items():
        with RowFile(folder / kind / VECTORS, len(excerpted.kept), encoder.dimension) as rows:
            if serving:
                rows.take_over(serving.index_of(kind).dense.vectors, excerpted.kept)
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


def know_vectors(known: KnownVectors, serving: Generation, draft: Draft) -> None:
    """Tell ``known`` the vectors of the texts that ``serving`` holds and the draft does not keep in their place.

    A text that moved to another article is found by its words.
    """
    for kind, excerpted in draft.excerpts.items():
        index = serving.index_of(kind)
        gone = np.setdiff1d(np.arange(len(index)), excerpted.kept)
        titles = (index.articles[number].title for number in index.places[gone, 0].tolist())
        texts = [text_to_encode(title, excerpt.text) for title, excerpt in zip(titles, index.at(gone), strict=True)]
        known.know(texts, index.dense.vectors, gone.tolist())


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), _TEXTS_A_REPORT):
        yield texts[start : start + _TEXTS_A_REPORT]


def _digest(folder: Path, settings: RetrievalSettings) -> str:
    basis = [FORMAT, settings.k1, settings.b, describe_files(folder)]
    return hashlib.sha256(json.dumps(basis, sort_keys=True).encode()).hexdigest()
