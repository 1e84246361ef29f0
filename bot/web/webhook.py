"""Receive pushed updates over HTTP: strangers are turned away before a byte of their request is read."""

import hmac
import json
from collections.abc import Callable

from aiohttp import web

from bot.updates import RawUpdate, Receive
from bot.web.listening import HEALTH, Handler, health

PATH = "/telegram"
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_MAX_BYTES = 2**20


def webhook_app(secret: str, receive: Receive, is_degraded: Callable[[], bool]) -> web.Application:
    """Return what answers ``POST /telegram`` and ``GET /health``.

    ``is_degraded`` tells whether something is to be mended though questions are answered.
    """
    app = web.Application(client_max_size=_MAX_BYTES)
    app.router.add_post(PATH, _endpoint(secret, receive))
    app.router.add_get(HEALTH, health(is_degraded))
    return app


def _endpoint(secret: str, receive: Receive) -> Handler:
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
