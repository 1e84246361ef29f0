"""The bot's own site: articles as pages, questions as JSON, metrics and health. For this machine, or behind a proxy."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web
from msgspec import Struct

from bot.answering.times.history import chain_of
from bot.app import home_of
from bot.asking import Asker
from bot.config import WebSettings
from bot.ports import Abouts, Articles
from bot.web.listening import HEALTH, Handler, health, listening
from bot.web.metrics import CONTENT_TYPE, Metrics
from bot.web.names import only_for
from bot.web.pages import STYLE, article_page, list_page, missing_page
from bot.web.questions import questions

_MAX_BYTES = 2**16
_STYLE = Path(__file__).with_name(STYLE)
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


class Shown(Struct, frozen=True):
    """What the site shows."""

    asker: Asker
    articles: Articles
    abouts: Abouts
    metrics: Metrics


def site_app(shown: Shown, settings: WebSettings, stopping: asyncio.Event) -> web.Application:
    """Return what answers under the addresses in ``settings``, questions until ``stopping`` is set.

    Whoever asks by another name is turned away.
    """
    app = web.Application(client_max_size=_MAX_BYTES, middlewares=[only_for(settings)])
    app.on_response_prepare.append(_guard)
    app.router.add_get("/", _home)
    app.router.add_route("*", "/ask", questions(shown.asker, stopping))  # which tells in JSON that only POST will do
    app.router.add_get("/sources", _list(shown.articles))
    app.router.add_get("/sources/{id}", _article(shown.articles, settings))
    app.router.add_get(f"/{STYLE}", _style)
    app.router.add_get("/metrics", _metrics(shown.metrics))
    app.router.add_get(HEALTH, health(lambda: shown.abouts().degraded))
    return app


@asynccontextmanager
async def site_served(shown: Shown, settings: WebSettings, stopping: asyncio.Event) -> AsyncIterator[None]:
    """Serve the site while the block runs, unless no port is named; raises ``StartRefused``.

    Questions are answered until ``stopping`` is set.
    """
    if not settings.port:
        yield
        return
    app = site_app(shown, settings, stopping)
    async with listening(app, settings.listen, settings.port, "web", for_anyone=True):
        yield


async def _home(_request: web.Request) -> web.Response:
    raise web.HTTPFound("sources")


def _list(articles: Articles) -> Handler:
    async def tell(_request: web.Request) -> web.Response:
        shelf = articles()
        return _page(await asyncio.to_thread(lambda: list_page(shelf.values())))

    return tell


def _article(articles: Articles, settings: WebSettings) -> Handler:
    async def tell(request: web.Request) -> web.Response:
        shelf = articles()
        article = shelf.get(request.match_info["id"])
        if article is None:
            return _page(missing_page(), status=404)
        line = await asyncio.to_thread(chain_of, article, shelf)  # which may have to look through all articles
        return _page(article_page(article, [one for one, _ in line], home_of(settings, article.id)))

    return tell


def _page(text: str, status: int = 200) -> web.Response:
    return web.Response(text=text, status=status, content_type="text/html", charset="utf-8")


async def _style(_request: web.Request) -> web.Response:
    return web.Response(text=_STYLE.read_text(encoding="utf-8"), content_type="text/css", charset="utf-8")


def _metrics(metrics: Metrics) -> Handler:
    async def tell(_request: web.Request) -> web.Response:
        return web.Response(body=metrics.text(), headers={"Content-Type": CONTENT_TYPE})

    return tell


async def _guard(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(_HEADERS)
