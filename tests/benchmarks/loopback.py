"""A Bot API as lean as can be, in a process of its own: ``python -m tests.benchmarks.loopback UPDATES CHATS``.

Prints its port, then ``started`` when the first updates go out, then how many seconds passed until all were answered.
It believes everything it is told; whether a bot does right is the business of ``tests/botapi``.
"""

import asyncio
import json
import sys
import time
from typing import Any
from urllib.parse import parse_qsl

_ME = {"id": 7000, "is_bot": True, "first_name": "AsOf", "username": "AsOfBot"}
_LIMIT = 100


class Work:
    """The updates that wait, as they go over the wire, and what has been answered."""

    def __init__(self, updates: int, chats: int) -> None:
        """Let ``chats`` people in turn ask ``updates`` questions in all."""
        self._updates = [_update(number, 100 + number % chats) for number in range(1, updates + 1)]
        self._unanswered = set(range(1, updates + 1))
        self._started_at = 0.0
        self.done = asyncio.Event()

    def fetch(self, params: dict[str, Any]) -> bytes | None:
        """Return what follows the offset; None where that has to be waited for. Nothing goes out before a long poll."""
        waits = float(params.get("timeout") or 0) > 0
        if not self._started_at and waits:
            self._started_at = time.perf_counter()
            _tell("started")
        after = max(0, int(params.get("offset") or 0) - 1)
        batch = self._updates[after : after + _LIMIT] if self._started_at else []
        return b"[%s]" % b",".join(batch) if batch or not waits else None

    def send(self, params: dict[str, Any]) -> bytes:
        """Take one answer; the last one ends the run."""
        reply = params["reply_parameters"]
        reply = json.loads(reply) if isinstance(reply, str) else reply
        self._unanswered.discard(int(reply["message_id"]))
        if not self._unanswered and not self.done.is_set():
            _tell(str(time.perf_counter() - self._started_at))
            self.done.set()
        chat = {"id": int(params["chat_id"]), "type": "private", "first_name": "Ann"}
        number = 10_000_000 + int(reply["message_id"])
        sent = {"message_id": number, "date": 1_780_000_000, "chat": chat, "from": _ME, "text": params["text"]}
        return json.dumps(sent).encode()


class Wire(asyncio.Protocol):
    """One connection."""

    def __init__(self, work: Work) -> None:
        """Answer from ``work``."""
        self._work = work
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer each request that is complete."""
        self._read += data
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            head = self._read[:end]
            stop = end + 4 + _length(head)
            if len(self._read) < stop:
                return
            body, self._read = self._read[end + 4 : stop], self._read[stop:]
            self._answer(head[: head.index(b" HTTP/")].rpartition(b"/")[2], _params(head, body))

    def _answer(self, method: bytes, params: dict[str, Any]) -> None:
        match method:
            case b"getUpdates":
                result = self._work.fetch(params)
            case b"sendMessage":
                result = self._work.send(params)
            case b"getMe":
                result = json.dumps(_ME).encode()
            case _:
                result = b"true"
        if result is not None:
            body = b'{"ok":true,"result":%s}' % result
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
            self._transport.write(head + body)


def _update(number: int, person: int) -> bytes:
    sender = {"id": person, "is_bot": False, "first_name": "Ann", "language_code": "en"}
    chat = {"id": person, "type": "private", "first_name": "Ann"}
    message = {"message_id": number, "date": 1_780_000_000 + number, "chat": chat, "from": sender}
    text = f"Does IBM still sell face recognition, question {number}?"
    return json.dumps({"update_id": number, "message": message | {"text": text}}).encode()


def _length(head: bytes) -> int:
    at = head.lower().find(b"content-length:")
    return int(head[at + 15 :].partition(b"\r\n")[0]) if at >= 0 else 0


def _params(head: bytes, body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    if b"json" in head.lower():
        params: dict[str, Any] = json.loads(body)
        return params
    return dict(parse_qsl(body.decode()))


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


async def _serve(updates: int, chats: int) -> None:
    work = Work(updates, chats)
    server = await asyncio.get_running_loop().create_server(lambda: Wire(work), "127.0.0.1", 0)
    _tell(str(server.sockets[0].getsockname()[1]))
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), int(sys.argv[2])))
