"""The way to the Bot API: python-telegram-bot's calls carried by aiohttp, at a fraction of its own transport's cost.

Beneath each error stands what is known of the call: ``NeverLeft`` or ``MayHaveArrived``. Neither repeats an address,
because the address of a call holds the token.
"""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from functools import partial

import aiohttp
from msgspec import Struct
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

_PIECE = 2**16  # bytes; a body up to this size fits into the socket's buffers and is written in one go
_JSON = {"Content-Type": "application/json"}
_NOT_CONNECTED = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientConnectorCertificateError,
    aiohttp.ClientHttpProxyError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
)


class NeverLeft(Exception):  # noqa: N818 - what is known of a call, named as such
    """The call certainly had no effect: there was no connection to make it over."""


class MayHaveArrived(Exception):  # noqa: N818
    """The call was on its way when it failed; it may or may not have been carried out."""


class Patience(Struct, frozen=True):
    """Seconds to wait for each step of a call, None for ever.

    ``connect`` covers name, TCP and TLS; ``pool`` a free connection; ``write`` and ``read`` each piece of a body, and
    ``write_files`` a piece where files are uploaded. python-telegram-bot's own defaults.
    """

    connect: float | None = 5.0
    pool: float | None = 1.0
    write: float | None = 5.0
    write_files: float | None = 20.0
    read: float | None = 5.0


_PATIENCE = Patience()
Heard = Callable[[str, str], None]
"""Hears the name of each call and the HTTP status, or the error, that it ended with."""


def unheard(_name: str, _status: str) -> None:
    """Hear nothing."""


class AiohttpRequest(BaseRequest):
    """Calls over at most ``connections`` kept connections, through ``proxy`` (an http or https address) if any."""

    def __init__(
        self, connections: int, patience: Patience = _PATIENCE, proxy: str | None = None, heard: Heard = unheard
    ) -> None:
        """Prepare; ``initialize`` opens the session, since that needs a running event loop."""
        self._heard = heard
        self._patience = patience
        self._proxy = proxy
        self._free = asyncio.Semaphore(connections)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for a piece of the response where a call names no other time."""
        return self._patience.read

    async def initialize(self) -> None:
        """Open the session; nothing is connected yet."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0),  # _free limits, and tells a wait for it from a slow connect
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                proxy=self._proxy,
            )

    async def shutdown(self) -> None:
        """Close all connections; the transport may be initialized again."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one call and return status and body; raises ``TimedOut`` or ``NetworkError``."""
        if self._session is None:
            raise RuntimeError("the transport is not initialized; await initialize() first")
        wait, uploads = self._patience, bool(request_data and request_data.contains_files)
        write_s = _seconds(write_timeout, wait.write_files if uploads else wait.write)
        wait = Patience(
            connect=_seconds(connect_timeout, wait.connect),
            pool=_seconds(pool_timeout, wait.pool),
            write=write_s,
            write_files=write_s,
            read=_seconds(read_timeout, wait.read),
        )
        await self._take_place(wait.pool)
        status = "cancelled"
        try:
            answered = await _exchange(self._session, method, url, request_data, wait)
        except (aiohttp.ClientError, OSError) as error:
            status, failure = type(error).__name__, _failure(error)
        else:
            status = str(answered[0])
            return answered
        finally:
            self._free.release()
            self._heard(url.rpartition("/")[2], status)  # what stands before it holds the token
        # Raised out here, so that nothing leads from it to the error with the address.
        raise failure

    async def _take_place(self, wait_s: float | None) -> None:
        if not self._free.locked():
            await self._free.acquire()  # comes at once
            return
        try:
            async with asyncio.timeout(wait_s):
                await self._free.acquire()
        except TimeoutError:
            raise TimedOut("all connections are busy") from NeverLeft("no free connection")


async def _exchange(
    session: aiohttp.ClientSession, method: str, url: str, request_data: RequestData | None, wait: Patience
) -> tuple[int, bytes]:
    limits = aiohttp.ClientTimeout(connect=wait.connect, sock_connect=wait.connect, sock_read=wait.read)
    # Redirects are not followed: nobody but the Bot API is to see the token in the address.
    call = partial(session.request, method, url, timeout=limits, allow_redirects=False)
    body, headers = await _encode(request_data)
    if body is None or len(body) <= _PIECE:
        return await _response(call(data=body, headers=headers))
    headers = {**headers, "Content-Length": str(len(body))}
    async with asyncio.timeout(None) as stalled:
        return await _response(call(data=_in_pieces(body, stalled, wait.write), headers=headers))


async def _response(call: AbstractAsyncContextManager[aiohttp.ClientResponse]) -> tuple[int, bytes]:
    async with call as response:
        return response.status, await response.read()


async def _encode(request_data: RequestData | None) -> tuple[bytes | None, dict[str, str]]:
    """Return body and headers: JSON, or a form of several parts where files come along."""
    if request_data is None:
        return None, {}
    if not request_data.contains_files:
        return json.dumps(request_data.parameters).encode(), _JSON
    # Names of files go out as they are: Telegram shows a name in percent signs as one.
    form = aiohttp.FormData(default_to_multipart=True, quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime_type) in request_data.multipart_data.items():
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=mime_type)
    parts = form()
    return await parts.as_bytes(), dict(parts.headers or {})


async def _in_pieces(body: bytes, stalled: asyncio.Timeout, write_s: float | None) -> AsyncIterator[bytes]:
    """Yield ``body`` piece by piece; one that is not taken within ``write_s`` seconds ends the call."""
    loop = asyncio.get_running_loop()
    for start in range(0, len(body), _PIECE):
        stalled.reschedule(None if write_s is None else loop.time() + write_s)
        yield body[start : start + _PIECE]
    stalled.reschedule(None)


def _seconds(given: object, default: float | None) -> float | None:
    if given is BaseRequest.DEFAULT_NONE:
        return default
    return float(given) if isinstance(given, int | float) else None


def _failure(error: Exception) -> TelegramError:
    """Return what python-telegram-bot promises for ``error``, with what is known of the call beneath it."""
    failure = TimedOut() if isinstance(error, TimeoutError) else NetworkError(_what_happened(error))
    failure.__cause__ = (NeverLeft if isinstance(error, _NOT_CONNECTED) else MayHaveArrived)(type(error).__name__)
    return failure


def _what_happened(error: Exception) -> str:
    # Other texts of aiohttp's may name the whole address, or the password of a proxy.
    match error:
        case aiohttp.ClientHttpProxyError():
            return f"the proxy refuses to connect ({error.status} {error.message})"
        case aiohttp.ClientConnectorError():
            return str(error)
        case aiohttp.ServerDisconnectedError():
            return "the server closed the connection"
        case _:
            return f"the connection failed ({type(error).__name__})"
