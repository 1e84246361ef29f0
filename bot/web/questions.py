"""Questions over HTTP: JSON in, the reply as JSON out, as ``ask --json`` prints it."""

import asyncio
import json
import time
from collections.abc import Coroutine, Sequence
from http import HTTPStatus

import msgspec
from aiohttp import web

from bot.answering.reply import Reply
from bot.asking import Asker, TooLong
from bot.render import to_json
from bot.web.listening import Handler

_MOST_WAITING = 8  # for each that answers; more would wait for seconds where they ask much, and may as well come again
_GRACE_S = 2.0  # how long a reply may still come once the process has been told to stop
_STOPS = "no more questions are answered: this process stops"
_EXAMPLE = '{"question": "Does IBM still sell face recognition?", "earlier": []}'


class _Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    question: str
    earlier: Sequence[str] = ()


class _Later(Exception):  # noqa: N818 - no error of anybody's
    """There is no reply now: why not, and in how many seconds to ask again."""

    def __init__(self, why: str, seconds: int) -> None:
        super().__init__(why)
        self.seconds = seconds


def questions(asker: Asker, stopping: asyncio.Event) -> Handler:
    """Return what answers ``POST /ask`` until ``stopping`` is set.

    Whatever is wrong with a request is said in ``error``.
    """

    async def answer(request: web.Request) -> web.Response:
        asked = await _read(request)
        if isinstance(asked, web.Response):
            return asked
        start = time.perf_counter()
        try:
            reply = await _before_the_end(_in_turn(asker, asked, stopping), stopping)
        except _Later as refusal:
            headers = {"Retry-After": str(refusal.seconds)}
            return _error(HTTPStatus.SERVICE_UNAVAILABLE, f"{refusal}; ask again", headers)
        if reply is None:
            return _error(HTTPStatus.INTERNAL_SERVER_ERROR, "the question could not be answered; the log says why")
        return _json(HTTPStatus.OK, to_json(reply, 1000 * (time.perf_counter() - start)))

    return answer


async def _before_the_end(asking: Coroutine[None, None, Reply | None], stopping: asyncio.Event) -> Reply | None:
    """Return what ``asking`` returns; raises ``_Later`` where the process is to stop before it does."""
    search, end = asyncio.create_task(asking), asyncio.create_task(stopping.wait())
    try:
        await asyncio.wait({search, end}, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.wait({search}, timeout=_GRACE_S)
        if not search.done():
            raise _Later(_STOPS, 10)
        return await search
    finally:
        search.cancel()
        end.cancel()


async def _in_turn(asker: Asker, asked: _Asked, stopping: asyncio.Event) -> Reply | None:
    """Return the reply, None where finding it failed; raises ``_Later``."""
    if stopping.is_set():
        raise _Later(_STOPS, 10)
    if asker.waiting >= _MOST_WAITING * asker.workers:
        raise _Later("too many questions at once", 1)
    try:
        return await asker.ask_in_time(asked.question, asked.earlier)
    except TooLong:
        raise _Later("no reply was found in time", 10) from None


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


def _error(status: HTTPStatus, told: str, headers: dict[str, str] | None = None) -> web.Response:
    return _json(status, {"error": told}, headers)


def _json(status: HTTPStatus, body: object, headers: dict[str, str] | None = None) -> web.Response:
    text = json.dumps(body, ensure_ascii=False)
    return web.json_response(text=text, status=status, headers=headers)
