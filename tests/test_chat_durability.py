"""Nothing lost, nothing twice: whatever is killed, cut off, locked or full."""

import asyncio
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext, suppress
from pathlib import Path

import pytest

from bot.chat.limits import PERSON
from bot.store.engine import open_engine
from tests.botapi.faults import Fault
from tests.botapi.server import TOKEN, BotApi
from tests.botapi.world import Room
from tests.chat_world import Echo, has_sent, running, sent, settle

ROOT = Path(__file__).resolve().parent.parent
UNCERTAIN = [Fault.DROP_BEFORE, Fault.DROP_AFTER, Fault.HANG_BEFORE, Fault.HANG_AFTER, Fault.HALF_JSON]


@asynccontextmanager
async def process(api: BotApi, database: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the bot as a process; what still runs at the end is asked to stop."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.chat_process", api.base_url, database),
        cwd=ROOT,
        env={**os.environ, "TELEGRAM_BOT_TOKEN": TOKEN, "COVERAGE_PROCESS_START": ""},
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield child
    finally:
        if child.returncode is None:
            child.terminate()
        await asyncio.wait_for(child.wait(), 10)


def answers(room: Room) -> Counter[int]:
    """Count the bot's messages by the question they reply to."""
    bot_messages = [message for message in room.messages.values() if message["from"]["is_bot"]]
    return Counter(message.get("reply_to_message", {}).get("message_id", 0) for message in bot_messages)


@pytest.mark.parametrize("fault", UNCERTAIN)
async def test_a_send_of_unknown_outcome_ends_in_exactly_one_answer(api: BotApi, database: str, fault: Fault) -> None:
    ann, ben = api.world.person(), api.world.person("Ben")
    rooms = [api.world.private(ann), api.world.private(ben), api.world.group()]
    api.faults.plan("sendMessage", fault, times=2)
    async with running(api, Echo(), timeout_s=0.3, store=database):
        asked = [
            (room, api.people.say(room, person, f"/ask number {number}")["message_id"])
            for number in range(2)
            for room, person in zip(rooms, (ann, ben, ann), strict=True)
        ]
        await api.wait_for(lambda: sum(sum(answers(room).values()) for room in rooms) >= 6, 30)
        await asyncio.sleep(0.8)
    assert {(room.id, number): answers(room)[number] for room, number in asked} == dict.fromkeys(
        ((room.id, number) for room, number in asked), 1
    )


async def test_a_question_taken_in_before_kill_9_is_answered_after_the_restart(
    api: BotApi, either_database: str
) -> None:
    ann = api.world.person()
    room = api.world.private(ann)
    async with process(api, either_database) as child:
        question = api.people.say(room, ann, "slow")["message_id"]
        await api.updates.all_confirmed(20)
        child.send_signal(signal.SIGKILL)
        await child.wait()
    assert sent(api) == []
    async with running(api, Echo(), store=either_database):
        await api.wait_for(lambda: sent(api))
        await asyncio.sleep(0.3)
    assert answers(room) == {question: 1}


async def test_kill_9_at_random_points_loses_and_doubles_nothing(api: BotApi, either_database: str) -> None:
    chance = random.Random(7)  # noqa: S311 - a run that can be repeated
    people = [api.world.person(f"P{number}") for number in range(4)]
    rooms = [api.world.private(person) for person in people]
    group = api.world.group()
    asked: list[tuple[Room, int]] = []

    def ask(number: int) -> None:
        who = number % 4
        words = f"/ask {'slow ' * (number % 5 == 0)}number {number}"
        room = group if number % 3 == 0 else rooms[who]
        asked.append((room, api.people.say(room, people[who], words)["message_id"]))

    for life in range(5):
        async with process(api, either_database) as child:
            ask(100 + life)
            await api.wait_for(lambda: api.called("setMyCommands"), 20)
            api.calls.clear()
            for number in range(8):
                ask(8 * life + number)
                await asyncio.sleep(chance.random() * 0.05)
            await asyncio.sleep(chance.random() * 0.3)
            child.send_signal(signal.SIGKILL)
            await child.wait()
    async with running(api, Echo(), store=either_database):
        with suppress(TimeoutError):
            await api.wait_for(lambda: all(answers(room)[number] for room, number in asked), 15)
        await asyncio.sleep(0.5)
    assert {(room.id, number): answers(room)[number] for room, number in asked if answers(room)[number] != 1} == {}
    assert sum(sum(answers(room).values()) for room in (*rooms, group)) == len(asked)


async def test_sigterm_finishes_the_answer_that_was_begun(api: BotApi, either_database: str) -> None:
    ann = api.world.person()
    async with process(api, either_database) as child:
        api.people.say(api.world.private(ann), ann, "slow")
        await api.updates.all_confirmed(20)
        child.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(child.wait(), 10) == 0
    assert len(sent(api)) == 1


async def test_redelivered_updates_are_answered_once_even_after_a_restart(api: BotApi, either_database: str) -> None:
    ann = api.world.person()
    api.people.say(api.world.private(ann), ann, "Does IBM sell it?")
    again = list(api.updates.unconfirmed)
    for _ in range(2):
        async with running(api, Echo(), store=either_database):
            for update in [*again, *again]:
                api.updates.push_raw(update)
            api.updates.push_raw(again[0] | {"update_id": api.updates.unconfirmed[-1]["update_id"] + 100})
            await api.updates.all_confirmed()
            await asyncio.sleep(0.3)
    assert len(sent(api)) == 1


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("broken", ["locked", "full"])
async def test_a_database_that_fails_stops_no_answer(
    api: BotApi, either_database: str, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    ann = api.world.person()
    room = api.world.private(ann)
    other = open_engine(either_database)
    async with running(api, Echo(), store=either_database):
        await api.wait_for(lambda: api.called("setMyCommands"))
        if broken == "full":
            monkeypatch.setattr("bot.store.inbox.insert_new", _full_disk)
        with other.shared() if broken == "locked" else nullcontext():
            for number in range(3):
                api.people.say(room, ann, f"number {number}")
            await has_sent(api, 3)
    await other.dispose()
    assert len(sent(api)) == 3
    assert api.rejected == []
    assert not any("reply_markup" in call.params for call in api.called("sendMessage"))


def _full_disk(*_arguments: object) -> object:
    raise OSError(28, "No space left on device")


async def test_a_chat_that_is_flooded_holds_up_no_other(api: BotApi, database: str) -> None:
    ann, ben = api.world.person(), api.world.person("Ben")
    flooded = api.world.private(ann)
    api.faults.plan("sendMessage", Fault.FLOOD, when=lambda call: call["chat_id"] == flooded.id, retry_after_s=4)
    async with running(api, Echo(), store=database):
        api.people.say(flooded, ann, "waits")
        api.people.say(api.world.private(ben), ben, "goes on")
        await has_sent(api, 2, 20)
    assert ["goes on" in text for text in sent(api)] == [True, False]


async def test_a_flood_of_questions_gets_one_notice_and_hurts_nobody_else(
    api: BotApi, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.chat.pacing.IN_PRIVATE", ())
    ann, ben = api.world.person(), api.world.person("Ben")
    begun = time.monotonic()
    async with running(api, Echo(), store=database):
        for number in range(PERSON.burst + 20):
            api.people.say(api.world.private(ann), ann, f"number {number}")
        api.people.say(api.world.private(ben), ben, "my only question")
        await api.updates.all_confirmed()
        await api.wait_for(lambda: len(sent(api)) >= PERSON.burst + 2, 20)
        await asyncio.sleep(0.3)
    assert len([text for text in sent(api) if "Please wait a minute" in text]) == 1
    assert len([text for text in sent(api) if "my only question" in text]) == 1
    most = PERSON.burst + (time.monotonic() - begun) * PERSON.per_minute / 60
    assert PERSON.burst <= len([text for text in sent(api) if "You asked: number" in text]) <= most


async def test_an_edited_question_changes_its_answer_and_sends_no_second_one(api: BotApi, database: str) -> None:
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo(), store=database):
        question = api.people.say(group, ann, "/ask Does IBM sell it?")
        await has_sent(api, 1)
        api.people.edit(group, question, "/ask Does Amazon sell it?")
        await api.wait_for(lambda: api.called("editMessageText"))
        api.people.edit(group, question, "/ask Does Amazon sell it?")
        unanswered = api.people.say(group, ann, "just talking")
        api.people.edit(group, unanswered, "/ask what?")
        await api.updates.all_confirmed()
        await asyncio.sleep(0.3)
    assert len(sent(api)) == 1
    assert len(api.called("editMessageText")) == 1
    assert "Does Amazon sell it?" in api.called("editMessageText")[0].result["text"]
    assert api.rejected == []


async def test_an_edited_question_changes_its_answer_though_killed_before_it_is_shown(
    api: BotApi, either_database: str
) -> None:
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo(), store=either_database):
        question = api.people.say(group, ann, "/ask Does IBM sell it?")
        await has_sent(api, 1)
    api.faults.plan("editMessageText", Fault.HANG_BEFORE)
    async with process(api, either_database) as child:
        await api.wait_for(lambda: api.called("setMyCommands"), 20)
        api.people.edit(group, question, "/ask Does Amazon sell it?")
        await api.faults.happen(1)
        child.send_signal(signal.SIGKILL)
        await child.wait()
    async with running(api, Echo(), store=either_database):
        await api.wait_for(lambda: api.called("editMessageText"))
        assert "Does Amazon sell it?" in api.called("editMessageText")[0].result["text"]
        api.people.edit(group, question, "/ask Does Google sell it?")
        await api.wait_for(lambda: len(api.called("editMessageText")) == 2)
        assert "Does Google sell it?" in api.called("editMessageText")[1].result["text"]
    assert answers(group) == {question["message_id"]: 1}


@pytest.mark.usefixtures("two_questions")
async def test_edits_count_as_questions_and_too_many_change_nothing(api: BotApi, database: str) -> None:
    ann, group, echo = api.world.person(), api.world.group(), Echo()
    async with running(api, echo, store=database):
        question = api.people.say(group, ann, "/ask number 0")
        await has_sent(api, 1)
        for number in (0, 0, 0, 1, 2, 3):
            api.people.edit(group, question, f"/ask number {number}")
            await settle(api, 0.1)
        await api.wait_for(lambda: api.called("editMessageText"))
    assert [asked for asked, _ in echo.asked] == ["number 0", "number 1"]
    assert len(sent(api)) == len(api.called("editMessageText")) == 1


async def test_follow_ups_survive_a_restart(api: BotApi, either_database: str) -> None:
    ann, echo = api.world.person(), Echo()
    room = api.world.private(ann)
    async with running(api, Echo(), store=either_database):
        api.people.say(room, ann, "Does IBM sell it?")
        await has_sent(api, 1)
        answer = room.messages[max(room.messages)]
    async with running(api, echo, store=either_database):
        api.people.say(room, ann, "Since when?")
        await has_sent(api, 2)
        api.people.say(room, ann, "And Amazon?", reply_to=answer)
        await has_sent(api, 3)
    assert echo.asked == [("Since when?", ("Does IBM sell it?",)), ("And Amazon?", ("Does IBM sell it?",))]
