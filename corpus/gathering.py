"""Whatever an admin names (file, folder, web address, feed) to raw articles, one after the other."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct, field

from corpus.article import Article
from corpus.folder import read_folder
from corpus.patterns import Pattern
from corpus.reading.errors import Unreadable
from corpus.reading.feed import read_feed
from corpus.reading.fetch import Fetched, FetchFailed, fetch_now
from corpus.reading.files import read_bytes, read_file
from corpus.reading.web import article_of, is_feed

FEED_FILES = frozenset({".xml", ".rss", ".atom"})
_LIKE_ADDRESS = Pattern(r"(?:www\.|[\w-]+(?:\.[\w-]+)+(?::\d+)?/)")  # as people type one that has lost its https://


class NotRead(Struct, frozen=True):
    """A file or an address that gave no article, and why."""

    source: str
    reason: str


def _silent(_: str) -> None:
    """Report nothing."""


class Gathering(Struct):
    """One run over sources; ``failures`` fills as ``articles`` is read.

    ``fetch`` gets one address (or raises ``FetchFailed``); ``progress`` gets a line before each slow step.
    """

    fetch: Callable[[str], Fetched] = fetch_now
    progress: Callable[[str], None] = _silent
    today: date | None = None
    failures: list[NotRead] = field(default_factory=list)

    def articles(self, source: str) -> Iterator[tuple[str, Article]]:
        """Yield where each article came from, and the article."""
        path = Path(source)
        if "://" in source:
            yield from self._from_web(source)
        elif _LIKE_ADDRESS.match(source) and not path.exists():
            self.failures.append(
                NotRead(source, f"no such file; a web address begins with https:// (https://{source})")
            )
        elif path.is_dir():
            yield from self._from_folder(path)
        elif path.suffix.lower() in FEED_FILES:
            yield from self._from_feed(source, lambda: read_bytes(path))
        else:
            self.progress(f"reading {path}")
            yield from self._one(source, lambda: read_file(path, today=self.today))

    def _from_folder(self, path: Path) -> Iterator[tuple[str, Article]]:
        self.progress(f"reading {path}")
        collection = read_folder(path, today=self.today)
        self.failures += (NotRead(str(failure.path), failure.reason) for failure in collection.failures)
        for article in collection.articles:
            yield str(path / article.id), article

    def _from_web(self, url: str) -> Iterator[tuple[str, Article]]:
        fetched = self._fetched(url)
        if fetched is None:
            return
        if is_feed(fetched):
            yield from self._from_feed(url, lambda: fetched.data)
        else:
            yield from self._one(url, lambda: article_of(fetched, today=self.today))

    def _from_feed(self, source: str, load: Callable[[], bytes]) -> Iterator[tuple[str, Article]]:
        try:
            entries = read_feed(load())
        except Unreadable as error:
            self.failures.append(NotRead(source, error.reason))
            return
        except ValueError as error:
            self.failures.append(NotRead(source, str(error)))
            return
        self.progress(f"{source}: {len(entries)} entries")
        for entry in entries:
            page = self._fetched(entry.url)
            if page is not None:
                yield from self._one(entry.url, lambda page=page: article_of(page, today=self.today))  # type: ignore[misc]

    def _fetched(self, url: str) -> Fetched | None:
        self.progress(f"getting {url}")
        try:
            return self.fetch(url)
        except FetchFailed as error:
            self.failures.append(NotRead(url, error.reason))
            return None

    def _one(self, origin: str, read: Callable[[], Article]) -> Iterator[tuple[str, Article]]:
        try:
            article = read()
        except Unreadable as error:
            self.failures.append(NotRead(origin, error.reason))
        else:
            yield origin, article
