"""Serve one generation and take up the next as soon as it is published, without dropping a question."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from bot.answering.asked.guards import normalise
from bot.answering.asked.question import read_question
from bot.ports import About
from bot.reliability import Reliability, tell
from bot.service import Service
from retrieval.generation import Generation
from retrieval.precedence import Precedence, threads
from retrieval.publishing import read_pointer

_LOG = logging.getLogger(__name__)
_LATEST = 5
_TOPIC_WORDS = 3


class Serving:
    """The service that answers now; whoever holds an older one finishes with it."""

    def __init__(
        self,
        open_first: Callable[[], Service],
        open_next: Callable[[], Service],
        index_dir: Path,
        reliability: Reliability | None = None,
    ) -> None:
        """Open what is published now with ``open_first``; ``open_next`` opens later generations, beside the answers.

        ``reliability`` is what was measured of the answers.
        """
        self._open_next = open_next
        self._reliability = reliability
        self._index_dir = index_dir
        # The pointer is read first: what is published while the service opens still counts as new.
        self._seen = read_pointer(index_dir)
        self._service, self._about = self._prepare(open_first())
        self._opening = threading.Lock()

    def current(self) -> Service:
        """Return the service that answers now; looks for a new generation, but never waits for it."""
        published = read_pointer(self._index_dir)
        if published != self._seen and self._opening.acquire(blocking=False):
            opener = threads(1, Precedence.BUILDING)
            opener.submit(self._take_up, published)
            opener.shutdown(wait=False)
        return self._service

    def about(self) -> About:
        """Tell what the answers rest on."""
        self.current()
        return self._about

    def paragraph(self, article_id: str, sha256: str, start: int, end: int) -> str | None:
        """Return the paragraph around characters of an article, None where its text is another one now."""
        article = self.current().generation.articles.get(article_id)
        if article is None or article.sha256 != sha256:
            return None
        first = article.text.rfind("\n\n", 0, start)
        last = article.text.find("\n\n", end)
        return article.text[first + 2 if first >= 0 else 0 : last if last >= 0 else None].strip()

    def subject(self, question: str) -> str:
        """Name the actors of a question, or else the words it is about."""
        read = read_question(normalise(question), self.current().book)
        return ", ".join(read.actors) or " ".join(word.text.lower() for word in read.content[:_TOPIC_WORDS])

    def _take_up(self, published: str | None) -> None:
        try:
            self._service, self._about = self._prepare(self._open_next())
            _LOG.info("now answering from generation %s", self._service.generation.id)
        except Exception:  # noqa: BLE001
            # The old generation is whole and goes on serving; the next publication is another chance.
            _LOG.exception("the generation %s cannot be opened; the old one goes on", published)
        finally:
            self._seen = published
            self._opening.release()

    def _prepare(self, service: Service) -> tuple[Service, About]:
        """Do now what would hold up the event loop or a question later."""
        service.read_ahead()
        return service, self._describe(service.generation)

    def _describe(self, generation: Generation) -> About:
        dates = [article.known_until for article in generation.articles.values() if article.known_until]
        newest = max(dates, key=lambda date: date.last, default=None)
        dated = [article for article in generation.articles.values() if article.published]
        latest = sorted(dated, key=lambda article: (article.published, article.id), reverse=True)[:_LATEST]
        told = tell(self._reliability, generation.articles_digest) if self._reliability else ()
        return About(
            len(generation.articles), newest, generation.id, tuple(latest), told, degraded=bool(generation.degraded)
        )
