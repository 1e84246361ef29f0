"""Fetch updates by long polling; what has been received is asked for no more."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram.error import Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.chat.client import Client, RawUpdate
from bot.chat.ports import StartRefused

Receive = Callable[[Sequence[RawUpdate]], Awaitable[None]]
ALLOWED = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member", "guest_message")
TOKEN_REFUSED = "Telegram refuses the token in TELEGRAM_BOT_TOKEN; copy it again from @BotFather"  # noqa: S105
_LOG = logging.getLogger(__name__)
_WAIT_S = 25
_BATCH = 100
_LONGEST_PAUSE_S = 30.0
_MAX_CONFLICTS = 5


async def catch_up(bot: Client, write_down: Receive, stopping: asyncio.Event) -> None:
    """End webhook mode and fetch what came in while nobody was there, before anything is answered.

    What happened to an answer that was on its way when the process ended can be found out only by one who knows all
    messages since, so this is tried until it works; what only polling can tell (a refused token, another process) is
    left to it.
    """
    offset, pause_s = 0, 0.0
    while not stopping.is_set():
        try:
            if not offset:
                await bot.delete_webhook(drop_pending_updates=False)
            batch = await bot.fetch_updates(offset, 0, _BATCH, ALLOWED)
        except (Conflict, InvalidToken, Forbidden):
            return
        except TelegramError as error:
            pause_s = longer(pause_s, error)
            _LOG.warning("not caught up, next attempt in %.1f s: %s", pause_s, error.message)
            await until(stopping, asyncio.sleep(pause_s))
            continue
        if batch:
            await write_down(batch)
            offset = _next(batch)
        if len(batch) < _BATCH:
            return


async def poll(bot: Client, receive: Receive, stopping: asyncio.Event) -> None:
    """Pass batches of raw updates to ``receive`` until ``stopping`` is set.

    The next offset is asked for only after ``receive`` has returned, so a batch that was not taken in comes again.
    Raises ``StartRefused`` where another process polls with the same token, or the token is refused.
    """
    offset, pause_s, conflicts = 0, 0.0, 0
    while not stopping.is_set():
        try:
            batch = await until(stopping, bot.fetch_updates(offset, _WAIT_S, _BATCH, ALLOWED))
            pause_s, conflicts = 0.0, 0
        except Conflict as error:
            conflicts += 1
            pause_s = _after_conflict(error, conflicts)
            batch = []
        except (InvalidToken, Forbidden):
            raise StartRefused(TOKEN_REFUSED) from None
        except TelegramError as error:
            pause_s = longer(pause_s, error)
            _LOG.warning("no updates, next attempt in %.1f s: %s", pause_s, error.message)
            batch = []
        if batch:
            await receive(batch)
            offset = _next(batch)
        elif pause_s:
            await until(stopping, asyncio.sleep(pause_s))
    await _confirm(bot, offset)


def _next(batch: Sequence[RawUpdate]) -> int:
    return max(int(update["update_id"]) for update in batch) + 1


async def until(stopping: asyncio.Event, work: Awaitable[Any]) -> Any:
    """Await ``work``, but only until ``stopping`` is set; then return an empty batch."""
    task, stop = asyncio.ensure_future(work), asyncio.ensure_future(stopping.wait())
    try:
        await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
        return task.result() if task.done() else []
    finally:
        stop.cancel()
        if not task.done():
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def _after_conflict(error: Conflict, conflicts: int) -> float:
    if conflicts >= _MAX_CONFLICTS:
        raise StartRefused("another process fetches updates with this token; stop it, then start again") from error
    _LOG.error("another process fetches updates with this token (%d of %d)", conflicts, _MAX_CONFLICTS)
    return 1.0


def longer(pause_s: float, error: TelegramError) -> float:
    """Return how long to wait after ``error``: longer than ``pause_s``, the wait before, or what Telegram asks for."""
    if isinstance(error, RetryAfter):
        return error._retry_after.total_seconds()
    return min(max(0.5, pause_s * 2), _LONGEST_PAUSE_S)


async def _confirm(bot: Client, offset: int) -> None:
    if not offset:
        return
    try:
        await bot.fetch_updates(offset, 0, 1, ALLOWED)
    except TelegramError as error:
        _LOG.info("the last updates stay unconfirmed and will come again: %s", error.message)
