"""Find a reply without holding up anything else."""

import asyncio
import logging
from concurrent.futures import Future
from typing import Self

from telegram import Bot

from bot.answering.reply import Reply
from bot.chat.place import Place
from bot.chat.ports import Answerers
from bot.chat.typing_sign import typing
from bot.store.kept import Said
from retrieval.cores import usable_cores
from retrieval.precedence import Precedence, threads

_LOG = logging.getLogger(__name__)
_LONGEST_S = 60.0
# One a core: each keeps a core busy by itself, and with more the event loop would wait longer for its turn.
WORKERS = max(2, usable_cores())


class Finder:
    """Asks the answerer that serves now, in threads of its own."""

    def __init__(self, bot: Bot, answerers: Answerers) -> None:
        """Show through ``bot`` that something is going on."""
        self._bot = bot
        self._answerers = answerers
        self._workers = threads(WORKERS, Precedence.ANSWERING)
        self._asked = 0
        self._searches: set[Future[Reply]] = set()

    def __enter__(self) -> Self:
        """Keep the threads while the block runs."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Let go of the threads: one that is stuck must not hold up the end; what nobody began is dropped."""
        self._workers.shutdown(wait=False, cancel_futures=True)

    async def find(self, question: str, earlier: tuple[Said, ...], place: Place | None = None) -> Reply | None:
        """Return the reply, None where finding it failed; ``place`` sees the typing sign."""
        if place is None:
            return await self._ask(question, earlier)
        async with typing(self._bot, place):
            return await self._ask(question, earlier)

    @property
    def idle(self) -> bool:
        """Tell whether nobody waits for a reply."""
        return not self._asked

    @property
    def is_searching(self) -> bool:
        """Tell whether a thread looks for a reply, though nobody may wait for it any more."""
        return bool(self._searches)

    async def _ask(self, question: str, earlier: tuple[Said, ...]) -> Reply | None:
        before = tuple(said.text for said in earlier)
        self._asked += 1
        try:
            search = self._workers.submit(self._answerers().answer, question, earlier=before)
            self._searches.add(search)
            search.add_done_callback(self._searches.discard)
            async with asyncio.timeout(_LONGEST_S):
                return await asyncio.wrap_future(search)
        except Exception:  # noqa: BLE001
            # Whatever is wrong inside, the asker gets a plain sentence and the log gets the cause.
            _LOG.exception("a question could not be answered")
            return None
        finally:
            self._asked -= 1
