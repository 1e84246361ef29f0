"""What people do: each deed becomes the updates Telegram would send to the bot."""

from itertools import count
from typing import Any

from tests.botapi.updates import UpdateQueue
from tests.botapi.world import (
    Json,
    Mentions,
    Person,
    Room,
    World,
    automatic_entities,
    mentions,
    reaches_the_bot,
)

_PHOTO = {"file_id": "photo", "file_unique_id": "p", "width": 90, "height": 90}
_RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip


class Stage:
    """Deeds of people in a world."""

    def __init__(self, world: World, updates: UpdateQueue) -> None:
        """Send what happens in ``world`` to ``updates``."""
        self.world = world
        self.updates = updates
        self._queries = count(1)
        self.open_callbacks: dict[str, Json] = {}
        self.open_inline: dict[str, Json] = {}
        self.open_guests: dict[str, Json] = {}

    def say(
        self,
        room: Room,
        sender: Person,
        text: str,
        *,
        reply_to: Json | None = None,
        topic: int | None = None,
        entities: list[Json] | None = None,
        as_caption: bool = False,
        date: int | None = None,
        **extra: Any,
    ) -> Json:
        """Write a message; it reaches the bot only if privacy mode lets it."""
        found = automatic_entities(text) if entities is None else entities
        content: Json = (
            {"caption": text, "caption_entities": found, "photo": [_PHOTO]}
            if as_caption
            else {"text": text} | ({"entities": found} if found else {})
        )
        message = self.world.compose(room, sender, content | extra, date)
        self.world.thread(room, message, topic, reply_to)
        self._deliver(room, message)
        return message

    def post(self, room: Room, sender: Person, content: Json, kind: str = "message") -> Json:
        """Post anything else: a sticker, a service message, a channel post."""
        message = self.world.compose(room, sender, content)
        self.updates.push(kind, message)
        return message

    def _deliver(self, room: Room, message: Json) -> None:
        if reaches_the_bot(self.world, room, message):
            self.updates.push("message", message)
        elif self.world.mentions is Mentions.GUEST and mentions(self.world, message):
            query = f"guest{next(self._queries)}"
            self.open_guests[query] = message
            self.updates.push("guest_message", message | {"guest_query_id": query})

    def edit(self, room: Room, message: Json, text: str) -> Json:
        """Change the text of an earlier message."""
        message |= {"text": text, "edit_date": message["date"] + 5}
        message["entities"] = automatic_entities(text)
        if reaches_the_bot(self.world, room, message):
            self.updates.push("edited_message", message)
        return message

    def press(self, sender: Person, message: Json, data: str) -> str:
        """Press a button under a message and return the id of the callback query."""
        query = f"callback{next(self._queries)}"
        self.open_callbacks[query] = message
        self.updates.push(
            "callback_query",
            {"id": query, "from": sender.json(), "message": message, "chat_instance": "1", "data": data},
        )
        return query

    def type_inline(self, sender: Person, text: str, offset: str = "") -> str:
        """Type ``@bot text`` in some chat and return the id of the inline query."""
        query = f"inline{next(self._queries)}"
        self.open_inline[query] = {"text": text}
        self.updates.push("inline_query", {"id": query, "from": sender.json(), "query": text, "offset": offset})
        return query

    def change_bot_status(self, room: Room, by: Person, status: str) -> None:
        """Add, promote, kick or block the bot (in a private chat ``kicked`` is a block)."""
        before, room.bot_status = room.bot_status, status
        if room.type == "private":
            room.blocked, room.bot_status = status == "kicked", "member"
        self.updates.push(
            "my_chat_member",
            {
                "chat": room.json(),
                "from": by.json(),
                "date": self.world.clock,
                "old_chat_member": chat_member(self.world.me, before),
                "new_chat_member": chat_member(self.world.me, status),
            },
        )

    def migrate(self, room: Room, by: Person) -> Room:
        """Upgrade a basic group to a supergroup, with both service messages."""
        target = self.world.group(room.title)
        room.migrated_to = target.id
        self.post(room, by, {"migrate_to_chat_id": target.id})
        self.post(target, by, {"migrate_from_chat_id": room.id})
        return target


def chat_member(person: Person, status: str) -> Json:
    """Describe a person in a chat as ``ChatMember`` does."""
    member: Json = {"user": person.json(), "status": status}
    if status == "kicked":
        member["until_date"] = 0
    if status == "administrator":
        member |= dict.fromkeys(_RIGHTS, False)
    return member
