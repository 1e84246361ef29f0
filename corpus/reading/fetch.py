"""Get one URL from the open internet, and nothing from anywhere else.

The address is checked where the socket is made, so a literal address, a redirect and a name that changes its mind
between two look-ups all meet the same check. Robots rules follow RFC 9309.
"""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urljoin, urlsplit

import aiohttp
from msgspec import Struct
from protego import Protego

from corpus.reading.addresses import is_public

USER_AGENT = "AsOfBot/1.0 (reads single articles that a person names; face-recognition policy archive)"
_ROBOT = "AsOfBot"
_PORTS = {"http": 80, "https": 443}
_MAX_URL_CHARS = 2000
_ROBOTS_BYTES = 500 << 10  # RFC 9309, 2.5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HTML = ("text/html", "application/xhtml+xml")
_TEXT = ("text/plain", "text/markdown")
_PDF = ("application/pdf",)
_FEED = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml")
KINDS = (
    dict.fromkeys(_HTML, "html")
    | dict.fromkeys(_TEXT, "text")
    | dict.fromkeys(_PDF, "pdf")
    | dict.fromkeys(_FEED, "feed")
)


class FetchFailed(Exception):  # noqa: N818 - it says what happened
    """A URL that gave nothing: the message names the URL and the reason."""

    def __init__(self, url: str, reason: str) -> None:
        """Keep the ``reason`` apart from the ``url``."""
        super().__init__(f"{url}: {reason}")
        self.url = url
        self.reason = reason


class FetchLimits(Struct, frozen=True):
    """How long and how much one fetch may take; ``max_mib`` counts decompressed bytes."""

    total_s: float = 30.0
    max_mib: float = 5.0
    max_pdf_mib: float = 20.0
    max_redirects: int = 3


class Allowance(Struct, frozen=True):
    """Addresses and ports that one caller vouches for although they are not public, as ``(address, port)``."""

    endpoints: frozenset[tuple[str, int]] = frozenset()


class Fetched(Struct, frozen=True):
    """What a URL gave: ``url`` after redirects, ``kind`` one of the values of ``KINDS``."""

    url: str
    kind: str
    charset: str | None
    data: bytes


class _BlockedError(OSError):
    """A connection to an address that is not public."""


async def fetch(url: str, *, limits: FetchLimits | None = None, allowance: Allowance | None = None) -> Fetched:
    """Get ``url`` over HTTP(S) on the usual ports; raises ``FetchFailed`` with a reason in plain words."""
    limits = limits or FetchLimits()
    allowance = allowance or Allowance()
    try:
        async with asyncio.timeout(limits.total_s), _session(allowance) as session:
            return await _follow(session, url, limits, allowance)
    except TimeoutError as error:
        raise FetchFailed(url, f"took longer than {limits.total_s:g} s") from error
    except aiohttp.InvalidURL as error:
        raise FetchFailed(url, "not a URL that can be fetched") from error
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise FetchFailed(url, _reason(error)) from error


def fetch_now(url: str, *, limits: FetchLimits | None = None, allowance: Allowance | None = None) -> Fetched:
    """Run ``fetch`` where no event loop runs."""
    return asyncio.run(fetch(url, limits=limits, allowance=allowance))


@asynccontextmanager
async def _session(allowance: Allowance) -> AsyncIterator[aiohttp.ClientSession]:
    def checked_socket(info: aiohttp.AddrInfoType) -> socket.socket:
        family, kind, protocol, _, place = info
        address, port = str(place[0]), int(place[1])
        if not is_public(address) and (address, port) not in allowance.endpoints:
            raise _BlockedError(f"{address} is not a public address")
        return socket.socket(family=family, type=kind, proto=protocol)

    # A pooled connection or a cached look-up would be used again without the check above.
    connector = aiohttp.TCPConnector(socket_factory=checked_socket, use_dns_cache=False, force_close=True, limit=1)
    headers = {"User-Agent": USER_AGENT, "Accept": ", ".join(KINDS), "Accept-Encoding": "gzip, deflate"}
    async with aiohttp.ClientSession(
        connector=connector, headers=headers, trust_env=False, cookie_jar=aiohttp.DummyCookieJar()
    ) as session:
        yield session


async def _follow(session: aiohttp.ClientSession, url: str, limits: FetchLimits, allowance: Allowance) -> Fetched:
    target = url
    for _ in range(limits.max_redirects + 1):
        _check_url(target, allowance)
        await _check_robots(session, target, limits, allowance)
        async with session.get(target, allow_redirects=False) as response:
            if response.status not in _REDIRECTS:
                return await _read(response, target, limits)
            target = urljoin(target, response.headers.get("Location", ""))
    raise FetchFailed(url, f"redirects more than {limits.max_redirects} times")


def _check_url(url: str, allowance: Allowance) -> None:
    try:
        parts, port = urlsplit(url), urlsplit(url).port
    except ValueError as error:
        raise FetchFailed(url[:200], "not a URL that can be fetched") from error
    if parts.scheme not in _PORTS or not parts.hostname or len(url) > _MAX_URL_CHARS:
        raise FetchFailed(url[:200], "only http and https addresses of web pages are fetched")
    if parts.username is not None or parts.password is not None:
        raise FetchFailed(parts.hostname, "addresses with a user name or password are not fetched")
    port = port or _PORTS[parts.scheme]
    if port not in _PORTS.values() and port not in {allowed for _, allowed in allowance.endpoints}:
        raise FetchFailed(url, f"port {port} is not fetched, only 80 and 443")


async def _check_robots(session: aiohttp.ClientSession, url: str, limits: FetchLimits, allowance: Allowance) -> None:
    target = urljoin(url, "/robots.txt")
    for _ in range(limits.max_redirects + 1):
        _check_url(target, allowance)
        async with session.get(target, allow_redirects=False) as response:
            if response.status in _REDIRECTS:
                target = urljoin(target, response.headers.get("Location", ""))
                continue
            if response.status >= 500:
                raise FetchFailed(url, f"its robots.txt answers {response.status}, so nothing may be fetched")
            rules = await _robots_rules(response)
            if not rules.can_fetch(url, _ROBOT):
                raise FetchFailed(url, "its robots.txt does not allow it; save the page and add the file")
            return


async def _robots_rules(response: aiohttp.ClientResponse) -> Protego:
    """Parse the rules; a missing file allows everything, and only the first 500 KiB count."""
    data = b""
    if response.status == 200:
        async for chunk in response.content.iter_chunked(1 << 16):
            data += chunk
            if len(data) > _ROBOTS_BYTES:
                break
    return Protego.parse(data[:_ROBOTS_BYTES].decode("utf-8", errors="replace"))


async def _read(response: aiohttp.ClientResponse, url: str, limits: FetchLimits) -> Fetched:
    if response.status != 200:
        raise FetchFailed(url, f"the site answers {response.status} {response.reason or ''}".strip())
    kind = KINDS.get(response.content_type)
    if kind is None:
        raise FetchFailed(url, f"content of type {response.content_type!r} is not read")
    max_mib = limits.max_pdf_mib if kind == "pdf" else limits.max_mib
    data = bytearray()
    async for chunk in response.content.iter_chunked(1 << 16):
        data += chunk
        if len(data) > max_mib * (1 << 20):
            raise FetchFailed(url, f"larger than {max_mib:g} MiB")
    return Fetched(url, kind, response.charset, bytes(data))


def _reason(error: BaseException) -> str:
    """Say in words what went wrong, without the internals of the HTTP library."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, _BlockedError):
            return f"not fetched, because {cause}"
        cause = getattr(cause, "os_error", None) or cause.__cause__
    if isinstance(error, aiohttp.ClientSSLError):
        return "its certificate is not valid"
    if isinstance(error, aiohttp.ClientConnectionError):
        return "no connection to the site"
    return f"the answer could not be read ({type(error).__name__})"
