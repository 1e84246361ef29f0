"""People, rooms and messages: the side of Telegram a bot never sees directly."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from typing import Any

from tests.botapi.errors import bad_request, forbidden
from tests.botapi.markup import utf16_length

Json = dict[str, Any]
_AUTOMATIC = (
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?(?![\w@])")),
    ("email", re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")),
    ("url", re.compile(r"https?://\S+")),
    ("mention", re.compile(r"(?<![\w@/.])@[A-Za-z0-9_]{4,32}(?!\w)")),
)


class Mentions(StrEnum):
    """What plain "@bot" does in a group under privacy mode: the three worlds reported from the field."""

    DELIVERED = "delivered"
    WITHHELD = "withheld"
    GUEST = "guest"


@dataclass
class Person:
    """A user or another bot."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = "en"
    is_bot: bool = False

    def json(self) -> Json:
        """Return the ``User`` object."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        user |= {"username": self.username} if self.username else {}
        return user | ({"language_code": self.language_code} if self.language_code else {})


@dataclass
class Room:
    """One chat, its messages by id and what the bot may do in it."""

    id: int
    type: str
    title: str = ""
    username: str | None = None
    is_forum: bool = False
    topics: set[int] = field(default_factory=set)
    messages: dict[int, Json] = field(default_factory=dict)
    bot_status: str = "member"
    other_bots: bool = False
    last_bot: int | None = None
    migrated_to: int | None = None
    blocked: bool = False
    started: bool = True
    deactivated: bool = False
    admins: set[int] = field(default_factory=set)
    ids: "count[int]" = field(default_factory=lambda: count(2))

    def json(self) -> Json:
        """Return the ``Chat`` object."""
        chat: Json = {"id": self.id, "type": self.type}
        chat |= {"first_name": self.title} if self.type == "private" else {"title": self.title}
        return chat | ({"is_forum": True} if self.is_forum else {})

    def must_be_open(self) -> None:
        """Raise ``Refused`` where the bot may not write."""
        if self.migrated_to is not None:
            raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=self.migrated_to)
        if self.deactivated:
            raise forbidden("user is deactivated")
        if self.blocked:
            raise forbidden("bot was blocked by the user")
        if self.type == "private" and not self.started:
            raise forbidden("bot can't initiate conversation with a user")
        if self.bot_status == "kicked":
            raise forbidden(f"bot was kicked from the {self.type} chat")
        if self.bot_status == "left":
            raise forbidden(f"bot is not a member of the {self.type} chat")
        if self.bot_status == "restricted":
            raise bad_request("not enough rights to send text messages to the chat")


class World:
    """Everyone and everything; ids are handed out in order, so that runs repeat exactly."""

    def __init__(self, username: str = "AsOfBot", *, sees_all: bool = False) -> None:
        """Create a world with one bot; ``sees_all`` is privacy mode switched off."""
        self.me = Person(7000, "AsOf", username, None, is_bot=True)
        self.sees_all = sees_all
        self.mentions = Mentions.DELIVERED
        self.rooms: dict[int, Room] = {}
        self._people = count(101)
        self._groups = count(1)
        self.private_ids = count(1)
        self.clock = 1_780_000_000

    def person(self, name: str = "Ann", **fields: Any) -> Person:
        """Create a person."""
        number = next(self._people)
        return Person(number, name, **({"username": f"{name.lower()}{number}"} | fields))

    def private(self, person: Person, **fields: Any) -> Room:
        """Open the private chat with ``person``; message ids are shared by all private chats."""
        room = Room(person.id, "private", person.first_name, ids=self.private_ids, **fields)
        return self.rooms.setdefault(person.id, room)

    def group(self, title: str = "Policy watchers", **fields: Any) -> Room:
        """Create a supergroup, or a basic group with ``type="group"``."""
        number = next(self._groups)
        fields = {"type": "supergroup"} | fields
        room_id = -number if fields["type"] == "group" else -1_000_000_000_000 - number
        room = Room(room_id, title=title, **fields)
        self.rooms[room_id] = room
        return room

    def topic(self, room: Room, creator: Person, name: str = "Topic") -> int:
        """Create a topic in a forum and return its thread id."""
        message = self.compose(room, creator, {"forum_topic_created": {"name": name, "icon_color": 7322096}})
        message |= {"message_thread_id": message["message_id"], "is_topic_message": True}
        room.topics.add(message["message_id"])
        return int(message["message_id"])

    def compose(self, room: Room, sender: Person, content: Json, date: int | None = None) -> Json:
        """Store one message in a room."""
        self.clock += 1
        message: Json = {
            "message_id": next(room.ids),
            "date": date or self.clock,
            "chat": room.json(),
            "from": sender.json(),
            **content,
        }
        room.messages[message["message_id"]] = message
        return message

    def thread(self, room: Room, message: Json, topic: int | None, reply_to: Json | None) -> None:
        """Give ``message`` the thread fields Telegram gives it."""
        if reply_to is not None:
            message["reply_to_message"] = {k: v for k, v in reply_to.items() if k != "reply_to_message"}
            if room.type == "supergroup":
                message["message_thread_id"] = reply_to.get("message_thread_id", reply_to["message_id"])
        if topic is not None:
            message |= {"message_thread_id": topic, "is_topic_message": True}
            message.setdefault("reply_to_message", room.messages[topic])


def automatic_entities(text: str) -> list[Json]:
    """Return the entities Telegram finds by itself in a person's text."""
    found: list[tuple[int, int, str]] = []
    for kind, pattern in _AUTOMATIC:
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end, _ in found):
                found.append((match.start(), match.end(), kind))
    return [
        {"type": kind, "offset": utf16_length(text[:start]), "length": utf16_length(text[start:end])}
        for start, end, kind in sorted(found)
    ]


def reaches_the_bot(world: World, room: Room, message: Json) -> bool:
    """Tell whether privacy mode lets ``message`` through, by the rules of the features page and the chosen world."""
    if room.type == "private" or world.sees_all or room.bot_status == "administrator":
        return True
    text = message.get("text") or message.get("caption") or ""
    reply_to = message.get("reply_to_message", {})
    if reply_to.get("from", {}).get("id") == world.me.id:
        return True
    if (message.get("via_bot") or {}).get("id") == world.me.id:
        return True
    if match := re.match(r"/\w+(?:@(\w+))?", text):
        if match[1]:
            return match[1].lower() == str(world.me.username).lower()
        return not room.other_bots or room.last_bot == world.me.id
    return mentions(world, message) and world.mentions is Mentions.DELIVERED


def mentions(world: World, message: Json) -> bool:
    """Tell whether ``message`` holds a mention entity of the bot."""
    text = message.get("text") or message.get("caption") or ""
    raw = text.encode("utf-16-le")
    for entity in message.get("entities") or message.get("caption_entities") or ():
        cut = raw[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le")
        if entity["type"] == "mention" and cut.lower() == f"@{world.me.username}".lower():
            return True
        if entity["type"] == "text_mention" and entity["user"]["id"] == world.me.id:
            return True
    return False
