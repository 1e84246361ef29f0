"""Take updates in: written down first, each one once, each chat in order."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from msgspec import Struct
from telegram import Bot, Update

from bot.chat.bounded import Recent
from bot.chat.calling import Unreachable
from bot.chat.lanes import Lanes
from bot.store.keeper import Keeper
from bot.updates import RawUpdate

_LOG = logging.getLogger(__name__)
Handle = Callable[[Update], Awaitable[None]]
_AT_ONCE = 10  # updates read before others have their turn: reading a hundred takes some 20 ms


class _Incoming(Struct, frozen=True):
    update: Update
    left_over: bool


class Reception:
    """Everything that comes from Telegram comes through here, by polling or webhook."""

    def __init__(self, bot: Bot, keeper: Keeper, handle: Handle) -> None:
        """Let ``handle`` see each update once; an update it could not finish is there again after a restart."""
        self._bot = bot
        self._keeper = keeper
        self._handle = handle
        self._recent = Recent()
        self.lanes: Lanes[_Incoming] = Lanes(self._handle_one)

    async def receive(self, batch: Sequence[RawUpdate]) -> None:
        """Write a batch down and queue what is new in it."""
        await self.lanes.room()
        unseen = [raw for raw in batch if self._recent.is_new(raw["update_id"])]
        new = await self._keeper.attempt(lambda store: store.inbox.take_in(unseen), unseen)
        for number, raw in enumerate(new, 1):
            await self._queue(raw, left_over=False)
            if number % _AT_ONCE == 0:
                await asyncio.sleep(0)

    async def write_down(self, batch: Sequence[RawUpdate]) -> None:
        """Write a batch down and leave it to ``resume``; without a database it is queued at once."""
        written = await self._keeper.attempt(lambda store: store.inbox.take_in(batch), None)
        if written is None:
            await self.receive(batch)

    async def resume(self) -> int:
        """Queue, oldest first, what was written down and is not finished; return how many updates that were."""
        nothing: list[RawUpdate] = []
        left = await self._keeper.attempt(lambda store: store.inbox.unhandled(), nothing)
        for raw in left:
            await self.lanes.room()
            self._recent.is_new(raw["update_id"])
            await self._queue(raw, left_over=True)
        return len(left)

    async def _queue(self, raw: RawUpdate, *, left_over: bool) -> None:
        update_id = raw["update_id"]
        try:
            update = Update.de_json(raw, self._bot)
            lane = _lane_of(update)
        except Exception:  # noqa: BLE001
            # Telegram adds fields without notice; one update that cannot be read must not stop the others.
            _LOG.exception("update %s cannot be read and is set aside", update_id)
            await self._keeper.attempt(lambda store: store.inbox.set_aside(update_id), None)
            return
        self.lanes.put(lane, _Incoming(update, left_over))

    async def _handle_one(self, incoming: _Incoming) -> None:
        update_id = incoming.update.update_id
        if incoming.left_over:
            await self._keeper.attempt(lambda store: store.inbox.take_up(update_id), None)
        try:
            await self._handle(incoming.update)
        except Unreachable as error:
            _LOG.error("update %s stays open until the next start: %s", update_id, error)
        except Exception:  # noqa: BLE001
            _LOG.exception("update %s could not be handled and is set aside", update_id)
            await self._keeper.attempt(lambda store: store.inbox.set_aside(update_id), None)
        else:
            await self._keeper.owe(lambda store: store.inbox.finish(update_id))


def _lane_of(update: Update) -> int:
    chat, user = update.effective_chat, update.effective_user
    return chat.id if chat else user.id if user else 0
