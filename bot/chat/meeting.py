"""Wait for Telegram, and learn from it who the bot is."""

import asyncio

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.chat.secrecy import TOKEN_REFUSED
from bot.chat.waiting import rest
from bot.ports import StartRefused


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
            pause_s = await rest(stopping, pause_s, error, "Telegram cannot be reached")
        else:
            return True
    return False
