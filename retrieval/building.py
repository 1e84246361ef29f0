"""Articles to the files of one generation, in a scratch folder; nothing here is visible to a reader."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.actors import ActorBook
from corpus.article import Article
from retrieval.arrays import RowFile
from retrieval.dense import VECTORS, DenseIndex
from retrieval.encoder import Encoder
from retrieval.excerpts import ACTORS, text_to_encode, write_places, write_postings
from retrieval.journal import KnownVectors
from retrieval.lexical import LexicalIndex
from retrieval.manifest import FORMAT, describe_files
from retrieval.reading import KINDS, Annotate, ReadBefore, read
from retrieval.records import write_articles, write_lines
from retrieval.settings import RetrievalSettings
from retrieval.stored import ARTICLES, STATEMENTS, Generation

Progress = Callable[[int, int, str], None]
_TEXTS_A_REPORT = 256


@dataclass(frozen=True, slots=True)
class Draft:
    """What will be indexed: for each kind the texts to encode and the texts to count words in, by position."""

    encoded: Mapping[str, Sequence[str]]
    counted: Mapping[str, Sequence[str]]
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
    places: dict[str, list[tuple[int, int, int]]] = {kind: [] for kind in KINDS}
    actors: dict[str, dict[str, list[int]]] = {kind: defaultdict(list) for kind in KINDS}
    texts: dict[str, list[tuple[str, str]]] = {kind: [] for kind in KINDS}
    subjects: dict[str, list[int]] = defaultdict(list)
    notes: list[str] = []
    for number, article in enumerate(articles):
        known = (before.find(article) if before else None) or read(article, book, annotate)
        for kind, excerpts in known.excerpts.items():
            for start, end, names in excerpts:
                for name in names:
                    actors[kind][name].append(len(places[kind]))
                places[kind].append((number, start, end))
                texts[kind].append((article.title, article.text[start:end]))
        for name in known.subjects:
            subjects[name].append(number)
        notes.append(known.notes)
    write_articles(folder / ARTICLES, articles)
    write_lines(folder / STATEMENTS, notes)
    write_postings(folder / ACTORS, subjects)
    for kind in KINDS:
        write_places(folder / kind, places[kind])
        write_postings(folder / kind / ACTORS, actors[kind])
    return Draft(
        {kind: [text_to_encode(*pair) for pair in texts[kind]] for kind in KINDS},
        {kind: [f"{title}\n{text}" if kind == "passages" else text for title, text in texts[kind]] for kind in KINDS},
        {"articles": len(articles), **{kind: len(places[kind]) for kind in KINDS}},
        _digest(folder, settings),
    )


def write_statistics(folder: Path, draft: Draft, settings: RetrievalSettings) -> None:
    """Store the BM25 arrays of both kinds."""
    for kind in KINDS:
        LexicalIndex.of(draft.counted[kind], k1=settings.k1, b=settings.b).write(folder / kind)


def write_vectors(folder: Path, draft: Draft, encoder: Encoder, known: KnownVectors, progress: Progress) -> Written:
    """Store the vectors of both kinds; ``known`` texts are not encoded again. No more than a batch is in memory."""
    layouts: dict[str, str] = {}
    encoded = 0
    for kind in KINDS:
        texts = draft.encoded[kind]
        with RowFile(folder / kind / VECTORS, len(texts), encoder.dimension) as rows:
            fresh: dict[str, list[int]] = defaultdict(list)
            for position, text in enumerate(texts):
                vector = known.find(text)
                if vector is None:
                    fresh[text].append(position)
                else:
                    rows.write(position, vector)
            done = 0
            progress(done, len(fresh), kind)
            # Texts of like length share a batch, so little is padded.
            for batch in _batches(sorted(fresh, key=lambda text: (len(text), text))):
                vectors = encoder.encode(batch)
                known.write(batch, vectors)
                for text, vector in zip(batch, vectors, strict=True):
                    for position in fresh[text]:
                        rows.write(position, vector)
                done += len(batch)
                progress(done, len(fresh), kind)
            encoded += done
        layouts[kind] = DenseIndex.build(folder / kind).layout
    return Written(layouts, encoded)


def know_vectors(known: KnownVectors, generation: Generation) -> None:
    """Tell ``known`` the vector of every text that ``generation`` holds, by the text that was encoded."""
    for index in (generation.sentence_index, generation.passage_index):
        titles = [index.articles[number].title for number in index.places[:, 0]]
        texts = (text_to_encode(title, excerpt.text) for title, excerpt in zip(titles, index.all, strict=True))
        known.know(texts, index.dense.vectors)


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), _TEXTS_A_REPORT):
        yield texts[start : start + _TEXTS_A_REPORT]


def _digest(folder: Path, settings: RetrievalSettings) -> str:
    basis = [FORMAT, settings.k1, settings.b, describe_files(folder)]
    return hashlib.sha256(json.dumps(basis, sort_keys=True).encode()).hexdigest()
