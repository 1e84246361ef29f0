"""A message nobody acknowledged is found, or goes out once, without one call that Telegram refuses."""

import asyncio
from collections import Counter
from functools import partial

import pytest

from bot.chat.confirming import fingerprint
from bot.chat.placeholders import PLACEHOLDER
from tests.botapi.faults import Fault
from tests.botapi.server import BotApi
from tests.botapi.world import Json, Room
from tests.chat_world import Echo, running

UNCERTAIN = [Fault.DROP_BEFORE, Fault.DROP_AFTER, Fault.HANG_BEFORE, Fault.HANG_AFTER, Fault.HALF_JSON]


def bots(room: Room) -> list[Json]:
    return [message for message in room.messages.values() if message["from"]["is_bot"]]


def texts(room: Room) -> list[str]:
    return [message["text"].splitlines()[1] for message in bots(room) if "You asked" in message["text"]]


@pytest.mark.parametrize("fault", UNCERTAIN)
async def test_no_call_is_refused_and_nothing_but_the_answer_stays(api: BotApi, database: str, fault: Fault) -> None:
    ann, group = api.world.person(), api.world.group()
    api.faults.plan("sendMessage", fault)
    async with running(api, Echo(), timeout_s=0.5, store=database):
        question = api.people.say(group, ann, "/ask one")
        await api.wait_for(lambda: texts(group) and api.called("deleteMessages") + api.called("editMessageText"), 10)
        await asyncio.sleep(0.3)
    (answer,) = bots(group)
    assert answer["reply_to_message"]["message_id"] == question["message_id"]
    assert "reply_markup" in answer
    assert api.rejected == []


async def test_placeholders_that_are_lost_themselves_are_found_and_deleted(api: BotApi, database: str) -> None:
    ann, room = api.world.person(), None
    room = api.world.private(ann)
    for fault in (Fault.DROP_AFTER, Fault.DROP_AFTER, Fault.HALF_JSON):
        api.faults.plan("sendMessage", fault)
    api.faults.plan("deleteMessages", Fault.DROP_AFTER)
    async with running(api, Echo(), timeout_s=0.5, store=database):
        api.people.say(room, ann, "one")
        await api.wait_for(lambda: len(api.called("deleteMessages")) == 2, 40)
        await asyncio.sleep(0.3)
    assert [PLACEHOLDER in call.params["text"] for call in api.called("sendMessage")].count(False) == 1
    assert len(bots(room)) == 1
    assert texts(room) == ["You asked: one"]
    assert api.rejected == []


async def test_what_others_wrote_in_between_is_looked_at_and_left_alone(api: BotApi, database: str) -> None:
    ann, ben, group = api.world.person(), api.world.person("Ben"), api.world.group()
    api.faults.plan("sendMessage", Fault.HANG_AFTER)
    async with running(api, Echo(), timeout_s=0.5, store=database):
        api.people.say(group, ann, "/ask one")
        for number in range(3):  # privacy mode hides these from the bot
            api.people.say(group, ben, f"just talking {number}")
        await api.wait_for(lambda: api.called("deleteMessages"), 10)
        await asyncio.sleep(0.3)
    assert texts(group) == ["You asked: one"]
    assert len(bots(group)) == 1
    assert len([message for message in group.messages.values() if not message["from"]["is_bot"]]) == 4
    assert api.rejected == []


@pytest.mark.parametrize("fault", [Fault.DROP_BEFORE, Fault.DROP_AFTER])
async def test_a_look_that_is_cut_short_again_and_again_goes_on_after_each_restart(
    api: BotApi, database: str, fault: Fault
) -> None:
    ann, ben, group = api.world.person(), api.world.person("Ben"), api.world.group()
    api.faults.plan("sendMessage", fault)
    question = api.people.say(group, ann, "/ask one")

    def written() -> int:
        return sum(call.method in ("sendMessage", "editMessageText", "deleteMessages") for call in api.calls)

    for number in range(1, 4):
        async with running(api, Echo(), store=database, drain_s=0.01):
            await api.wait_for(partial(lambda before: written() > before or texts(group), written()), 40)
            api.people.say(group, ben, f"just talking {number}")  # privacy mode hides this from the bot
    async with running(api, Echo(), store=database):
        await api.wait_for(lambda: texts(group) and not [m for m in bots(group) if m["text"] == PLACEHOLDER], 40)
        await asyncio.sleep(0.5)
    assert texts(group) == ["You asked: one"]
    assert len(bots(group)) == 1
    looked = [call.params["reply_parameters"]["message_id"] for call in api.called("sendMessage")]
    others = Counter(number for number in looked if number != question["message_id"])
    assert not others or max(others.values()) <= 2, "what was seen once is not looked at again"
    assert api.rejected == []


async def test_an_edit_that_nobody_acknowledged_is_made_again_without_being_refused(api: BotApi, database: str) -> None:
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo(), store=database):
        question = api.people.say(group, ann, "/ask one")
        await api.wait_for(lambda: texts(group), 20)
        api.faults.plan("editMessageText", Fault.DROP_AFTER, times=2)
        api.people.edit(group, question, "/ask two")
        await api.wait_for(lambda: len(api.called("editMessageText")) == 3, 20)
    assert texts(group) == ["You asked: two"]
    assert api.rejected == []


def test_a_text_is_known_again_whatever_spaces_and_signs_become_of_it() -> None:
    assert fingerprint("No. As of\n11 June 2020 \u2067") == fingerprint("No.  As of 11 June 2020")
    assert fingerprint("No. As of 11 June 2020") != fingerprint("No. As of 12 June 2020")
    assert fingerprint("\U0001f600") != fingerprint("\U0001f601")
