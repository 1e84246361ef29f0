"""Questions over HTTP: JSON in, the reply as JSON out, as ``ask --json`` prints it."""

import asyncio
import json
import time
from collections.abc import Coroutine, Mapping, Sequence
from http import HTTPStatus

import msgspec
from aiohttp import web

from bot.answering.reply import Reply
from bot.asking import Asker, TooLong
from bot.render import to_json
from bot.web.listening import PATIENCE_S, Handler

_MOST_WAITING = 8  # for each that answers; more would wait for seconds where they ask much, and may as well come again
_GRACE_S = 2.0  # how long a reply may still come once the process has been told to stop
_STOPS = "no more questions are answered: this process stops"
_EXAMPLE = '{"question": "Does IBM still sell face recognition?", "earlier": []}'


class _Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    question: str
    earlier: Sequence[str] = ()


class _Refused(Exception):  # noqa: N818 - no error of ours
    """A request gets no reply: with which status, why, and the headers that go with it."""

    def __init__(self, status: HTTPStatus, why: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(why)
        self.status = status
        self.headers = headers


def questions(asker: Asker, stopping: asyncio.Event) -> Handler:
    """Return what answers ``POST /ask`` until ``stopping`` is set.

    Whatever is wrong with a request is said in ``error``.
    """

    async def answer(request: web.Request) -> web.Response:
        try:
            asked = await _read(request)
            start = time.perf_counter()
            reply = await _before_the_end(_in_turn(asker, asked, stopping), stopping)
        except _Refused as refusal:
            return _error(refusal.status, str(refusal), refusal.headers)
        if reply is None:
            return _error(HTTPStatus.INTERNAL_SERVER_ERROR, "the question could not be answered; the log says why")
        return _json(HTTPStatus.OK, to_json(reply, 1000 * (time.perf_counter() - start)))

    return answer


async def _before_the_end(asking: Coroutine[None, None, Reply | None], stopping: asyncio.Event) -> Reply | None:
    """Return what ``asking`` returns; raises ``_Refused`` where the process is to stop before it does."""
    search, end = asyncio.create_task(asking), asyncio.create_task(stopping.wait())
    try:
        await asyncio.wait({search, end}, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.wait({search}, timeout=_GRACE_S)
        if not search.done():
            raise _later(_STOPS, 10)
        return await search
    finally:
        search.cancel()
        end.cancel()


async def _in_turn(asker: Asker, asked: _Asked, stopping: asyncio.Event) -> Reply | None:
    """Return the reply, None where finding it failed; raises ``_Refused``."""
    if stopping.is_set():
        raise _later(_STOPS, 10)
    if asker.waiting >= _MOST_WAITING * asker.workers:
        raise _later("too many questions at once", 1)
    try:
        return await asker.ask_in_time(asked.question, asked.earlier)
    except TooLong:
        raise _later("no reply was found in time", 10) from None


def _later(why: str, seconds: int) -> _Refused:
    return _Refused(HTTPStatus.SERVICE_UNAVAILABLE, f"{why}; ask again", {"Retry-After": str(seconds)})


async def _read(request: web.Request) -> _Asked:
    """Return what a request asks; raises ``_Refused`` where it asks nothing."""
    if request.method != "POST":
        raise _Refused(HTTPStatus.METHOD_NOT_ALLOWED, f"POST {_EXAMPLE}", {"Allow": "POST"})
    if request.content_type != "application/json":
        # Which a page of somebody else's cannot send unasked.
        raise _Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "send the question as application/json")
    try:
        return msgspec.json.decode(await _body(request), type=_Asked)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _Refused(HTTPStatus.BAD_REQUEST, f"{error}; send {_EXAMPLE}") from None


async def _body(request: web.Request) -> bytes:
    try:
        async with asyncio.timeout(PATIENCE_S):
            return await request.read()
    except web.HTTPRequestEntityTooLarge:
        why = "too long; ask a shorter question, or after fewer earlier ones"
        raise _Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, why) from None
    except (web.RequestPayloadError, ConnectionError):
        raise _Refused(HTTPStatus.BAD_REQUEST, "the request cannot be read to its end") from None
    except TimeoutError:
        raise _Refused(HTTPStatus.REQUEST_TIMEOUT, "the request did not come to its end") from None


def _error(status: HTTPStatus, told: str, headers: Mapping[str, str] | None = None) -> web.Response:
    return _json(status, {"error": told}, headers)


def _json(status: HTTPStatus, body: object, headers: Mapping[str, str] | None = None) -> web.Response:
    text = json.dumps(body, ensure_ascii=False)
    return web.json_response(text=text, status=status, headers=headers)
