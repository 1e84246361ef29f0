"""The bot's own site over real HTTP, where those who ask send nonsense, break off or are too many."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from typing import Any

import aiohttp
import pytest

import bot.asking
import bot.web.listening
import bot.web.questions
from bot.answering.reply import Reply
from bot.asking import WORKERS
from bot.config import WebSettings
from tests.botapi.server import BotApi
from tests.chat_world import Echo, has_sent, running
from tests.test_site import QUESTION, Visitor, visited

AS_JSON = {"Content-Type": "application/json"}


def errors(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize(
    ("method", "given", "status"),
    [
        ("POST", {"json": {"question": "x" * 70_000}}, 413),
        ("POST", {"data": b"\0", "headers": {**AS_JSON, "Content-Encoding": "gzip"}}, 400),
        ("POST", {"data": b"x" * 100_000, "headers": {**AS_JSON, "Content-Encoding": "gzip"}}, 400),
        ("GET", {}, 405),
        ("DELETE", {"json": QUESTION}, 405),
    ],
    ids=["too large", "no gzip", "no gzip, long", "GET", "DELETE"],
)
async def test_whatever_is_wrong_with_a_question_is_told_in_json_and_not_logged(
    method: str, given: dict[str, Any], status: int, caplog: pytest.LogCaptureFixture
) -> None:
    async with visited() as visitor, visitor.session.request(method, f"{visitor.url}/ask", **given) as response:
        assert response.status == status
        assert list(await response.json()) == ["error"]
        assert response.headers.get("Allow") == ("POST" if status == 405 else None)
    assert errors(caplog) == []
    assert visitor.echo.asked == []


@pytest.mark.parametrize(
    "request_",
    ["no HTTP\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\n\r\n", "GET / HTTP/9.9\r\n\r\n"],
)
async def test_what_is_no_http_is_not_logged(request_: str, caplog: pytest.LogCaptureFixture) -> None:
    async with visited() as visitor:
        assert (await visitor.send(request_)).startswith("HTTP/1.0 400 ")
    assert errors(caplog) == []


@pytest.mark.parametrize("framing", ["Content-Length: 1000", "Transfer-Encoding: chunked"])
async def test_who_breaks_off_amid_a_question_leaves_no_trace(framing: str, caplog: pytest.LogCaptureFixture) -> None:
    async with visited() as visitor:
        _, writer = await asyncio.open_connection("127.0.0.1", visitor.port)
        head = f"POST /ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{framing}\r\n\r\n"
        writer.write(head.encode() + b'9\r\n{"questio')
        await writer.drain()
        await visitor.get("/health")  # by then the question has been begun
        writer.close()
        await writer.wait_closed()
        assert (await visitor.ask(json=QUESTION))[0] == 200
    assert errors(caplog) == []


async def test_who_waited_too_long_is_told_to_come_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(bot.asking, "_LONGEST_S", 0.1)
    async with (
        visited(delay_s=0.5) as visitor,
        visitor.session.post(f"{visitor.url}/ask", json={"question": "slow"}) as response,
    ):
        assert (response.status, response.headers["Retry-After"]) == (503, "10")
        assert "no reply was found in time" in (await response.json())["error"]
    assert "Traceback" not in caplog.text


class Held(Echo):
    """Answers a question that says "held" no sooner than it may."""

    def __init__(self) -> None:
        super().__init__()
        self.may_go_on = threading.Event()

    def answer(self, question: str, *, earlier: Sequence[str] = ()) -> Reply:
        if "held" in question:
            self.may_go_on.wait(30)
        return super().answer(question, earlier=earlier)


def asks(question: str) -> bytes:
    body = f'{{"question": "{question}"}}'
    head = f"POST /ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
    return f"{head}\r\n\r\n{body}".encode()


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not holds():  # noqa: ASYNC110 - a count that sets no event
            await asyncio.sleep(0.01)


async def test_who_has_gone_keeps_no_place(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(bot.web.questions, "_MOST_WAITING", 3)
    held = Held()
    async with visited(workers=1, answerer=held) as visitor:
        asker = visitor.asker
        writers = [(await asyncio.open_connection("127.0.0.1", visitor.port))[1] for _ in range(3)]
        for writer in writers:
            writer.write(asks("held"))
        await until(lambda: asker.waiting == 3)
        assert (await visitor.ask(json=QUESTION))[0] == 503
        for writer in writers:
            writer.close()
        await until(lambda: asker.waiting == 0)
        asking = asyncio.create_task(visitor.ask(json=QUESTION))
        await until(lambda: asker.waiting == 1)
        held.may_go_on.set()
        assert (await asking)[0] == 200
    assert [question for question, _ in held.asked] == ["held", QUESTION["question"]]  # one had been begun
    assert errors(caplog) == []


async def test_a_chat_does_not_wait_for_those_who_ask_the_site(api: BotApi, unused_tcp_port: int) -> None:
    ann, held = api.world.person(), Held()
    async with running(api, held, web=WebSettings(port=unused_tcp_port)), aiohttp.ClientSession() as session:
        await api.wait_for(lambda: api.called("setMyCommands"))
        visitor = Visitor(session, unused_tcp_port, held)
        asking = [asyncio.create_task(visitor.ask(json={"question": "held"})) for _ in range(WORKERS + 2)]
        try:
            api.people.say(api.world.private(ann), ann, "Does NEC sell it?")
            await has_sent(api, 1)
        finally:
            held.may_go_on.set()
            await asyncio.gather(*asking)


@pytest.mark.parametrize(("grace_s", "status"), [(0.1, 503), (30.0, 200)])
async def test_whoever_waits_when_the_process_stops_is_told_so_soon(
    grace_s: float, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.web.questions, "_GRACE_S", grace_s)
    held = Held()
    async with visited(workers=1, answerer=held) as visitor:
        asking = [asyncio.create_task(visitor.ask(json={"question": "held"})) for _ in range(3)]
        await until(lambda: visitor.asker.waiting == 3)
        visitor.stopping.set()
        assert (await visitor.ask(json=QUESTION))[0] == 503
        if status == 200:
            held.may_go_on.set()
        assert [got for got, _ in await asyncio.gather(*asking)] == [status] * 3
        held.may_go_on.set()
    assert QUESTION["question"] not in [question for question, _ in held.asked]


@pytest.mark.parametrize("sent", ["", "GET /sources HTTP/1.1\r\nHost: loc"])
async def test_who_sends_no_request_is_not_waited_for(sent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bot.web.listening._FOR_ANYONE, "keepalive_timeout", 0.1)
    async with visited() as visitor:
        assert await visitor.send(sent) == ""


async def test_a_question_that_comes_to_no_end_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.web.questions, "PATIENCE_S", 0.1)
    async with visited() as visitor:
        told = await visitor.send(asks("Does NEC sell it?").decode().removesuffix("}"))
    assert told.startswith("HTTP/1.1 408 ")
    assert '"error"' in told
