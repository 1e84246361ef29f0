"""A long day in forty chats: what people do, what goes wrong, and what must have come of it."""

import random
import time
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass, field

from bot.chat.placeholders import PLACEHOLDER
from tests.botapi.faults import Fault
from tests.botapi.server import BotApi, Call
from tests.botapi.world import Json, Person, Room

_SEND_FAULTS = (
    *(Fault.FLOOD, Fault.BAD_GATEWAY, Fault.DROP_BEFORE, Fault.DROP_AFTER),
    *(Fault.HANG_AFTER, Fault.HANG_BEFORE, Fault.HALF_JSON),
)
_POLL_FAULTS = (Fault.BAD_GATEWAY, Fault.DROP_BEFORE, Fault.HALF_JSON)
Asked = tuple[int, int]
"""A chat and a message in it that one message of the bot must reply to."""


@dataclass
class Day:
    """What was said, and which of it must be answered.

    An answer whose question is ``old_enough_s`` old may be pressed or changed. Only what happens is left to ``chance``:
    which message it happens to depends on those that are there by then, so a seed brings the same deeds at every run.
    """

    api: BotApi
    chance: random.Random
    old_enough_s: float
    people: list[Person] = field(default_factory=list)
    rooms: list[Room] = field(default_factory=list)
    topics: dict[int, list[int]] = field(default_factory=dict)
    asked: dict[Asked, float] = field(default_factory=dict)
    askers: dict[Asked, Person] = field(default_factory=dict)
    ignored: int = 0
    shown: set[Asked] = field(default_factory=set)
    changed: dict[Asked, str] = field(default_factory=dict)
    pressed: int = 0
    edited: int = 0

    def open_chats(self, private: int = 28, groups: int = 12) -> None:
        """Open the chats; every third group is a forum. The bot gets to see all that is said."""
        self.api.world.sees_all = True
        self.people = [self.api.world.person(f"P{number}") for number in range(private)]
        self.rooms = [self.api.world.private(person) for person in self.people]
        for number in range(groups):
            room = self.api.world.group(f"Group {number}", is_forum=number % 3 == 0)
            self.rooms.append(room)
            creators = [self.people[0], self.api.world.me]
            self.topics[room.id] = [self.api.world.topic(room, who) for who in creators] if room.is_forum else []

    def one_update(self, number: int) -> None:
        """Let somebody do something; now and then Telegram delivers it twice."""
        room = self.chance.choice(self.rooms)
        if room.type == "private":
            self._in_private(room, number)
        else:
            self._in_group(room, number)
        if self.chance.random() < 0.05 and (waiting := self.api.updates.unconfirmed):
            self.api.updates.push_raw(waiting[number % len(waiting)])

    def _in_private(self, room: Room, number: int) -> None:
        person = next(person for person in self.people if person.id == room.id)
        kind = self.chance.random()
        if kind < 0.05:
            self.api.people.type_inline(person, f"inline number {number}")
        elif kind < 0.08 and room.messages:
            messages = list(room.messages.values())
            self.api.people.press(person, messages[number % len(messages)], "h999999")
        elif kind < 0.16:
            self._press_sources(room, number)
        elif kind < 0.2:
            self._edit(room, number)
        else:
            self._ask(room, person, f"number {number} <b>&</b> \U0001f600?")

    def _in_group(self, room: Room, number: int) -> None:
        person = self.chance.choice(self.people)
        topic = self.chance.choice([None, *self.topics[room.id]])
        kind = self.chance.randrange(9)
        mine = [message for message in room.messages.values() if message["from"]["is_bot"] and "text" in message]
        if kind == 0:
            self._ask(room, person, f"/ask number {number}", topic)
        elif kind == 1:
            self._ask(room, person, f"/ask@asofbot number {number}", topic)
        elif kind == 2:
            self._ask(room, person, f"\U0001f600 @AsOfBot number {number}?", topic)
        elif kind == 3 and mine:
            self._ask(room, person, f"And number {number}?", topic, mine[number % len(mine)])
        elif kind == 4:
            self._press_sources(room, number)
        else:
            text = ("just talking", "/ask@OtherBot x", "/weather", "mail a@AsOfBot.example")[kind % 4]
            self.api.people.say(room, person, f"{text} {number}", topic=topic)
            self.ignored += 1

    def _ask(
        self, room: Room, person: Person, text: str, topic: int | None = None, reply_to: Json | None = None
    ) -> None:
        message = self.api.people.say(room, person, text, topic=topic, reply_to=reply_to)
        self.asked[room.id, message["message_id"]] = time.monotonic()
        self.askers[room.id, message["message_id"]] = person

    def _press_sources(self, room: Room, number: int) -> None:
        """Press "Sources" under an answer of a while ago: they come below it, once however often it is pressed.

        An answer that changes meanwhile has other buttons, so none is both pressed and changed.
        """
        if (message := self._old_answer(room, number, self.changed)) is not None:
            self.shown.add((room.id, message["message_id"]))
            person = self.askers[room.id, message["reply_to_message"]["message_id"]]
            data = str(message["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
            for _ in range(1 + number % 2):
                self.api.people.press(person, message, data)
            self.asked.setdefault((room.id, message["message_id"]), time.monotonic())
            self.pressed += 1

    def _edit(self, room: Room, number: int) -> None:
        """Change a question of a while ago: its answer changes, and no second one comes."""
        if (message := self._old_answer(room, number, self.shown)) is not None:
            self.changed[room.id, message["message_id"]] = f"changed to {number}"
            question = room.messages[message["reply_to_message"]["message_id"]]
            self.api.people.edit(room, question, f"changed to {number}")
            self.edited += 1

    def _old_answer(self, room: Room, number: int, but: Container[Asked]) -> Json | None:
        now = time.monotonic()
        found = [
            message
            for message in room.messages.values()
            if message["from"]["is_bot"]
            and "reply_markup" in message
            and (room.id, message["message_id"]) not in but
            and now - self.asked.get((room.id, message["reply_to_message"]["message_id"]), now) > self.old_enough_s
        ]
        return found[number % len(found)] if found else None

    def break_something(self) -> None:
        """Plan a fault now and then."""
        if self.chance.random() < 0.06:
            fault = self.chance.choice(_SEND_FAULTS)
            room = self.chance.choice(self.rooms).id
            method = self.chance.choice(("sendMessage", "sendMessage", "sendMessage", "editMessageText"))
            self.api.faults.plan(method, fault, when=lambda call: call["chat_id"] == room)
        if self.chance.random() < 0.01:
            self.api.faults.plan("getUpdates", self.chance.choice(_POLL_FAULTS))

    def answers(self) -> Counter[Asked]:
        """Count the bot's messages that stand in the chats, by what they reply to."""
        return Counter(
            (room.id, message.get("reply_to_message", {}).get("message_id", 0))
            for room in self.rooms
            for message in room.messages.values()
            if message["from"]["is_bot"] and message.get("text", PLACEHOLDER) != PLACEHOLDER
        )

    def outdated(self) -> list[Asked]:
        """Return the answers that do not answer what their question was changed to last."""
        texts = {
            (room.id, number): message.get("text", "")
            for room in self.rooms
            for number, message in room.messages.items()
        }
        return [answer for answer, text in self.changed.items() if text not in texts.get(answer, "")]

    def is_done(self) -> bool:
        """Tell whether everything asked is answered as it was asked last."""
        return self.answers().keys() >= self.asked.keys() and not self.outdated()

    def placeholders(self) -> int:
        """Count the placeholders that stand in the chats."""
        return sum(message.get("text") == PLACEHOLDER for room in self.rooms for message in room.messages.values())

    def sends(self) -> Counter[Asked]:
        """Count the sends of words, placeholders apart, that Telegram accepted, by what they reply to."""
        return Counter(_replied(call) for call in self.api.called("sendMessage") if not _is_placeholder(call))

    def answered_at(self) -> dict[Asked, float]:
        """Return when the words of each answer were first there (monotonic seconds)."""
        first: dict[Asked, float] = {}
        for call in (*self.api.called("sendMessage"), *self.api.called("editMessageText")):
            if not _is_placeholder(call):
                key = _replied(call)
                first[key] = min(call.at, first.get(key, call.at))
        return first


def _replied(call: Call) -> Asked:
    return int(call.params["chat_id"]), int(call.result.get("reply_to_message", {}).get("message_id", 0))


def _is_placeholder(call: Call) -> bool:
    return call.params.get("text") == PLACEHOLDER
