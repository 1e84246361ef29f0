"""Webhook mode: Telegram pushes updates to an address that only it can use."""

import asyncio
import re

from telegram import Bot
from telegram.error import TelegramError

from bot.chat.polling import ALLOWED, Receive
from bot.chat.ports import StartRefused
from bot.config import TelegramSettings
from bot.web.webhook import listening

_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")


def check_secret(secret: str) -> None:
    """Raise ``StartRefused`` for a missing or weak secret: without one anybody could push updates."""
    if not _SECRET.fullmatch(secret):
        raise StartRefused(
            "webhook mode needs TELEGRAM_WEBHOOK_SECRET: 16 to 256 letters, digits, hyphens or underscores"
        )


async def be_pushed(
    bot: Bot, settings: TelegramSettings, secret: str, receive: Receive, stopping: asyncio.Event
) -> None:
    """Listen, tell Telegram where, and pass updates to ``receive`` until ``stopping`` is set."""
    if not settings.webhook_url:
        raise StartRefused("webhook mode needs telegram.webhook_url, the public https address of this bot")
    async with listening(settings.listen, settings.port, secret, receive):
        try:
            await bot.set_webhook(
                settings.webhook_url, secret_token=secret, allowed_updates=list(ALLOWED), drop_pending_updates=False
            )
        except TelegramError as error:
            raise StartRefused(f"Telegram refuses telegram.webhook_url: {error.message}") from None
        await stopping.wait()
