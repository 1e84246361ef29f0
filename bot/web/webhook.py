"""Receive pushed updates over HTTP: strangers are turned away before a byte of their request is read."""

import hmac
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.updates import RawUpdate, Receive

PATH = "/telegram"
HEALTH = "/health"
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_MAX_BYTES = 2**20
_LOG = logging.getLogger(__name__)


@asynccontextmanager
async def listening(
    host: str, port: int, secret: str, receive: Receive, is_degraded: Callable[[], bool]
) -> AsyncIterator[int]:
    """Serve ``POST /telegram`` and ``GET /health`` while the block runs; gives the port (useful where 0 was asked).

    ``is_degraded`` tells whether something is to be mended though questions are answered.
    """
    app = web.Application(client_max_size=_MAX_BYTES)
    app.router.add_post(PATH, _endpoint(secret, receive))
    app.router.add_get(HEALTH, _health(is_degraded))
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=5.0, lingering_time=1.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        bound = int(runner.addresses[0][1])
        _LOG.info("listening on %s port %d", host, bound)
        yield bound
    finally:
        await runner.cleanup()


def _endpoint(secret: str, receive: Receive) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def take(request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), secret.encode()):
            return web.Response(status=403)
        if request.content_length is not None and request.content_length > _MAX_BYTES:
            return web.Response(status=413)
        update = await _read(request)
        if update is None:
            return web.Response(status=400)
        # Written down before it is acknowledged, answered after: a slow answer must not bring the update again.
        await receive([update])
        return web.Response()

    return take


async def _read(request: web.Request) -> RawUpdate | None:
    if request.content_type != "application/json":
        return None
    try:
        update = json.loads(await request.read())
    except (ValueError, RecursionError):
        return None
    return update if isinstance(update, dict) and type(update.get("update_id")) is int else None


def _health(is_degraded: Callable[[], bool]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def tell(_request: web.Request) -> web.Response:
        # Questions are answered all the same: whoever watches must not restart the bot for that.
        return web.Response(text="degraded: run `python -m bot doctor`\n" if is_degraded() else "ok\n")

    return tell
