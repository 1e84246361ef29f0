"""Serve until the process is told to stop."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


def until_signalled(serve: Callable[[asyncio.Event], Awaitable[T]]) -> T:
    """Run ``serve`` and return what it returns; SIGINT and SIGTERM set the event that tells it to come to an end.

    Whoever presses Ctrl-C again while it does is not kept waiting: the second SIGINT ends the process at once.
    """
    return asyncio.run(_served(serve))


async def _served(serve: Callable[[asyncio.Event], Awaitable[T]]) -> T:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()

    def interrupted() -> None:
        stopping.set()
        loop.remove_signal_handler(signal.SIGINT)  # which would have Python raise in whatever runs then
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    loop.add_signal_handler(signal.SIGINT, interrupted)
    loop.add_signal_handler(signal.SIGTERM, stopping.set)
    return await serve(stopping)
