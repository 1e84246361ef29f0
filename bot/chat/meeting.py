"""Wait for Telegram, and learn from it who the bot is."""

import asyncio
import logging

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.chat.polling import TOKEN_REFUSED, longer, until
from bot.chat.ports import StartRefused

_LOG = logging.getLogger(__name__)


async def meet(bot: Bot, stopping: asyncio.Event) -> bool:
    """Let ``bot`` learn who it is; return False if told to stop before Telegram could be reached.

    Raises ``StartRefused`` where Telegram refuses the token.
    """
    pause_s = 0.0
    while not stopping.is_set():
        try:
            await bot.initialize()
        except InvalidToken:
            raise StartRefused(TOKEN_REFUSED) from None
        except TelegramError as error:
            pause_s = longer(pause_s, error)
            _LOG.warning("Telegram cannot be reached, next attempt in %.1f s: %s", pause_s, error.message)
            await until(stopping, asyncio.sleep(pause_s))
        else:
            return True
    return False
