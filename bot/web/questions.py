"""Questions over HTTP: JSON in, the reply as JSON out, as ``ask --json`` prints it."""

import json
import time
from collections.abc import Sequence
from http import HTTPStatus

import msgspec
from aiohttp import web

from bot.asking import Asker, TooLong
from bot.render import to_json
from bot.web.listening import Handler

_MOST_WAITING = 8  # for each that answers; more would wait for seconds where they ask much, and may as well come again
_EXAMPLE = '{"question": "Does IBM still sell face recognition?", "earlier": []}'


class _Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    question: str
    earlier: Sequence[str] = ()


def questions(asker: Asker) -> Handler:
    """Return what answers ``POST /ask``; whatever is wrong with a request is said in ``error``."""

    async def answer(request: web.Request) -> web.Response:
        asked = await _read(request)
        if isinstance(asked, web.Response):
            return asked
        if asker.waiting >= _MOST_WAITING * asker.workers:
            return _later("too many questions at once", 1)
        start = time.perf_counter()
        try:
            reply = await asker.ask_in_time(asked.question, asked.earlier)
        except TooLong:
            return _later("no reply was found in time", 10)
        if reply is None:
            return _error(HTTPStatus.INTERNAL_SERVER_ERROR, "the question could not be answered; the log says why")
        return _json(HTTPStatus.OK, to_json(reply, 1000 * (time.perf_counter() - start)))

    return answer


async def _read(request: web.Request) -> _Asked | web.Response:
    """Return what a request asks, or what tells its sender why it asks nothing."""
    if request.method != "POST":
        return _error(HTTPStatus.METHOD_NOT_ALLOWED, f"POST {_EXAMPLE}", {"Allow": "POST"})
    if request.content_type != "application/json":
        # Which a page of somebody else's cannot send unasked.
        return _error(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "send the question as application/json")
    try:
        return msgspec.json.decode(await request.read(), type=_Asked)
    except web.HTTPRequestEntityTooLarge:
        return _error(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too long; ask a shorter question, or after fewer earlier ones"
        )
    except (web.RequestPayloadError, ConnectionError):
        return _error(HTTPStatus.BAD_REQUEST, "the request cannot be read to its end")
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return _error(HTTPStatus.BAD_REQUEST, f"{error}; send {_EXAMPLE}")


def _later(why: str, seconds: int) -> web.Response:
    return _error(HTTPStatus.SERVICE_UNAVAILABLE, f"{why}; ask again", {"Retry-After": str(seconds)})


def _error(status: HTTPStatus, told: str, headers: dict[str, str] | None = None) -> web.Response:
    return _json(status, {"error": told}, headers)


def _json(status: HTTPStatus, body: object, headers: dict[str, str] | None = None) -> web.Response:
    text = json.dumps(body, ensure_ascii=False)
    return web.json_response(text=text, status=status, headers=headers)
