"""A real web server on this machine for tests of fetching."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from corpus.reading.fetch import Allowance, Fetched, FetchFailed, FetchLimits, fetch

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Site:
    """A web server of the test: its pages, and what it was asked for."""

    pages: dict[str, Handler] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def allowance(self) -> Allowance:
        return Allowance(frozenset({("127.0.0.1", self.port)}))

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.path)
        assert "AsOfBot" in request.headers["User-Agent"]
        if request.path not in self.pages:
            raise web.HTTPNotFound
        return await self.pages[request.path](request)

    def serves(self, path: str, body: bytes | str, headers: dict[str, str] | None = None, *, status: int = 200) -> None:
        data = body.encode() if isinstance(body, str) else body
        sent = {"Content-Type": "text/html; charset=utf-8"} | (headers or {})

        async def page(_: web.Request) -> web.Response:
            return web.Response(body=data, status=status, headers=sent)

        self.pages[path] = page

    async def get(self, path: str, **limits: float) -> Fetched:
        return await fetch(self.url + path, limits=FetchLimits(**limits), allowance=self.allowance)  # type: ignore[arg-type]

    async def refusal(self, path: str, **limits: float) -> str:
        with pytest.raises(FetchFailed) as caught:
            await self.get(path, **limits)
        return caught.value.reason


@asynccontextmanager
async def serving() -> AsyncIterator[Site]:
    """Serve a ``Site`` on a free port of the loopback address."""
    site = Site()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", site.answer)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    listener = web.TCPSite(runner, "127.0.0.1", 0)
    await listener.start()
    site.port = runner.addresses[0][1]
    yield site
    await runner.cleanup()
