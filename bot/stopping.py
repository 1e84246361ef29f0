"""Serve until the process is told to stop."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


def until_signalled(serve: Callable[[asyncio.Event], Awaitable[T]]) -> T:
    """Run ``serve`` and return what it returns; SIGINT and SIGTERM set the event that tells it to come to an end."""
    return asyncio.run(_served(serve))


async def _served(serve: Callable[[asyncio.Event], Awaitable[T]]) -> T:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
    return await serve(stopping)
