"""Articles to the texts of one generation, in a scratch folder: what they say, where and of whom; without a model."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct
from msgspec.json import encode
from numpy.typing import NDArray

from corpus.actors import ActorBook
from corpus.article import Article, Span
from corpus.stems import read_with_stem
from retrieval.excerpts import ACTORS, text_to_encode, write_names, write_places, write_postings
from retrieval.manifest import FORMAT, describe_files
from retrieval.reading import KINDS, Annotate, ReadBefore, read
from retrieval.records import article_to_line, write_lines
from retrieval.settings import RetrievalSettings
from retrieval.stored import ARTICLES, IDS, NEWCOMERS, STATEMENTS, UNMEANT

_SAMPLED = 16  # articles that give the compiled encoder a sentence and a passage to prove itself on


class Excerpted(Struct, frozen=True):
    """The excerpts of one kind: of the new ones, by position, the text to encode and the text to count words in.

    ``kept`` tells for every position where that excerpt lies in the serving generation, -1 for the new ones.
    """

    encoded: Mapping[int, str]
    counted: Mapping[int, str]
    kept: NDArray[np.int64]


class Draft(Struct, frozen=True):
    """What will be indexed: the excerpts by kind; some texts to encode from all over; how many there are of what."""

    excerpts: Mapping[str, Excerpted]
    sample: Sequence[str]
    counts: Mapping[str, int]
    digest: str


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
    for name, noted in ((NEWCOMERS, book.newcomers), (UNMEANT, book.unmeant)):
        if noted:
            (folder / name).write_bytes(encode(noted))
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
                self._fresh[position] = (article.title, read_with_stem(article.text, Span(start, end)))

    def excerpted(self, *, with_title: bool) -> Excerpted:
        """Return what there is to encode and to count; words of a title count in passages only."""
        fresh = self._fresh.items()
        return Excerpted(
            {position: text_to_encode(title, text) for position, (title, text) in fresh},
            {position: f"{title}\n{text}" if with_title else text for position, (title, text) in fresh},
            np.array(self._kept, dtype=np.int64),
        )


def _digest(folder: Path, settings: RetrievalSettings) -> str:
    basis = [FORMAT, settings.k1, settings.b, describe_files(folder)]
    return hashlib.sha256(json.dumps(basis, sort_keys=True).encode()).hexdigest()
