"""The client of the Bot API: python-telegram-bot's, with raw updates."""

import os
from collections.abc import Sequence

from telegram import Bot

from bot.chat.proxy import proxy_for
from bot.chat.secrecy import keep_tokens_out_of_logs
from bot.chat.transport import AiohttpRequest, Heard, Patience, unheard
from bot.config import TelegramSettings
from bot.updates import RawUpdate

_CONNECTIONS = 64
_POLLING_CONNECTIONS = 2
_READ_MARGIN_S = 10.0


class Client(Bot):
    """A ``Bot`` that can fetch updates without reading them: one that cannot be read must not hide the others."""

    async def fetch_updates(self, offset: int, wait_s: int, limit: int, allowed: Sequence[str]) -> list[RawUpdate]:
        """Return up to ``limit`` raw updates from ``offset`` on, waiting up to ``wait_s`` seconds for the first."""
        asked = {"offset": offset, "timeout": wait_s, "limit": limit, "allowed_updates": list(allowed)}
        fetched = await self._post("getUpdates", asked, read_timeout=wait_s + _READ_MARGIN_S)
        return fetched if isinstance(fetched, list) else []


def open_client(settings: TelegramSettings, token: str, heard: Heard = unheard) -> Client:
    """Return a client of the Bot API at ``settings.base_url``; nothing is sent yet. ``heard`` is told of each call.

    Raises ``StartRefused`` for a proxy of a kind that cannot be used.
    """
    keep_tokens_out_of_logs()
    # The library's own way to opt in to durations as timedelta; without it, each 429 warns of the change.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    limit_s, proxy = settings.timeout_s, proxy_for(settings)
    patience = Patience(connect=limit_s, pool=limit_s, write=limit_s, read=limit_s)
    return Client(
        token,
        base_url=settings.base_url,
        request=AiohttpRequest(_CONNECTIONS, patience, proxy, heard),
        # Waiting for updates never takes a connection from an answer.
        get_updates_request=AiohttpRequest(_POLLING_CONNECTIONS, patience, proxy, heard),
    )
