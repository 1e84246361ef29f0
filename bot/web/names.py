"""The names a site goes by: whoever asks for it by another is turned away."""

from aiohttp import web
from aiohttp.typedefs import Middleware
from yarl import URL

from bot.config import WebSettings
from bot.ports import StartRefused
from bot.web.listening import Handler

_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


def only_for(settings: WebSettings) -> Middleware:
    """Return what turns away whoever asks by another name than those in ``settings``, or by none that can be.

    Raises ``StartRefused`` where the settings hold none that can be.
    """
    names = _LOCAL | {_listens_as(settings.listen), _public_name(settings.public_url)}

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        # A name that somebody else's page goes by may be made to lead here: what it reads would be theirs.
        if not (name := _asked_for(request)) or name not in names:
            raise web.HTTPMisdirectedRequest(text="this site goes by another name; set web.public_url\n")
        return await handler(request)

    return check


def _public_name(url: str) -> str:
    try:
        return _name(URL(url).host)
    except ValueError:
        raise StartRefused("web.public_url holds a name that cannot be; correct it in config.toml") from None


def _listens_as(host: str) -> str:
    try:
        return _name(URL.build(host=host).host)
    except ValueError:
        return ""  # which listening there will tell


def _asked_for(request: web.Request) -> str:
    try:
        return _name(request.url.host)
    except ValueError:  # a port that is none, a name that cannot be decoded: strangers send what they like
        return ""


def _name(host: str | None) -> str:
    """Return a host, in the one spelling that yarl gives to all, without the dot that may end it."""
    return (host or "").removesuffix(".")
