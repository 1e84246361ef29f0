"""The aiohttp transport beneath python-telegram-bot, over real connections to servers that behave and that do not."""

import asyncio
import gc
import logging
import socket
import warnings
from collections.abc import AsyncIterator, Awaitable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import (
    BotCommand,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputFile,
    InputTextMessageContent,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.chat.client import Client, open_client
from bot.chat.transport import AiohttpRequest, MayHaveArrived, NeverLeft, Patience
from bot.config import TelegramSettings
from bot.ports import StartRefused
from tests.botapi.faults import Fault
from tests.botapi.server import TOKEN, BotApi
from tests.wires import Proxy, never_reads, says, wired

pytestmark = pytest.mark.usefixtures("own_log_records")

PROXY_VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def _no_proxy_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@asynccontextmanager
async def calling(base_url: str, timeout_s: float = 2.0, **settings: Any) -> AsyncIterator[Client]:
    """Give a client as the bot opens it, of the Bot API at ``base_url``."""
    client = open_client(TelegramSettings(base_url=base_url, timeout_s=timeout_s, **settings), TOKEN)
    requests = (client.request, client._request[0])
    for request in requests:
        await request.initialize()
    try:
        yield client
    finally:
        for request in requests:
            await request.shutdown()


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and everything that can be reached from it."""
    if error is not None:
        yield error
        yield from chain(error.__cause__)
        if error.__context__ is not error.__cause__:
            yield from chain(error.__context__)


async def failure_of(call: Awaitable[object]) -> TelegramError:
    with pytest.raises(TelegramError) as raised:
        await call
    for error in chain(raised.value):
        assert TOKEN not in f"{error} {error!r}", "an error tells the token"
    return raised.value


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_everything_the_bot_does_gets_through(api: BotApi) -> None:
    """Nested objects, lists, texts that look like JSON and characters of any kind arrive as they were meant."""
    ann = api.world.person()
    room, group = api.world.private(ann), api.world.group()
    question = api.people.say(room, ann, "Hello?")
    odd = '["<b> & \U0001f600 é"] 100%+=\n'
    async with calling(api.base_url) as bot:
        assert (await bot.get_me()).username == "AsOfBot"
        assert [update["message"]["text"] for update in await bot.fetch_updates(0, 0, 10, ["message"])] == ["Hello?"]
        buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Helpful", callback_data="h1")]])
        reply = ReplyParameters(question["message_id"])
        sent = await bot.send_message(room.id, odd, reply_parameters=reply, reply_markup=buttons)
        await bot.send_message(room.id, "<i>x</i>", ParseMode.HTML, reply_markup=ForceReply(selective=True))
        await bot.edit_message_text("true", room.id, sent.message_id, reply_markup=buttons)
        await bot.edit_message_reply_markup(room.id, sent.message_id, reply_markup=None)
        await bot.send_chat_action(room.id, ChatAction.TYPING)
        await bot.answer_callback_query(api.people.press(ann, question, "h1"), "Thanks")
        await bot.set_my_commands([BotCommand("ask", "Ask")])
        await bot.set_my_description("[1]")
        assert (await bot.get_chat_member(group.id, ann.id)).status == "member"
        await bot.delete_message(room.id, sent.message_id)
        await bot.leave_chat(group.id)
        article = InlineQueryResultArticle("1", "Title", InputTextMessageContent("x", ParseMode.HTML))
        await bot.answer_inline_query(api.people.type_inline(ann, "x"), [article], cache_time=0, is_personal=True)
        await bot.set_webhook("https://asof.example/telegram", allowed_updates=["message"], secret_token="s" * 16)
        await bot.delete_webhook(drop_pending_updates=False)
    call, *_ = api.called("sendMessage")
    assert call.params["text"] == sent.text == odd
    assert sent.reply_markup == buttons
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "Hello?"
    assert api.profile.texts["description:"] == "[1]"
    assert api.rejected == []


@pytest.mark.parametrize("attached", [False, True], ids=["as a field", "attached"])
@pytest.mark.parametrize("size", [10, 3_000_000])
async def test_a_document_arrives_byte_for_byte_under_its_name(api: BotApi, size: int, attached: bool) -> None:
    room = api.world.private(api.world.person())
    content = bytes(range(256)) * (size // 256 + 1)
    name = 'Bericht "März" 報告.pdf'
    async with calling(api.base_url) as bot:
        file = InputFile(content, name, attach=attached)
        message = await bot.send_document(room.id, file, caption="<b>Hier</b>", parse_mode=ParseMode.HTML)
    upload = next(value for value in api.called("sendDocument")[0].params.values() if hasattr(value, "content"))
    assert upload.content == content
    assert (upload.name, upload.mime_type) == (name, "application/pdf")
    assert message.document is not None
    assert message.document.file_size == len(content)
    assert message.caption == "Hier"


async def test_calls_one_after_another_use_one_connection(api: BotApi) -> None:
    room = api.world.private(api.world.person())
    async with calling(api.base_url) as bot:
        for number in range(20):
            await bot.send_message(room.id, str(number))
        assert len(api.connections) == 1
        await bot.fetch_updates(0, 0, 1, ["message"])
        assert len(api.connections) == 2, "updates are fetched over a connection of their own"


async def test_waiting_for_updates_does_not_take_the_connections_of_answers(api: BotApi) -> None:
    room = api.world.private(api.world.person())
    async with calling(api.base_url) as bot:
        polls = [asyncio.create_task(bot.fetch_updates(0, 5, 1, ["message"])) for _ in range(2)]
        await asyncio.gather(*(bot.send_message(room.id, str(number)) for number in range(200)))
        assert not polls[1].done()
        for poll in polls:
            poll.cancel()
        await asyncio.gather(*polls, return_exceptions=True)
    assert len(api.called("sendMessage")) == 200
    assert len(api.connections) <= 66


async def test_a_refused_connection_never_left() -> None:
    async with calling(f"http://127.0.0.1:{free_port()}/bot") as bot:
        error = await failure_of(bot.get_me())
    assert isinstance(error, NetworkError)
    assert isinstance(error.__cause__, NeverLeft)
    assert "127.0.0.1" in error.message


async def test_an_unknown_host_never_left() -> None:
    async with calling("http://nowhere.invalid/bot") as bot:
        assert isinstance((await failure_of(bot.get_me())).__cause__, NeverLeft)


async def test_a_handshake_that_takes_too_long_never_left() -> None:
    async with wired(never_reads) as port, calling(f"https://127.0.0.1:{port}/bot", timeout_s=0.2) as bot:
        error = await failure_of(bot.get_me())
    assert isinstance(error, TimedOut)
    assert isinstance(error.__cause__, NeverLeft)


async def test_a_server_that_cannot_prove_who_it_is_never_gets_the_call() -> None:
    async with wired(says(b"HTTP/1.1 200 OK\r\n\r\n")) as port, calling(f"https://127.0.0.1:{port}/bot") as bot:
        assert isinstance((await failure_of(bot.get_me())).__cause__, NeverLeft)


@pytest.mark.parametrize("fault", [Fault.DROP_BEFORE, Fault.DROP_AFTER, Fault.HANG_BEFORE, Fault.HANG_AFTER])
async def test_a_call_that_broke_off_may_have_arrived(api: BotApi, fault: Fault) -> None:
    room = api.world.private(api.world.person())
    api.faults.plan("sendMessage", fault)
    async with calling(api.base_url, timeout_s=0.2) as bot:
        error = await failure_of(bot.send_message(room.id, "x"))
        assert (await bot.send_message(room.id, "y")).text == "y"
    assert isinstance(error, TimedOut if "hang" in fault else NetworkError)
    assert isinstance(error.__cause__, MayHaveArrived)
    accepted = fault in (Fault.DROP_AFTER, Fault.HANG_AFTER)
    assert [call.result["text"] for call in api.called("sendMessage")] == ["x", "y"] if accepted else ["y"]


@pytest.mark.parametrize(
    "response",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
        b"What?\r\n\r\n",
    ],
    ids=["nothing", "half a body", "half a chunk", "no HTTP"],
)
async def test_half_a_response_tells_nothing_of_the_call(response: bytes) -> None:
    async with wired(says(response)) as port, calling(f"http://127.0.0.1:{port}/bot") as bot:
        error = await failure_of(bot.get_me())
    assert isinstance(error, NetworkError)
    assert isinstance(error.__cause__, MayHaveArrived)


async def test_half_a_json_is_no_network_error(api: BotApi) -> None:
    """What python-telegram-bot says of it is left as it is: the call was carried out, nobody knows with what result."""
    api.faults.plan("getMe", Fault.HALF_JSON)
    async with calling(api.base_url) as bot:
        assert not isinstance(await failure_of(bot.get_me()), NetworkError)


async def test_a_gateway_that_fails_is_the_servers_own_answer(api: BotApi) -> None:
    api.faults.plan("getMe", Fault.BAD_GATEWAY)
    async with calling(api.base_url) as bot:
        error = await failure_of(bot.get_me())
    assert isinstance(error, NetworkError)
    assert not isinstance(error.__cause__, NeverLeft | MayHaveArrived)


async def test_refusals_keep_their_classes(api: BotApi) -> None:
    ann = api.world.person()
    room, closed, old = api.world.private(ann), api.world.private(api.world.person()), api.world.group(type="group")
    closed.blocked, new = True, api.people.migrate(old, ann)
    api.faults.plan("sendMessage", Fault.FLOOD, when=lambda call: call["text"] == "flood", retry_after_s=7)
    api.faults.plan("getUpdates", Fault.CONFLICT)
    async with calling(api.base_url) as bot:
        flooded = await failure_of(bot.send_message(room.id, "flood"))
        assert isinstance(flooded, RetryAfter)
        assert flooded._retry_after.total_seconds() == 7
        assert isinstance(await failure_of(bot.send_message(closed.id, "x")), Forbidden)
        assert isinstance(await failure_of(bot.send_message(room.id, "<x>", ParseMode.HTML)), BadRequest)
        assert isinstance(await failure_of(bot.fetch_updates(0, 0, 1, ["message"])), Conflict)
        moved = await failure_of(bot.send_message(old.id, "x"))
        assert isinstance(moved, ChatMigrated)
        assert moved.new_chat_id == new.id
    async with BotApi(token="7000:another") as other, calling(other.base_url) as bot:
        assert isinstance(await failure_of(bot.get_me()), InvalidToken)


async def test_a_call_may_name_its_own_times(api: BotApi) -> None:
    api.faults.plan("getMe", Fault.HANG_BEFORE, times=2)
    async with calling(api.base_url, timeout_s=30) as bot, asyncio.timeout(5):
        assert isinstance(await failure_of(bot.get_me(read_timeout=0.1)), TimedOut)
        assert isinstance(await failure_of(bot.get_me(read_timeout=0.1, connect_timeout=None)), TimedOut)
        assert (await bot.get_me(read_timeout=None, write_timeout=None, pool_timeout=None)).id == api.world.me.id


async def test_a_wait_for_a_free_connection_ends_and_never_left(api: BotApi) -> None:
    api.faults.plan("getMe", Fault.HANG_BEFORE)
    transport = AiohttpRequest(1, Patience(pool=0.1, read=30))
    async with transport:
        busy = asyncio.create_task(transport.do_request(f"{api.base_url}{TOKEN}/getMe", "POST"))
        await api.faults.happen(1)
        error = await failure_of(transport.do_request(f"{api.base_url}{TOKEN}/getMe", "POST"))
        assert isinstance(error, TimedOut)
        assert isinstance(error.__cause__, NeverLeft)
        busy.cancel()
        await asyncio.gather(busy, return_exceptions=True)
        assert (await transport.do_request(f"{api.base_url}{TOKEN}/getMe", "POST"))[0] == 200


async def test_an_upload_that_nobody_takes_ends_and_may_have_arrived() -> None:
    async with wired(never_reads) as port, calling(f"http://127.0.0.1:{port}/bot") as bot, asyncio.timeout(10):
        error = await failure_of(bot.send_document(1, bytes(30_000_000), read_timeout=None, write_timeout=0.2))
    assert isinstance(error, TimedOut)
    assert isinstance(error.__cause__, MayHaveArrived)


async def test_a_file_is_fetched_as_it_is(api: BotApi) -> None:
    body = bytes(range(256))
    response = b"HTTP/1.1 200 OK\r\nContent-Length: 256\r\n\r\n" + body
    async with wired(says(response)) as port, calling(api.base_url) as bot:
        assert await bot.request.retrieve(f"http://127.0.0.1:{port}/file/bot{TOKEN}/x") == body


async def test_a_redirect_is_not_followed(api: BotApi) -> None:
    """Whoever it leads to would be shown the token."""
    target = f"{api.base_url}{TOKEN}/getMe"
    redirect = f"HTTP/1.1 307 Temporary Redirect\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode()
    async with wired(says(redirect)) as port, calling(f"http://127.0.0.1:{port}/bot") as bot:
        assert isinstance(await failure_of(bot.get_me()), NetworkError)
    assert api.calls == []


async def test_the_way_leads_through_the_proxy_of_the_settings(api: BotApi) -> None:
    proxy = Proxy()
    async with wired(proxy.handle) as port, calling(api.base_url, proxy=f"http://127.0.0.1:{port}") as bot:
        assert (await bot.get_me()).id == api.world.me.id
        await bot.fetch_updates(0, 0, 1, ["message"])
    assert len(proxy.heads) == 2
    assert all(head.startswith(f"POST {api.base_url}") for head in proxy.heads)


@pytest.mark.parametrize("name", ["HTTP_PROXY", "ALL_PROXY"])
async def test_the_way_leads_through_the_proxy_of_the_environment(
    api: BotApi, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    proxy = Proxy()
    async with wired(proxy.handle) as port:
        monkeypatch.setenv(name, f"ann:secret@127.0.0.1:{port}")
        async with calling(api.base_url) as bot:
            await bot.get_me()
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        async with calling(api.base_url) as bot:
            await bot.get_me()
    (head,) = proxy.heads
    assert "Proxy-Authorization: Basic YW5uOnNlY3JldA==" in head
    assert len(api.called("getMe")) == 2


async def test_a_proxy_is_asked_for_a_tunnel_and_not_told_the_token() -> None:
    proxy = Proxy(refusal=b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
    address = "https://api.telegram.org/bot"
    async with wired(proxy.handle) as port, calling(address, proxy=f"http://127.0.0.1:{port}") as bot:
        error = await failure_of(bot.get_me())
    (head,) = proxy.heads
    assert head.startswith("CONNECT api.telegram.org:443 ")
    assert TOKEN not in head
    assert isinstance(error.__cause__, NeverLeft)
    assert "the proxy refuses to connect (403" in error.message


async def test_a_proxy_that_is_not_there_never_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://ann:secret@127.0.0.1:{free_port()}")
    async with calling("https://api.telegram.org/bot") as bot:
        error = await failure_of(bot.get_me())
    assert isinstance(error.__cause__, NeverLeft)
    assert not any("secret" in f"{one} {one!r}" for one in chain(error))


async def test_a_proxy_of_another_kind_is_refused_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://ann:secret@127.0.0.1:1")
    with pytest.raises(StartRefused, match="must be an http or https address") as refused:
        open_client(TelegramSettings(), TOKEN)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "127.0.0.1:3128", "http://ann:secret@127.0.0.1:1"])
def test_the_settings_take_no_proxy_of_another_kind_and_no_password(proxy: str) -> None:
    with pytest.raises(ValueError, match=r"telegram.proxy must be an http or https address") as refused:
        TelegramSettings(proxy=proxy)
    assert "secret" not in str(refused.value)


async def test_no_log_tells_the_token_whatever_happens(api: BotApi, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    asyncio.get_running_loop().set_debug(enabled=True)
    room = api.world.private(api.world.person())
    faults = (*Fault,)
    for fault in faults:
        api.faults.plan("sendMessage", fault)
    async with calling(api.base_url, timeout_s=0.1) as bot:
        for name in ("telegram", "telegram.request", "aiohttp"):
            logging.getLogger(name).setLevel(logging.DEBUG)
        for _ in faults:
            error = await failure_of(bot.send_message(room.id, "x"))
            logging.getLogger("bot").error("failed", exc_info=error)
    async with calling(f"http://127.0.0.1:{free_port()}/bot") as bot:
        await failure_of(bot.get_me())
    for name in ("telegram", "telegram.request", "aiohttp"):
        logging.getLogger(name).setLevel(logging.NOTSET)
    assert len(caplog.records) > len(faults)
    assert TOKEN not in caplog.text


async def test_it_can_be_shut_down_at_any_time_and_opened_again(api: BotApi) -> None:
    """No connection is left open, no task behind, and nobody is warned."""
    tasks = asyncio.all_tasks()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        transport = AiohttpRequest(4)
        await transport.shutdown()
        url = f"{api.base_url}{TOKEN}/getMe"
        with pytest.raises(RuntimeError, match="not initialized"):
            await transport.do_request(url, "POST")
        for times in (1, 2):
            await transport.initialize()
            await transport.initialize()
            assert (await transport.do_request(url, "POST"))[0] == 200
            api.faults.plan("getMe", Fault.HANG_BEFORE)
            hanging = asyncio.create_task(transport.do_request(url, "POST"))
            await api.faults.happen(times)
            await transport.shutdown()
            await transport.shutdown()
            (ended,) = await asyncio.gather(hanging, return_exceptions=True)
            assert isinstance(ended, NetworkError)
        del transport, hanging
        gc.collect()
    assert not {task for task in asyncio.all_tasks() - tasks if "transport" in repr(task)}


async def test_a_cancelled_call_gives_its_connection_back(api: BotApi) -> None:
    api.faults.plan("getMe", Fault.HANG_BEFORE, times=1000)
    async with AiohttpRequest(1, Patience(pool=0.1, read=None)) as transport:
        for _ in range(20):
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(transport.do_request(f"{api.base_url}{TOKEN}/getMe", "POST"), 0.02)
        assert (await transport.do_request(f"{api.base_url}{TOKEN}/getWebhookInfo", "POST"))[0] == 200
