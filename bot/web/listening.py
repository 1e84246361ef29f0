"""Listen for HTTP requests while a block runs."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.ports import StartRefused

HEALTH = "/health"
_LOG = logging.getLogger(__name__)
_SERVER_LOG = logging.getLogger(f"{__name__}.server")
_ALWAYS = {"access_log": None, "handle_signals": False, "lingering_time": 1.0, "logger": _SERVER_LOG}
_FOR_ONE: dict[str, Any] = {**_ALWAYS, "shutdown_timeout": 5.0}
PATIENCE_S = 15.0  # how long whoever may be anyone has to send the head of a request, and again its body
_FOR_ANYONE: dict[str, Any] = {
    **_ALWAYS,
    "shutdown_timeout": 3.0,
    "handler_cancellation": True,
    "keepalive_timeout": PATIENCE_S,  # also before the first request
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def _is_of_ours(record: logging.LogRecord) -> bool:
    """Tell whether what went wrong is no mistake of whoever sent a request: those are told of it, with a 400."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, HttpProcessingError | web.RequestPayloadError)


_SERVER_LOG.addFilter(_is_of_ours)


@asynccontextmanager
async def listening(
    app: web.Application, host: str, port: int, section: str, *, for_anyone: bool = False
) -> AsyncIterator[int]:
    """Serve ``app`` while the block runs; gives the port (useful where 0 was asked).

    Where it is ``for_anyone``, a request is dropped once its sender has gone, and so is who sends none; else all are
    waited for, and handled to the end.

    Raises ``StartRefused``, with the ``section`` of the settings to look at, where that place cannot be listened at.
    """
    runner = web.AppRunner(app, **(_FOR_ANYONE if for_anyone else _FOR_ONE))
    await runner.setup()
    try:
        with _refusing(host, port, section):
            await web.TCPSite(runner, host, port).start()
        bound = int(runner.addresses[0][1])
        _LOG.info("listening on %s port %d", host, bound)
        yield bound
    finally:
        await runner.cleanup()


def refuse_taken(host: str, port: int, section: str) -> None:
    """Raise ``StartRefused`` where that place cannot be listened at: to be called before what takes its time."""
    asyncio.run(_try(host, port, section))


async def _try(host: str, port: int, section: str) -> None:
    with _refusing(host, port, section):
        loop = asyncio.get_running_loop()
        (await loop.create_server(asyncio.Protocol, host, port, start_serving=False)).close()


@contextmanager
def _refusing(host: str, port: int, section: str) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:  # the latter for what can be no name
        told = error.strerror if isinstance(error, OSError) else "no name of a machine, nor an address of one"
        cure = f"change {section}.listen or {section}.port in config.toml"
        raise StartRefused(f"cannot listen on {host} port {port}: {told}; {cure}") from None


def health(is_degraded: Callable[[], bool]) -> Handler:
    """Return what tells whoever watches that the process lives, and whether something is to be mended."""

    async def tell(_request: web.Request) -> web.Response:
        # Questions are answered all the same: whoever watches must not restart the bot for that.
        return web.Response(text="degraded: run `python -m bot doctor`\n" if is_degraded() else "ok\n")

    return tell
