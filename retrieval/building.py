"""Articles to the files of one generation, in a scratch folder; nothing here is visible to a reader."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from corpus.actor import Mention
from corpus.actors import ActorBook
from corpus.article import Article, Excerpt, Sentence
from corpus.passages import group_passages
from corpus.sentences import split_sentences
from retrieval.dense import DenseIndex
from retrieval.encoder import Encoder, Vectors
from retrieval.excerpts import ACTORS, text_to_encode, write_places, write_postings
from retrieval.lexical import LexicalIndex
from retrieval.manifest import FORMAT, describe_files
from retrieval.records import write_articles, write_lines
from retrieval.settings import RetrievalSettings
from retrieval.stored import ARTICLES, STATEMENTS, Generation

Progress = Callable[[int, int, str], None]
Annotate = Callable[[Article, tuple[Sentence, ...]], list[Any]]
KINDS = ("sentences", "passages")
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


def write_texts(
    folder: Path, articles: Sequence[Article], book: ActorBook, settings: RetrievalSettings, annotate: Annotate | None
) -> Draft:
    """Store everything that needs no model: articles, places, actors, notes; the digest covers all of it."""
    places: dict[str, list[tuple[int, int, int]]] = {kind: [] for kind in KINDS}
    actors: dict[str, dict[str, list[int]]] = {kind: defaultdict(list) for kind in KINDS}
    texts: dict[str, list[tuple[str, str]]] = {kind: [] for kind in KINDS}
    subjects: dict[str, list[int]] = defaultdict(list)
    notes: list[list[Any]] = []
    for number, article in enumerate(articles):
        sentences = split_sentences(article)
        mentions = book.find(article.text, prefer=article.actors)
        for kind, excerpts in zip(KINDS, (sentences, group_passages(article, sentences)), strict=True):
            _note_actors(actors[kind], len(places[kind]), excerpts, mentions)
            places[kind] += [(number, excerpt.span.start, excerpt.span.end) for excerpt in excerpts]
            texts[kind] += [(article.title, excerpt.text) for excerpt in excerpts]
        titled = book.find(article.title, prefer=article.actors)
        for name in sorted({*article.actors, *(mention.actor for mention in (*titled, *mentions))}):
            subjects[name].append(number)
        notes.append(annotate(article, sentences) if annotate else [])
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


def write_vectors(
    folder: Path, draft: Draft, encoder: Encoder, known: Mapping[str, Vectors], progress: Progress
) -> Written:
    """Store the vectors of both kinds; ``known`` texts are not encoded again."""
    layouts: dict[str, str] = {}
    encoded = 0
    for kind in KINDS:
        texts = draft.encoded[kind]
        fresh = sorted({text for text in texts if text not in known}, key=lambda text: (len(text), text))
        vectors = {**known, **_encode(fresh, encoder, kind, progress)}
        rows = np.stack([vectors[text] for text in texts]) if texts else np.zeros((0, encoder.dimension), np.float32)
        index = DenseIndex.of(rows)
        index.write(folder / kind / "vectors.faiss")
        layouts[kind] = index.layout
        encoded += len(fresh)
    return Written(layouts, encoded)


def known_vectors(generation: Generation) -> dict[str, Vectors]:
    """Return the vector of every text that ``generation`` holds, by the text that was encoded."""
    known: dict[str, Vectors] = {}
    for index in (generation.sentence_index, generation.passage_index):
        titles = [index.articles[number].title for number in index.places[:, 0]]
        texts = (text_to_encode(title, excerpt.text) for title, excerpt in zip(titles, index.all, strict=True))
        known |= dict(zip(texts, index.dense.vectors(), strict=True))
    return known


def _encode(texts: Sequence[str], encoder: Encoder, kind: str, progress: Progress) -> dict[str, Vectors]:
    vectors: dict[str, Vectors] = {}
    progress(0, len(texts), kind)
    for start in range(0, len(texts), _TEXTS_A_REPORT):
        batch = texts[start : start + _TEXTS_A_REPORT]
        vectors |= dict(zip(batch, encoder.encode(batch), strict=True))
        progress(len(vectors), len(texts), kind)
    return vectors


def _note_actors(
    actors: dict[str, list[int]], first: int, excerpts: Sequence[Excerpt], mentions: Sequence[Mention]
) -> None:
    for position, excerpt in enumerate(excerpts, start=first):
        inside = {m.actor for m in mentions if excerpt.span.start <= m.span.start < excerpt.span.end}
        for name in sorted(inside):
            actors[name].append(position)


def _digest(folder: Path, settings: RetrievalSettings) -> str:
    basis = [FORMAT, settings.k1, settings.b, describe_files(folder)]
    return hashlib.sha256(json.dumps(basis, sort_keys=True).encode()).hexdigest()
