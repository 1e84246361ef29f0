"""Webhook mode: Telegram pushes updates to an address that only it can use."""

import asyncio
import re
from collections.abc import Callable

from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from bot.chat.polling import ALLOWED
from bot.chat.secrecy import TOKEN_REFUSED
from bot.chat.waiting import rest
from bot.config import TelegramSettings
from bot.ports import StartRefused
from bot.updates import Receive
from bot.web.listening import listening
from bot.web.webhook import webhook_app

_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")


def check_webhook(settings: TelegramSettings, secret: str) -> None:
    """Raise ``StartRefused`` for a missing address, or a missing or weak secret: then anybody could push updates."""
    if not _SECRET.fullmatch(secret):
        raise StartRefused(
            "webhook mode needs TELEGRAM_WEBHOOK_SECRET: 16 to 256 letters, digits, hyphens or underscores"
        )
    if not settings.webhook_url:
        raise StartRefused("webhook mode needs telegram.webhook_url, the public https address of this bot")


async def be_pushed(  # noqa: PLR0913 - all of the way in
    bot: Bot,
    settings: TelegramSettings,
    secret: str,
    receive: Receive,
    stopping: asyncio.Event,
    *,
    is_degraded: Callable[[], bool],
) -> None:
    """Listen, tell Telegram where, and pass updates to ``receive`` until ``stopping`` is set.

    Raises ``StartRefused`` where that place cannot be listened at, and where Telegram refuses the address or the token.
    """
    app = webhook_app(secret, receive, is_degraded)
    async with listening(app, settings.listen, settings.port, "telegram"):
        await _tell_where(bot, settings.webhook_url, secret, stopping)
        await stopping.wait()


async def _tell_where(bot: Bot, url: str, secret: str, stopping: asyncio.Event) -> None:
    """Let Telegram push to ``url``; what may pass is tried until it works. Raises ``StartRefused``."""
    pause_s = 0.0
    while not stopping.is_set():
        try:
            await bot.set_webhook(url, secret_token=secret, allowed_updates=list(ALLOWED), drop_pending_updates=False)
        except (InvalidToken, Forbidden):
            raise StartRefused(TOKEN_REFUSED) from None
        except BadRequest as error:
            raise StartRefused(f"Telegram refuses telegram.webhook_url: {error.message}") from None
        except TelegramError as error:
            pause_s = await rest(stopping, pause_s, error, "Telegram pushes nothing yet")
        else:
            return
