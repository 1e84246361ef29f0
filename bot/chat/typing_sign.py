"""Show "typing" while a slow answer is in the making; a quick one needs no sign."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.chat.place import Place

_LOG = logging.getLogger(__name__)
_PATIENCE_S = 0.3
_LASTS_S = 4.5  # Telegram takes the sign away after 5 seconds


@asynccontextmanager
async def typing(bot: Bot, place: Place) -> AsyncIterator[None]:
    """Keep the sign up at ``place`` after a short wait until the block is left."""
    task = asyncio.create_task(_show(bot, place))
    try:
        yield
    finally:
        task.cancel()
        # Whatever became of the sign, it must cost neither the answer nor the order to stop that may come meanwhile.
        await asyncio.gather(task, return_exceptions=True)


async def _show(bot: Bot, place: Place) -> None:
    await asyncio.sleep(_PATIENCE_S)
    while True:
        try:
            await bot.send_chat_action(place.chat_id, ChatAction.TYPING, message_thread_id=place.thread_id)
        except TelegramError as error:
            # Only a courtesy: the answer itself will show what is wrong with the chat.
            _LOG.debug("no typing sign: %s", error.message)
            return
        await asyncio.sleep(_LASTS_S)
