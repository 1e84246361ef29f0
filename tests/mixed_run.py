"""A long day in forty chats, with everything that goes wrong: ``python -m tests.mixed_run --updates 2000 --kills 8``.

Prints one JSON object: updates, questions, lost, double, unsolicited and rejected calls, and the delay of answers.
"""

import argparse
import asyncio
import contextlib
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.botapi.faults import Fault
from tests.botapi.server import TOKEN, BotApi
from tests.botapi.world import Json, Person, Room

ROOT = Path(__file__).resolve().parent.parent
SEND_FAULTS = (
    *(Fault.FLOOD, Fault.BAD_GATEWAY, Fault.DROP_BEFORE, Fault.DROP_AFTER),
    *(Fault.HANG_AFTER, Fault.HANG_BEFORE, Fault.HALF_JSON),
)
POLL_FAULTS = (Fault.BAD_GATEWAY, Fault.DROP_BEFORE, Fault.HALF_JSON)
PROBE = "editMessageReplyMarkup"


@dataclass
class Day:
    """What was said, and which of it must be answered."""

    api: BotApi
    chance: random.Random
    people: list[Person] = field(default_factory=list)
    rooms: list[Room] = field(default_factory=list)
    topics: dict[int, list[int]] = field(default_factory=dict)
    asked: dict[tuple[int, int], float] = field(default_factory=dict)
    ignored: int = 0

    def open_chats(self, private: int = 28, groups: int = 12) -> None:
        """Open the chats; every third group is a forum, and the bot sees all that is said."""
        self.api.world.sees_all = True
        self.people = [self.api.world.person(f"P{number}") for number in range(private)]
        self.rooms = [self.api.world.private(person) for person in self.people]
        for number in range(groups):
            room = self.api.world.group(f"Group {number}", is_forum=number % 3 == 0)
            self.rooms.append(room)
            creators = [self.people[0], self.api.world.me]
            self.topics[room.id] = [self.api.world.topic(room, who) for who in creators] if room.is_forum else []

    def one_update(self, number: int) -> None:
        """Let somebody do something."""
        room = self.chance.choice(self.rooms)
        if room.type == "private":
            self._in_private(room, number)
        else:
            self._in_group(room, number)
        if self.chance.random() < 0.05 and self.api.updates.unconfirmed:
            self.api.updates.push_raw(self.chance.choice(self.api.updates.unconfirmed))

    def _in_private(self, room: Room, number: int) -> None:
        person = next(person for person in self.people if person.id == room.id)
        kind = self.chance.random()
        if kind < 0.05:
            self.api.people.type_inline(person, f"inline number {number}")
        elif kind < 0.1 and room.messages:
            self.api.people.press(person, self.chance.choice(list(room.messages.values())), "h999999")
        else:
            self._ask(room, self.api.people.say(room, person, f"number {number} <b>&</b> \U0001f600?"))

    def _in_group(self, room: Room, number: int) -> None:
        person = self.chance.choice(self.people)
        topic = self.chance.choice([None, *self.topics[room.id]])
        say = self.api.people.say
        kind = self.chance.randrange(8)
        mine = [message for message in room.messages.values() if message["from"]["is_bot"] and "text" in message]
        if kind == 0:
            self._ask(room, say(room, person, f"/ask number {number}", topic=topic))
        elif kind == 1:
            self._ask(room, say(room, person, f"/ask@asofbot number {number}", topic=topic))
        elif kind == 2:
            self._ask(room, say(room, person, f"\U0001f600 @AsOfBot number {number}?", topic=topic))
        elif kind == 3 and mine:
            self._ask(room, say(room, person, f"And number {number}?", topic=topic, reply_to=self.chance.choice(mine)))
        else:
            text = ("just talking", "/ask@OtherBot x", "/weather", "mail a@AsOfBot.example")[kind % 4]
            say(room, person, f"{text} {number}", topic=topic)
            self.ignored += 1

    def _ask(self, room: Room, message: Json) -> None:
        self.asked[room.id, message["message_id"]] = time.monotonic()

    def answers(self) -> Counter[tuple[int, int]]:
        """Count the bot's messages by what they reply to."""
        return Counter(
            (room.id, message.get("reply_to_message", {}).get("message_id", 0))
            for room in self.rooms
            for message in room.messages.values()
            if message["from"]["is_bot"] and "text" in message
        )

    def break_something(self) -> None:
        """Plan a fault now and then."""
        if self.chance.random() < 0.06:
            fault = self.chance.choice(SEND_FAULTS)
            room = self.chance.choice(self.rooms).id
            self.api.faults.plan("sendMessage", fault, when=lambda call: call["chat_id"] == room)
        if self.chance.random() < 0.01:
            self.api.faults.plan("getUpdates", self.chance.choice(POLL_FAULTS))


async def start(api: BotApi, database: str) -> asyncio.subprocess.Process:
    """Start the bot as a process of its own."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.chat_process", api.base_url, database, "1.0"),
        cwd=ROOT,
        env={**os.environ, "TELEGRAM_BOT_TOKEN": TOKEN},
        stderr=asyncio.subprocess.DEVNULL,
    )


async def run(updates: int, kills: int, per_second: float, seed: int, folder: Path) -> dict[str, Any]:
    """Live through the day and count."""
    chance = random.Random(seed)  # noqa: S311 - a run that can be repeated
    database = f"sqlite:///{folder / 'asof.db'}"
    async with BotApi() as api:
        day = Day(api, chance)
        day.open_chats()
        child = await start(api, database)
        await api.wait_for(lambda: api.called("setMyCommands"), 60)
        kill_at = set(chance.sample(range(updates // 20, updates - 1), kills))
        for number in range(updates):
            day.one_update(number)
            day.break_something()
            await asyncio.sleep(chance.expovariate(per_second))
            if number in kill_at:
                child.kill()
                await child.wait()
                child = await start(api, database)
        with contextlib.suppress(TimeoutError):
            await api.wait_for(lambda: len(day.answers()) >= len(day.asked), 120)
        await asyncio.sleep(3)
        child.terminate()
        await asyncio.wait_for(child.wait(), 30)
        return _figures(day, api, kills)


def _figures(day: Day, api: BotApi, kills: int) -> dict[str, Any]:
    answers = day.answers()
    delays = sorted(
        call.at - day.asked[call.params["chat_id"], replied]
        for call in api.called("sendMessage")
        if (replied := call.result.get("reply_to_message", {}).get("message_id", 0))
        and (call.params["chat_id"], replied) in day.asked
    )
    return {
        "chats": len(day.rooms),
        "questions": len(day.asked),
        "chatter": day.ignored,
        "faults": dict(Counter(str(fault) for _, fault in api.faults.happened)),
        "kills": kills,
        "lost": sum(not answers[asked] for asked in day.asked),
        "double": sum(answers[asked] > 1 for asked in day.asked),
        "unsolicited": sum(number for place, number in answers.items() if place not in day.asked),
        "rejected": [f"{c.method}: {c.description}" for c in api.rejected if c.method != PROBE],
        "probes": len([call for call in api.calls if call.method == PROBE]),
        "p50_s": round(statistics.median(delays), 3),
        "p95_s": round(delays[int(len(delays) * 0.95)], 3),
    }


def main() -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--updates", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--per-second", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ran = run(options.updates, options.kills, options.per_second, options.seed, Path(folder))
        sys.stdout.write(json.dumps(asyncio.run(ran), indent=1) + "\n")


if __name__ == "__main__":
    main()
