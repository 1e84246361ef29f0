"""A generation opened for answering: read-only, verified, safe to share between threads."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from msgspec.json import decode

from corpus.actor import Actor
from corpus.article import Passage, Sentence
from corpus.shelf import Shelf
from retrieval.encoder import Encoder
from retrieval.errors import IndexDamaged
from retrieval.excerpts import ACTORS, ExcerptIndex, read_postings
from retrieval.manifest import DigestOf, Manifest
from retrieval.records import Home, StoredArticles, homeless, read_lines
from retrieval.sessions import WEIGHTS

ARTICLES, IDS = "articles.jsonl", "ids.json"
# Only where the articles introduce actors of their own, and where they mean others by common names.
NEWCOMERS, UNMEANT = "newcomers.json", "unmeant.json"
STATEMENTS = "statements.jsonl"
CARRIED = "encoder"
T = TypeVar("T")


class Generation:
    """One immutable index: its articles, their sentences and passages, and what was noted about them.

    ``articles`` has them by id, in the order of ids, and parses each when it is first asked for; ``article_lines`` has
    the lines they are stored as. ``subjects`` gives for each actor the positions of the articles whose front matter,
    title or text names it; ``newcomers`` are the actors that they introduce themselves, ``unmeant`` the common
    names by which they mean others than the book does. ``degraded`` says why this generation serves although
    ``CURRENT`` names another; empty when all is well. ``home`` gives articles that have no address one.
    """

    def __init__(
        self,
        folder: Path,
        load_encoder: Callable[[Manifest, Path], Encoder],
        *,
        degraded: str = "",
        digest_of: DigestOf | None = None,
        home: Home = homeless,
    ) -> None:
        """Open ``folder`` after verifying it; raises ``IndexDamaged``, ``FormatMismatch`` or ``EncoderMismatch``."""
        self.folder, self.degraded = folder, degraded
        self.manifest = Manifest.read(folder)
        weights = self.manifest.files.keys() & {f"{CARRIED}/{WEIGHTS}"}
        graph = {path for path in self.manifest.files if path.startswith(f"{CARRIED}/")} - weights
        # The weights outweigh all else: their digest is taken, and the graph opened, beside the rest, and both are
        # awaited. Nothing but the weights is read before it was verified, and no number among them can trip a reader.
        self.manifest.verify(folder, graph)
        with ThreadPoolExecutor(2) as beside:
            encoder = beside.submit(load_encoder, self.manifest, folder)
            verified = beside.submit(self.manifest.verify, folder, weights, digest_of)
            self.manifest.verify(folder, self.manifest.files.keys() - graph - weights, digest_of)
            self._open(folder, home)
            verified.result()
            self.encoder = encoder.result()

    def _open(self, folder: Path, home: Home) -> None:
        try:
            stored = StoredArticles(read_lines(folder / ARTICLES), home)
            by_id = Shelf(json.loads((folder / IDS).read_text(encoding="utf-8")), stored)
            self.article_lines, self._positions = stored.lines, by_id.positions
            self.articles = by_id
            self.subjects = read_postings(folder / ACTORS)
            self.newcomers = self._noted(folder / NEWCOMERS, tuple[Actor, ...])
            self.unmeant = self._noted(folder / UNMEANT, tuple[str, ...])
            self.sentence_index = ExcerptIndex.read(folder / "sentences", Sentence, stored)
            self.passage_index = ExcerptIndex.read(folder / "passages", Passage, stored)
        except (OSError, ValueError, KeyError) as error:
            raise IndexDamaged(f"{folder} cannot be opened ({error})") from error

    def _noted(self, file: Path, kind: type[tuple[T, ...]]) -> tuple[T, ...]:
        return decode(file.read_bytes(), type=kind) if file.name in self.manifest.files else ()

    @property
    def id(self) -> str:
        """Name the generation; ids sort by age."""
        return self.manifest.id

    @property
    def articles_digest(self) -> str:
        """The sha256 of the articles as they are stored: the same for the same articles, on any machine."""
        return self.manifest.files[ARTICLES][0]

    def index_of(self, kind: str) -> ExcerptIndex[Any]:
        """Return the index of ``sentences`` or ``passages``."""
        return self.sentence_index if kind == "sentences" else self.passage_index

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, by article and place."""
        return self.sentence_index.all

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage, by article and place."""
        return self.passage_index.all

    def sentences_of(self, article_id: str) -> tuple[Sentence, ...]:
        """Return the sentences of one article in the order of its text; raises ``KeyError`` for an unknown id."""
        return self.sentence_index.of_article(self._positions[article_id])

    def annotations_of(self, article_id: str) -> list[Any]:
        """Return what the build noted about one article; raises ``KeyError`` for an unknown id."""
        notes: list[Any] = json.loads(self.notes_of(article_id))
        return notes

    def notes_of(self, article_id: str) -> str:
        """Return the same as the JSON it is stored as."""
        return self._notes[self._positions[article_id]]

    @cached_property
    def _notes(self) -> list[str]:
        """The notes on all articles: a build takes them over, and nothing that answers needs them."""
        return read_lines(self.folder / STATEMENTS)

    def position_of(self, article_id: str) -> int | None:
        """Return the place of an article in the order of ids, or None for an unknown id."""
        return self._positions.get(article_id)
