"""Fetch updates by long polling; what has been received is asked for no more."""

import asyncio
import logging
from collections.abc import Sequence

from telegram.error import Conflict, Forbidden, InvalidToken, TelegramError

from bot.chat.client import Client
from bot.chat.secrecy import TOKEN_REFUSED
from bot.chat.waiting import rest, until
from bot.ports import StartRefused
from bot.updates import RawUpdate, Receive

ALLOWED = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member", "guest_message")
_LOG = logging.getLogger(__name__)
_WAIT_S = 25
_BATCH = 100
_CONFLICT_PAUSE_S = 1.0
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
            pause_s = await rest(stopping, pause_s, error, "not caught up")
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
        except Conflict as error:
            conflicts += 1
            _bear(error, conflicts)
            await until(stopping, asyncio.sleep(_CONFLICT_PAUSE_S))
            continue
        except (InvalidToken, Forbidden):
            raise StartRefused(TOKEN_REFUSED) from None
        except TelegramError as error:
            pause_s = await rest(stopping, pause_s, error, "no updates")
            continue
        pause_s, conflicts = 0.0, 0
        if batch:
            await receive(batch)
            offset = _next(batch)
    await _confirm(bot, offset)


def _next(batch: Sequence[RawUpdate]) -> int:
    return max(int(update["update_id"]) for update in batch) + 1


def _bear(error: Conflict, conflicts: int) -> None:
    """Put up with another process for a while; raises ``StartRefused`` once it has come between too often."""
    if conflicts >= _MAX_CONFLICTS:
        raise StartRefused("another process fetches updates with this token; stop it, then start again") from error
    _LOG.error("another process fetches updates with this token (%d of %d)", conflicts, _MAX_CONFLICTS)


async def _confirm(bot: Client, offset: int) -> None:
    if not offset:
        return
    try:
        await bot.fetch_updates(offset, 0, 1, ALLOWED)
    except TelegramError as error:
        _LOG.info("the last updates stay unconfirmed and will come again: %s", error.message)
