"""Servers that do with a connection whatever a test wants: proxies, and Bot APIs that break the rules of HTTP."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

Wire = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def wired(handle: Wire) -> AsyncIterator[int]:
    """Let ``handle`` have every connection to a free port of the loopback, which is given, while the block runs."""
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        with suppress(ConnectionError, asyncio.CancelledError, asyncio.IncompleteReadError):
            await handle(reader, writer)
        writer.transport.abort()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await server.wait_closed()


def says(response: bytes) -> Wire:
    """Read one request's head, say ``response`` and hang up."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(response)
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    return handle


async def never_reads(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Take a connection and leave it at that."""
    writer.transport.pause_reading()  # type: ignore[attr-defined]
    await asyncio.Event().wait()


class Proxy:
    """A forward proxy that keeps the head of every request it passes on; with ``refusal`` it passes on none."""

    def __init__(self, refusal: bytes = b"") -> None:
        """Pass on, or say ``refusal``."""
        self._refusal = refusal
        self.heads: list[str] = []

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass one connection on to where its first request wants to go."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.heads.append(head)
        if self._refusal:
            writer.write(self._refusal)
            await writer.drain()
            return
        host, _, port = head.split()[1].removeprefix("http://").partition("/")[0].partition(":")
        upstream_reader, upstream = await asyncio.open_connection(host, int(port))
        upstream.write(head.encode())
        back, forth = _pump(upstream_reader, writer), _pump(reader, upstream)
        await asyncio.wait([asyncio.ensure_future(back), asyncio.ensure_future(forth)])


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await source.read(2**16):
            sink.write(data)
            await sink.drain()
    sink.close()
