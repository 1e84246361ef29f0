"""Listen for HTTP requests while a block runs."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.ports import StartRefused

HEALTH = "/health"
_LOG = logging.getLogger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def listening(app: web.Application, host: str, port: int, section: str) -> AsyncIterator[int]:
    """Serve ``app`` while the block runs; gives the port (useful where 0 was asked).

    Raises ``StartRefused``, with the ``section`` of the settings to look at, where that place cannot be listened at.
    """
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=5.0, lingering_time=1.0)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            cure = f"change {section}.listen or {section}.port in config.toml"
            raise StartRefused(f"cannot listen on {host} port {port}: {error.strerror}; {cure}") from None
        bound = int(runner.addresses[0][1])
        _LOG.info("listening on %s port %d", host, bound)
        yield bound
    finally:
        await runner.cleanup()


def health(is_degraded: Callable[[], bool]) -> Handler:
    """Return what tells whoever watches that the process lives, and whether something is to be mended."""

    async def tell(_request: web.Request) -> web.Response:
        # Questions are answered all the same: whoever watches must not restart the bot for that.
        return web.Response(text="degraded: run `python -m bot doctor`\n" if is_degraded() else "ok\n")

    return tell
