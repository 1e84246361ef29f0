"""The bot's own site over real HTTP, where those who ask send nonsense, break off or are too many."""

import asyncio
from typing import Any

import pytest

from tests.test_site import QUESTION, visited

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
