"""One lane a chat: what comes from one chat is handled in order, chats run side by side."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")
_LOG = logging.getLogger(__name__)


class Lanes(Generic[T]):
    """Hands items to ``handle``: one at a time for each key, at most ``max_running`` keys at once."""

    def __init__(self, handle: Callable[[T], Awaitable[None]], max_running: int = 512, max_waiting: int = 5000) -> None:
        """Prepare without starting anything."""
        self._handle = handle
        self._free = asyncio.Semaphore(max_running)
        self._max_waiting = max_waiting
        self._eased = asyncio.Event()
        self._waiting: dict[Hashable, deque[T]] = {}
        self._running: set[asyncio.Task[None]] = set()

    def put(self, key: Hashable, item: T) -> None:
        """Queue ``item`` behind everything that has the same ``key``."""
        if key in self._waiting:
            self._waiting[key].append(item)
            return
        self._waiting[key] = deque([item])
        task = asyncio.create_task(self._run(key))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def room(self) -> None:
        """Wait until fewer than ``max_waiting`` items wait; who puts more in waits here first, so memory is bounded."""
        while self.depth >= self._max_waiting:
            self._eased.clear()
            await self._eased.wait()

    @property
    def depth(self) -> int:
        """How many items wait or are being handled."""
        return sum(map(len, self._waiting.values()))

    async def drain(self, timeout_s: float) -> bool:
        """Wait until everything is handled; after ``timeout_s`` seconds drop the rest and return False."""
        if self._running:
            await asyncio.wait(set(self._running), timeout=timeout_s)
        left = set(self._running)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        return not left

    async def _run(self, key: Hashable) -> None:
        queue = self._waiting[key]
        try:
            while queue:
                async with self._free:
                    await self._handle_one(queue[0])
                queue.popleft()
                self._eased.set()
        finally:
            del self._waiting[key]

    async def _handle_one(self, item: T) -> None:
        try:
            await self._handle(item)
        except Exception:  # noqa: BLE001
            # The last line of defence: one broken item must not take its lane down with it.
            _LOG.exception("an update could not be handled")
