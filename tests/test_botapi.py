"""The strict server refuses what Telegram refuses; a server that takes everything would prove nothing."""

import asyncio
from typing import Any

import aiohttp
import pytest

from tests.botapi.errors import Refused
from tests.botapi.markup import parse
from tests.botapi.server import BotApi
from tests.botapi.world import Mentions


async def ask(api: BotApi, method: str, token: str = "", **params: Any) -> dict[str, Any]:
    url = f"{api.base_url}{token or api.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, json=params) as response:
        answer: dict[str, Any] = await response.json()
        return answer


@pytest.mark.parametrize(
    "raw",
    ["1 < 2", "<b>open", "closed</b>", "<b><i>x</b></i>", "<h1>x</h1>", "<br>", "<p>x</p>", "<pre><b>x</b></pre>"],
)
def test_broken_markup_is_refused(raw: str) -> None:
    with pytest.raises(Refused, match="can't parse entities"):
        parse(raw, "HTML")


def test_entities_are_counted_in_utf16_units() -> None:
    text, entities = parse("\U0001f600 &lt;<b>No</b>&gt; <blockquote expandable>why</blockquote>", "HTML")
    assert text == "\U0001f600 <No> why"
    assert entities == [
        {"type": "bold", "offset": 4, "length": 2},
        {"type": "expandable_blockquote", "offset": 8, "length": 3},
    ]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("a" * 4097, "too long"),
        ("\U0001f600" * 2049, "too long"),
        ("<b> </b>", "empty"),
        ("<b>x</b>" * 101, "too many entities"),
        ("&lt;" * 9000, "too long"),
    ],
)
def test_texts_beyond_the_limits_are_refused(raw: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        parse(raw, "HTML")


async def test_a_wrong_token_is_refused(api: BotApi) -> None:
    assert (await ask(api, "getMe", token="7000:wrong"))["error_code"] == 401
    assert [call.method for call in api.rejected] == ["getMe"]


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"message_thread_id": 1}, "message thread not found"),
        ({"message_thread_id": 77}, "message thread not found"),
        ({"reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "é" * 33}]]}}, "BUTTON_DATA_INVALID"),
        ({"parse_mode": "HTML", "text": "<x>"}, "can't parse entities"),
    ],
)
async def test_a_send_that_telegram_would_refuse_is_refused(api: BotApi, params: dict[str, Any], why: str) -> None:
    forum = api.world.group(is_forum=True)
    answer = await ask(api, "sendMessage", chat_id=forum.id, **({"text": "x"} | params))
    assert why in answer["description"]


async def test_unconfirmed_updates_come_again_and_confirmed_ones_do_not(api: BotApi) -> None:
    ann = api.world.person()
    api.people.say(api.world.private(ann), ann, "one")
    first = await ask(api, "getUpdates")
    assert first == await ask(api, "getUpdates")
    assert (await ask(api, "getUpdates", offset=first["result"][0]["update_id"] + 1))["result"] == []


async def test_a_second_poller_ends_the_first(api: BotApi) -> None:
    waiting = asyncio.create_task(ask(api, "getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    await ask(api, "getUpdates", timeout=0)
    assert (await waiting)["error_code"] == 409


@pytest.mark.parametrize(
    ("world", "kinds"),
    [(Mentions.DELIVERED, ["message"]), (Mentions.WITHHELD, []), (Mentions.GUEST, ["guest_message"])],
)
def test_privacy_mode_decides_what_a_mention_becomes(world: Mentions, kinds: list[str]) -> None:
    api = BotApi()
    api.world.mentions = world
    ann, group = api.world.person(), api.world.group()
    api.people.say(group, ann, "just talking")
    api.people.say(group, ann, "@AsOfBot does IBM sell it?")
    assert [next(key for key in update if key != "update_id") for update in api.updates.unconfirmed] == kinds


def test_a_bare_command_goes_to_the_bot_that_spoke_last() -> None:
    api = BotApi()
    ann, group = api.world.person(), api.world.group(other_bots=True)
    api.people.say(group, ann, "/ask x")
    assert api.updates.unconfirmed == []
    api.people.say(group, ann, "/ask@AsOfBot x")
    assert len(api.updates.unconfirmed) == 1


@pytest.mark.parametrize(("private", "number", "most"), [(True, 14, 10), (False, 24, 20)])
async def test_who_writes_faster_than_telegram_bears_is_told_to_wait(
    api: BotApi, private: bool, number: int, most: int
) -> None:
    api.pace.be_strict()
    room = api.world.private(api.world.person()) if private else api.world.group()
    answers = [await ask(api, "sendMessage", chat_id=room.id, text="x") for _ in range(number)]
    assert [answer["ok"] for answer in answers] == [True] * most + [False] * (number - most)
    assert answers[-1]["parameters"]["retry_after"] >= 1


async def test_deleting_many_skips_what_is_not_there_and_refuses_what_is_not_the_bots(api: BotApi) -> None:
    ann, group = api.world.person(), api.world.group()
    hers = api.people.say(group, ann, "hello")["message_id"]
    mine = (await ask(api, "sendMessage", chat_id=group.id, text="x"))["result"]["message_id"]
    assert (await ask(api, "deleteMessages", chat_id=group.id, message_ids=[mine, 900, 901]))["ok"]
    assert list(group.messages) == [hers]
    assert "can't be deleted" in (await ask(api, "deleteMessages", chat_id=group.id, message_ids=[hers]))["description"]
