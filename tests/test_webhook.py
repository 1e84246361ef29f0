import asyncio
import contextlib
import io
import json
from collections.abc import AsyncIterator, Sequence
from typing import Any

import aiohttp
import pytest

from bot.chat.client import open_client
from bot.chat.meeting import meet
from bot.chat.run import Secrets, serve
from bot.config import Config, Mode, StoreSettings, TelegramSettings
from bot.ports import Sources, StartRefused
from bot.web.listening import listening
from bot.web.webhook import webhook_app
from tests.botapi.faults import Fault
from tests.botapi.server import TOKEN, BotApi
from tests.chat_world import MEMORY, Echo, about, sent

SECRET = "a-secret_of-enough-length"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}


@contextlib.asynccontextmanager
async def webhook(*, degraded: bool = False) -> AsyncIterator[tuple[str, list[dict[str, Any]]]]:
    taken: list[dict[str, Any]] = []

    async def receive(batch: Sequence[dict[str, Any]]) -> None:
        taken.extend(batch)

    async with listening(webhook_app(SECRET, receive, lambda: degraded), "127.0.0.1", 0, "telegram") as port:
        yield f"http://127.0.0.1:{port}/telegram", taken


@pytest.mark.parametrize(
    ("method", "headers", "body", "status"),
    [
        ("POST", {}, b'{"update_id": 1}', 403),
        ("POST", HEADERS | {"X-Telegram-Bot-Api-Secret-Token": "wrong"}, b'{"update_id": 1}', 403),
        ("POST", HEADERS | {"X-Telegram-Bot-Api-Secret-Token": SECRET[:-1]}, b'{"update_id": 1}', 403),
        ("GET", HEADERS, b"", 405),
        ("POST", HEADERS | {"Content-Type": "text/plain"}, b'{"update_id": 1}', 400),
        ("POST", HEADERS, b"not json", 400),
        ("POST", HEADERS, b"[" * 100_000, 400),
        ("POST", HEADERS, b'{"update_id": "1"}', 400),
        ("POST", HEADERS, b'{"update_id": true}', 400),
        ("POST", HEADERS, b"[1]", 400),
        ("POST", HEADERS, b" " * 2_000_000, 413),
    ],
    ids=["no secret", "wrong", "cut", "GET", "type", "text", "deep", "id text", "id bool", "list", "too large"],
)
async def test_strangers_and_nonsense_are_turned_away(
    method: str, headers: dict[str, str], body: bytes, status: int
) -> None:
    async with webhook() as (url, taken), aiohttp.ClientSession() as session:
        async with session.request(method, url, headers=headers, data=io.BytesIO(body)) as response:
            assert response.status == status
        assert taken == []


async def test_an_update_with_the_secret_is_taken_in() -> None:
    async with webhook() as (url, taken), aiohttp.ClientSession() as session:
        async with session.post(url, headers=HEADERS, data=json.dumps({"update_id": 5})) as response:
            assert response.status == 200
        assert taken == [{"update_id": 5}]


async def test_an_update_is_taken_in_though_telegram_hangs_up_meanwhile() -> None:
    begun, may_end, taken = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def receive(_batch: Sequence[dict[str, Any]]) -> None:
        begun.set()
        await may_end.wait()
        taken.set()

    async with listening(webhook_app(SECRET, receive, lambda: False), "127.0.0.1", 0, "telegram") as port:
        async with aiohttp.ClientSession() as session:
            pushing = asyncio.create_task(
                session.post(f"http://127.0.0.1:{port}/telegram", headers=HEADERS, json={"update_id": 5})
            )
            await asyncio.wait_for(begun.wait(), 5)
            pushing.cancel()
        await asyncio.sleep(0.1)  # by now the connection has ended
        may_end.set()
        await asyncio.wait_for(taken.wait(), 5)


@pytest.mark.parametrize(("degraded", "told"), [(False, "ok"), (True, "degraded: run `python -m bot doctor`")])
async def test_health_tells_of_a_damaged_index_while_questions_are_answered(degraded: bool, told: str) -> None:
    async with (
        webhook(degraded=degraded) as (url, _),
        aiohttp.ClientSession() as session,
        session.get(url.replace("telegram", "health")) as response,
    ):
        assert (response.status, await response.text()) == (200, f"{told}\n")


async def test_pushed_questions_are_answered_once_and_acknowledged_first(
    api: BotApi, database: str, unused_tcp_port: int
) -> None:
    url = f"http://127.0.0.1:{unused_tcp_port}/telegram"
    telegram = TelegramSettings(base_url=api.base_url, mode=Mode.WEBHOOK, webhook_url=url, port=unused_tcp_port)
    config = Config(telegram=telegram, store=StoreSettings(database))
    ann, stopping = api.world.person(), asyncio.Event()
    sources = Sources(lambda: Echo(delay_s=1.0), about)
    task = asyncio.create_task(serve(config, Secrets(TOKEN, SECRET), sources, stopping))
    await api.wait_for(lambda: api.webhook)
    assert api.webhook["secret_token"] == SECRET
    assert "guest_message" in api.webhook["allowed_updates"]
    api.people.say(api.world.private(ann), ann, "slow")
    again = list(api.updates.unconfirmed)
    async with asyncio.timeout(0.9):
        assert await api.push_to_webhook() == [200]
        api.updates.push_raw(again[0])
        assert await api.push_to_webhook() == [200]
    stopping.set()
    await task
    assert len(sent(api)) == 1
    assert api.rejected == []


@contextlib.asynccontextmanager
async def pushed_to(api: BotApi, port: int) -> AsyncIterator[asyncio.Task[bool]]:
    url = f"http://127.0.0.1:{port}/telegram"
    telegram = TelegramSettings(base_url=api.base_url, mode=Mode.WEBHOOK, webhook_url=url, port=port)
    config, stopping = Config(telegram=telegram, store=StoreSettings(MEMORY)), asyncio.Event()
    task = asyncio.create_task(serve(config, Secrets(TOKEN, SECRET), Sources(Echo, about), stopping))
    try:
        yield task
    finally:
        stopping.set()
        await asyncio.gather(task, return_exceptions=True)


@pytest.mark.parametrize("fault", [Fault.DROP_BEFORE, Fault.BAD_GATEWAY, Fault.FLOOD])
async def test_a_network_that_fails_for_a_moment_does_not_end_the_start(
    api: BotApi, unused_tcp_port: int, fault: Fault
) -> None:
    api.faults.plan("setWebhook", fault, times=2)
    async with pushed_to(api, unused_tcp_port):
        await api.wait_for(lambda: api.webhook, 10)
    assert api.webhook["secret_token"] == SECRET


async def test_an_address_that_telegram_refuses_ends_the_start_with_one_line(api: BotApi, unused_tcp_port: int) -> None:
    api.faults.plan("setWebhook", Fault.UNPARSABLE)
    async with pushed_to(api, unused_tcp_port) as bot:
        with pytest.raises(StartRefused, match=r"Telegram refuses telegram\.webhook_url: Can't parse"):
            await asyncio.wait_for(bot, 10)


async def test_a_bot_told_to_stop_before_telegram_can_be_reached_stops(api: BotApi, unused_tcp_port: int) -> None:
    api.faults.plan("setWebhook", Fault.BAD_GATEWAY, times=100)
    async with asyncio.timeout(10), pushed_to(api, unused_tcp_port):
        await api.faults.happen(3)
    assert api.webhook == {}


async def test_a_port_that_is_taken_ends_the_start_with_its_cure(api: BotApi, unused_tcp_port: int) -> None:
    taken = await asyncio.start_server(lambda *_: None, "127.0.0.1", unused_tcp_port)
    async with taken, pushed_to(api, unused_tcp_port) as bot:
        with pytest.raises(StartRefused, match=r"address already in use; change telegram\.listen or telegram\.port"):
            await asyncio.wait_for(bot, 10)


async def test_a_bot_that_waits_to_try_telegram_again_stops_at_once(unused_tcp_port: int) -> None:
    bot, stopping = (
        open_client(TelegramSettings(base_url=f"http://127.0.0.1:{unused_tcp_port}/bot"), TOKEN),
        asyncio.Event(),
    )
    meeting = asyncio.create_task(meet(bot, stopping))
    await asyncio.sleep(1)  # by now it waits a second for its next attempt
    stopping.set()
    async with asyncio.timeout(0.3):
        assert not await meeting
    await bot.shutdown()


@pytest.mark.parametrize("secret", ["", "short", "with spaces in it, quite long", "é" * 20])
def test_webhook_mode_without_a_good_secret_does_not_start(secret: str) -> None:
    config = Config(telegram=TelegramSettings(mode=Mode.WEBHOOK, webhook_url="https://bot.example/telegram"))
    environ = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_SECRET": secret}
    with pytest.raises(StartRefused, match="TELEGRAM_WEBHOOK_SECRET"):
        Secrets.of(config, environ)


def test_webhook_mode_without_an_address_is_refused_before_anything_is_begun() -> None:
    config = Config(telegram=TelegramSettings(mode=Mode.WEBHOOK))
    with pytest.raises(StartRefused, match=r"webhook mode needs telegram\.webhook_url"):
        Secrets.of(config, {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_SECRET": SECRET})


def test_no_token_does_not_start() -> None:
    with pytest.raises(StartRefused, match="TELEGRAM_BOT_TOKEN is not set"):
        Secrets.of(Config(), {})


def test_secrets_do_not_show_themselves() -> None:
    assert repr(Secrets(TOKEN, SECRET)) == "Secrets(...)"
