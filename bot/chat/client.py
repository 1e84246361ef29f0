"""The client of the Bot API: python-telegram-bot's, with raw updates."""

import os
from collections.abc import Sequence
from typing import Any

from telegram import Bot
from telegram.request import HTTPXRequest

from bot.chat.secrecy import keep_tokens_out_of_logs
from bot.config import TelegramSettings

RawUpdate = dict[str, Any]
_CONNECTIONS = 64
_READ_MARGIN_S = 10.0


class Client(Bot):
    """A ``Bot`` that can fetch updates without reading them: one that cannot be read must not hide the others."""

    async def fetch_updates(self, offset: int, wait_s: int, limit: int, allowed: Sequence[str]) -> list[RawUpdate]:
        """Return up to ``limit`` raw updates from ``offset`` on, waiting up to ``wait_s`` seconds for the first."""
        asked = {"offset": offset, "timeout": wait_s, "limit": limit, "allowed_updates": list(allowed)}
        fetched = await self._post("getUpdates", asked, read_timeout=wait_s + _READ_MARGIN_S)
        return fetched if isinstance(fetched, list) else []


def open_client(settings: TelegramSettings, token: str) -> Client:
    """Return a client of the Bot API at ``settings.base_url``; nothing is sent yet."""
    keep_tokens_out_of_logs()
    # The library's own way to opt in to durations as timedelta; without it, each 429 warns of the change.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    return Client(
        token,
        base_url=settings.base_url,
        request=_request(settings.timeout_s, _CONNECTIONS),
        get_updates_request=_request(settings.timeout_s, connections=2),
    )


def _request(timeout_s: float, connections: int) -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=connections,
        read_timeout=timeout_s,
        write_timeout=timeout_s,
        connect_timeout=timeout_s,
        pool_timeout=timeout_s,
    )
