"""The queue of updates: numbered, kept until confirmed, handed to one poller at a time."""

import asyncio
from typing import Any

from tests.botapi.errors import Refused

Update = dict[str, Any]


class UpdateQueue:
    """What Telegram keeps for one bot between two calls of getUpdates."""

    def __init__(self, first_id: int = 1000) -> None:
        """Start empty; the first update gets ``first_id``."""
        self._next_id = first_id
        self._changed = asyncio.Event()
        self._emptied = asyncio.Event()
        self._emptied.set()
        self._poller: asyncio.Future[None] | None = None
        self.unconfirmed: list[Update] = []
        self.allowed: list[str] | None = None
        self.webhook_url = ""

    def push(self, kind: str, payload: dict[str, Any]) -> int:
        """Queue one update and return its id; kinds that were not asked for are dropped, as Telegram does."""
        update_id = self._next_id
        self._next_id += 1
        if self.allowed is None or kind in self.allowed:
            self.push_raw({"update_id": update_id, kind: payload})
        return update_id

    def push_raw(self, update: Update) -> None:
        """Queue an update as it is, even a broken or repeated one."""
        self._next_id = max(self._next_id, update["update_id"] + 1)
        self.unconfirmed.append(update)
        self._emptied.clear()
        self._changed.set()

    async def all_confirmed(self, timeout_s: float = 5) -> None:
        """Wait until nothing waits any more; raises ``TimeoutError``."""
        async with asyncio.timeout(timeout_s):
            await self._emptied.wait()

    async def poll(self, offset: int, limit: int, timeout_s: float) -> list[Update]:
        """Confirm everything below ``offset``, then wait for updates; an earlier waiting poller gets 409."""
        if self.webhook_url:
            raise Refused(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook")
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)
        self.unconfirmed = [update for update in self.unconfirmed if update["update_id"] >= offset]
        if not self.unconfirmed:
            self._emptied.set()
        self._poller = replaced = asyncio.get_running_loop().create_future()
        try:
            await self._wait(replaced, timeout_s)
        finally:
            if not replaced.done():
                replaced.cancel()
        return self.unconfirmed[:limit]

    async def _wait(self, replaced: asyncio.Future[None], timeout_s: float) -> None:
        if self.unconfirmed:
            return
        self._changed.clear()
        changed: asyncio.Future[Any] = asyncio.ensure_future(self._changed.wait())
        try:
            await asyncio.wait({changed, replaced}, timeout=timeout_s, return_when=asyncio.FIRST_COMPLETED)
        finally:
            changed.cancel()
        if replaced.done():
            raise Refused(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            )
