"""The names a site goes by: whoever asks for it by another is turned away."""

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Middleware

from bot.config import WebSettings
from bot.web.listening import Handler

_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


def only_for(settings: WebSettings) -> Middleware:
    """Return what turns away whoever asks by another name than those in ``settings``, or by none that can be."""
    names = _LOCAL | {settings.listen, urlsplit(settings.public_url).hostname or settings.listen}

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        # A name that somebody else's page goes by may be made to lead here: what it reads would be theirs.
        if _asked_for(request) not in names:
            raise web.HTTPMisdirectedRequest(text="this site goes by another name; set web.public_url\n")
        return await handler(request)

    return check


def _asked_for(request: web.Request) -> str | None:
    try:
        return request.url.host
    except ValueError:  # a port that is none, a name that cannot be decoded: strangers send what they like
        return None
