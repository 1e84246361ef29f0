"""The values of the corpus: frozen, checked when built, depending on nothing else of ours but dates and claims."""

import hashlib
from enum import StrEnum
from typing import Self

from msgspec import Struct

from corpus.claim import StatedClaim
from corpus.dates import PartialDate


class SpeakerKind(StrEnum):
    """Whose word a sentence is."""

    COMPANY = "company"
    OFFICIAL = "official"
    COURT = "court"
    LAW = "law"
    EXPERT = "expert"
    ADVOCATE = "advocate"
    REPORTER = "reporter"
    READER = "reader"


class Span(Struct, frozen=True, order=True):
    """Half-open character offsets ``[start, end)`` into the cleaned text of an article."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse an empty, reversed or negative span; raises ``ValueError``."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or reversed span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return the slice of ``text`` that this span covers."""
        return text[self.start : self.end]

    def holds(self, place: int) -> bool:
        """Tell whether ``place`` lies within."""
        return self.start <= place < self.end


class Removed(Struct, frozen=True):
    """One line that cleaning left out: its number in the file (from 1), its text and why."""

    line: int
    text: str
    reason: str


class Source(Struct, frozen=True):
    """Where the events of an article were reported."""

    publisher: str
    title: str
    date: PartialDate | None
    url: str


class Article(Struct, frozen=True, kw_only=True):
    """One cleaned article; ``text`` holds paragraphs parted by a blank line.

    ``published`` is the date of the event or of publication, ``as_of`` the newest date its sources report (where they
    differ). ``actors`` are canonical names that the front matter declares. ``facts``, ``supersedes`` and ``relates_to``
    are ids from the front matter, ``stated`` what it claims; ``comments`` are reader comments, kept apart and never
    evidence.
    """

    id: str
    title: str
    text: str
    publisher: str = ""
    author: str = ""
    published: PartialDate | None = None
    as_of: PartialDate | None = None
    date_source: str = "unknown"
    url: str = ""
    actors: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    relates_to: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    stated: tuple[StatedClaim, ...] = ()
    removed: tuple[Removed, ...] = ()
    comments: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an article without text; raises ``ValueError``."""
        if not self.text.strip():
            raise ValueError(f"article {self.id!r} has no text")

    def is_linked_to(self, other: "Article") -> bool:
        """Tell whether two articles are one, or either goes on from the other or relates to it."""
        ours, theirs = (*self.supersedes, *self.relates_to), (*other.supersedes, *other.relates_to)
        return self.id == other.id or other.id in ours or self.id in theirs

    @property
    def origin(self) -> Source | None:
        """The report to which its address leads, where the article sums up reports in words of its own."""
        return next((one for one in self.sources if one.url == self.url), None)

    @property
    def sha256(self) -> str:
        """The sha256 of the text in hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def day(self) -> str:
        """The ISO date of ``published``, "" where none is known; it sorts as dates do."""
        return str(self.published or "")

    @property
    def known_until(self) -> PartialDate | None:
        """The newest date this article speaks for."""
        return self.as_of or self.published


class Excerpt(Struct, frozen=True):
    """A piece of one article at its place in the cleaned text; ``cut`` makes text and span agree."""

    article_id: str
    span: Span
    text: str

    @classmethod
    def cut(cls, article: Article, span: Span) -> Self:
        """Cut the piece out of ``article``; raises ``ValueError`` where the span leaves the text."""
        if span.end > len(article.text):
            raise ValueError(
                f"span {span.start}..{span.end} leaves article {article.id!r} ({len(article.text)} characters)"
            )
        return cls(article.id, span, span.of(article.text))


class Sentence(Excerpt, frozen=True):
    """One sentence."""


class Passage(Excerpt, frozen=True):
    """A run of neighbouring sentences, about four."""
