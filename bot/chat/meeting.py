"""Wait for Telegram, and learn from it who the bot is."""

import asyncio
import logging

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.chat.polling import TOKEN_REFUSED
from bot.chat.ports import StartRefused

_LOG = logging.getLogger(__name__)
_FIRST_PAUSE_S = 0.5
_LONGEST_PAUSE_S = 30.0


async def meet(bot: Bot, stopping: asyncio.Event) -> bool:
    """Let ``bot`` learn who it is; return False if told to stop before Telegram could be reached.

    Raises ``StartRefused`` where Telegram refuses the token.
    """
    pause_s = _FIRST_PAUSE_S
    while not stopping.is_set():
        try:
            await bot.initialize()
        except InvalidToken:
            raise StartRefused(TOKEN_REFUSED) from None
        except TelegramError as error:
            _LOG.warning("Telegram cannot be reached, next attempt in %.1f s: %s", pause_s, error.message)
            await asyncio.sleep(pause_s)
            pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)
        else:
            return True
    return False
