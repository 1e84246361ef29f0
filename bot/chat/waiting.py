"""Wait for Telegram: longer after each failure, and never longer than until the order to stop."""

import asyncio
import logging
from collections.abc import Awaitable
from datetime import timedelta
from typing import Any

from telegram.error import RetryAfter, TelegramError

_LOG = logging.getLogger(__name__)
_LONGEST_PAUSE_S = 30.0


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


def silence_s(error: RetryAfter) -> float:
    """Return for how many seconds Telegram wants to hear nothing; the library gives a number where it is told to."""
    asked = error.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)


async def rest(stopping: asyncio.Event, pause_s: float, error: TelegramError, what: str) -> float:
    """Log ``what`` failed and wait: longer than ``pause_s``, the wait before, or as Telegram asks; return how long."""
    asked_s = silence_s(error) if isinstance(error, RetryAfter) else None
    pause_s = min(max(0.5, pause_s * 2), _LONGEST_PAUSE_S) if asked_s is None else asked_s
    _LOG.warning("%s, next attempt in %.1f s: %s", what, pause_s, error.message)
    await until(stopping, asyncio.sleep(pause_s))
    return pause_s
