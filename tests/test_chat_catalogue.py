"""What bots of this kind are known to get wrong, and where no other test names it."""

import logging
from typing import Any

import pytest

from bot.markup import plain
from tests.botapi.faults import Fault
from tests.botapi.markup import utf16_length
from tests.botapi.server import BotApi
from tests.botapi.world import World, mentions
from tests.chat_world import Echo, has_sent, running, sent, settle

LONG = "<b>No.</b>\n" + "\n\n".join(["<i>" + "\U0001f600 &amp; words " * 40 + "</i>"] * 30)


async def test_an_answer_beyond_4096_units_comes_in_parts_with_its_buttons_on_the_last(
    api: BotApi, database: str
) -> None:
    ann = api.world.person()
    async with running(api, Echo(), store=database, render=lambda _reply, _units=0: LONG):
        api.people.say(api.world.private(ann), ann, "Does IBM sell it?")
        await has_sent(api, 4)
        await settle(api)
    parts = [call.result for call in api.called("sendMessage")]
    assert all(utf16_length(part["text"]) <= 4096 for part in parts)
    assert sum(part["text"].count("\U0001f600") for part in parts) == 30 * 40
    assert ["reply_markup" in part for part in parts] == [False] * 3 + [True]
    assert api.rejected == []


async def test_a_crash_between_two_parts_sends_only_the_part_that_is_missing(api: BotApi, database: str) -> None:
    ann = api.world.person()
    api.faults.plan("sendMessage", Fault.FLOOD, when=lambda call: "reply_markup" in call, retry_after_s=60)
    words = "<b>No.</b>\n\n" + "word " * 1000
    api.people.say(api.world.private(ann), ann, "Does IBM sell it?")
    async with running(api, Echo(), store=database, render=lambda _reply, _units=0: words, drain_s=0.5):
        await api.wait_for(lambda: api.faults.happened)
    assert len(sent(api)) == 2
    async with running(api, Echo(), store=database, render=lambda _reply, _units=0: words):
        await api.wait_for(lambda: len(sent(api)) == 3, 15)  # the pace counts what was sent before the crash
        await settle(api)
    assert " ".join(sent(api)).split() == plain(words).split()


@pytest.mark.parametrize(
    "kind",
    [
        *("channel_post", "edited_channel_post", "business_message", "edited_business_message"),
        *("message_reaction", "poll", "chat_join_request", "stopped_message_generation", "unheard_of"),
    ],
)
async def test_updates_of_other_kinds_are_no_chat(api: BotApi, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    ann, channel = api.world.person(), api.world.group("News", type="channel")
    content: dict[str, Any] = {
        "text": "/ask@AsOfBot x",
        "entities": [{"type": "bot_command", "offset": 0, "length": 13}],
    }
    message = api.world.compose(channel, ann, content)
    async with running(api, Echo()):
        api.updates.push_raw({"update_id": 7, kind: message if "message" in kind or "post" in kind else {"id": "1"}})
        await settle(api)
    assert sent(api) == []
    assert [record for record in caplog.records if "set aside" not in record.message] == []


@pytest.mark.parametrize(
    "content",
    [
        {"sticker": {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1,
                     "is_animated": False, "is_video": False}},
        {"location": {"latitude": 1.0, "longitude": 2.0}},
        {"pinned_message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}},
        {"text": "\u202e\u200b\u0000", "entities": []},
        {"text": "x" * 1_000_000},
        {"text": "/ask@AsOfBot", "entities": [{"type": "bot_command", "offset": 0, "length": 4000}]},
        {"text": "\U0001f600", "entities": [{"type": "mention", "offset": 1, "length": 1}]},
    ],
    ids=["sticker", "location", "pinned", "invisible", "a million characters", "entity too long", "half a surrogate"],
)  # fmt: skip
async def test_odd_messages_get_a_short_word_or_none_and_no_trouble(
    api: BotApi, content: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo()):
        for room in (api.world.private(ann), group):
            api.people.post(room, ann, content)
        await settle(api)
    assert len(sent(api)) <= 2
    assert all(len(text) < 400 for text in sent(api))
    assert caplog.records == []
    assert api.rejected == []


async def test_a_reply_inside_general_is_answered_in_general(api: BotApi) -> None:
    ann, forum = api.world.person(), api.world.group(is_forum=True)
    topic = api.world.topic(forum, api.world.me)
    async with running(api, Echo()):
        first = api.people.say(forum, ann, "hello in General")
        api.people.say(forum, ann, "/ask one", reply_to=first)
        api.people.say(forum, ann, "chatter in the bot's own topic", topic=topic)
        api.people.say(forum, ann, "/ask two", topic=topic)
        await has_sent(api, 2)
        await settle(api)
    threads = [call.params.get("message_thread_id") for call in api.called("sendMessage")]
    assert threads == [None, topic]
    assert len(sent(api)) == 2
    assert api.rejected == []


def test_the_world_itself_tells_a_mention_from_a_look_alike() -> None:
    world = World()
    ann, group = world.person(), world.group()
    said = {"text": "x@AsOfBot", "entities": [{"type": "email", "offset": 0, "length": 9}]}
    assert not mentions(world, world.compose(group, ann, said))
    named = {"text": "@asofbot?", "entities": [{"type": "mention", "offset": 0, "length": 8}]}
    assert mentions(world, world.compose(group, ann, named))
