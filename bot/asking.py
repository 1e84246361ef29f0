"""Ask without holding up an event loop: in threads of its own, for so long and no longer."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Self

from bot.answering.reply import Reply
from bot.service import Answering
from retrieval.cores import usable_cores
from retrieval.precedence import Precedence, threads

_LOG = logging.getLogger(__name__)
_LONGEST_S = 60.0
# One a core: each keeps a core busy by itself, and with more the event loop would wait longer for its turn.
WORKERS = max(2, usable_cores())

Answerers = Callable[[], Answering]
"""Gives the answerer that serves now; asked anew for each question, so a published generation is taken up at once."""

Heard = Callable[[Reply | None, float], None]
"""Hears of each reply, None where finding it failed, and how many seconds its asker waited."""


def unheard(_reply: Reply | None, _seconds: float) -> None:
    """Hear nothing."""


class TooLong(Exception):  # noqa: N818 - what happened is no error of anybody's
    """No reply came within the longest wait, most of which may have gone by before its turn came."""


class Asker:
    """Asks the answerer that serves now; the threads are kept while a ``with`` block runs."""

    def __init__(self, answerers: Answerers, heard: Heard = unheard, workers: int = WORKERS) -> None:
        """Tell ``heard`` of each reply; ``workers`` answer at once."""
        self.workers = workers
        self._answerers = answerers
        self._heard = heard
        self._workers = threads(workers, Precedence.ANSWERING)
        self._searches: set[Future[Reply]] = set()
        self.waiting = 0  # how many wait for a reply

    def __enter__(self) -> Self:
        """Keep the threads while the block runs."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Let go of the threads: one that is stuck must not hold up the end; what nobody began is dropped."""
        self._workers.shutdown(wait=False, cancel_futures=True)

    @property
    def is_searching(self) -> bool:
        """Tell whether a thread looks for a reply, though nobody may wait for it any more."""
        return bool(self._searches)

    async def ask(self, question: str, earlier: Sequence[str] = ()) -> Reply | None:
        """Return the reply, None where finding it failed or took too long."""
        try:
            return await self.ask_in_time(question, earlier)
        except TooLong:
            return None

    async def ask_in_time(self, question: str, earlier: Sequence[str] = ()) -> Reply | None:
        """Return the reply, None where finding it failed; raises ``TooLong``."""
        start = time.perf_counter()
        self.waiting += 1
        try:
            reply = await self._search(question, earlier)
        except TooLong:
            _LOG.error("a question got no reply within %.0f s", _LONGEST_S)
            self._heard(None, time.perf_counter() - start)
            raise
        except Exception:  # noqa: BLE001
            # Whatever is wrong inside, the asker gets a plain sentence and the log gets the cause.
            _LOG.exception("a question could not be answered")
            reply = None
        finally:
            self.waiting -= 1
        self._heard(reply, time.perf_counter() - start)
        return reply

    async def _search(self, question: str, earlier: Sequence[str]) -> Reply:
        search = self._workers.submit(self._answerers().answer, question, earlier=earlier)
        self._searches.add(search)
        search.add_done_callback(self._searches.discard)
        try:
            async with asyncio.timeout(_LONGEST_S):
                return await asyncio.wrap_future(search)
        except TimeoutError:
            raise TooLong from None
