"""Is a message meant for the bot, and what does it ask? Read from entities alone: a substring never counts.

Telegram counts entity offsets in UTF-16 code units (Bot API, "MessageEntity"), hence the cuts in UTF-16 bytes.
"""

from collections.abc import Collection, Iterable

from msgspec import Struct
from telegram import Message, MessageEntity, User
from telegram.constants import ChatType, MessageEntityType


class Asked(Struct, frozen=True):
    """A question in plain words; empty where the bot was only named."""

    text: str


class Commanded(Struct, frozen=True):
    """A command of ours: lower-case name without slash, and what follows it."""

    name: str
    argument: str


class Wordless(Struct, frozen=True):
    """A private message that holds no question of its own: a sticker, a photo, something forwarded."""


Heard = Asked | Commanded | Wordless


def heard(message: Message, me: User, commands: Collection[str]) -> Heard | None:
    """Return what ``message`` wants from the bot ``me``, or None for silence.

    ``commands`` are the names the bot knows. An unknown command is heard in a private chat and where it names the bot
    in full; anywhere else it is another bot's business.
    """
    if _is_not_a_person_speaking_here(message, me):
        return None
    private = message.chat.type == ChatType.PRIVATE
    words, entities = _words(message)
    if command := next((entity for entity in entities if _opens(entity)), None):
        return _command(message, words, command, me, commands)
    if private:
        if words and message.forward_origin is None:
            return Asked(_squeeze(words))
        return Wordless() if message.effective_attachment or message.forward_origin else None
    if message.forward_origin is not None or message.chat.type == ChatType.CHANNEL:
        return None
    return _group_question(message, words, entities, me)


def replies_to(message: Message, me: User) -> Message | None:
    """Return the bot's own message that ``message`` answers.

    In a topic every message without an explicit reply carries the creation message of the topic; that is no reply.
    """
    replied = message.reply_to_message
    if replied is None or replied.forum_topic_created is not None or replied.from_user is None:
        return None
    return replied if replied.from_user.id == me.id else None


def _cut_utf16(text: str, entity: MessageEntity) -> str:
    """Return the part of ``text`` an entity covers."""
    raw = text.encode("utf-16-le")
    return raw[entity.offset * 2 : (entity.offset + entity.length) * 2].decode("utf-16-le", "replace")


def _is_not_a_person_speaking_here(message: Message, me: User) -> bool:
    return (
        message.from_user is None
        or message.from_user.is_bot
        or message.sender_chat is not None
        or bool(message.is_automatic_forward)
        or (message.via_bot is not None and message.via_bot.id == me.id)
    )


def _words(message: Message) -> tuple[str, tuple[MessageEntity, ...]]:
    if message.text is not None:
        return message.text, tuple(message.entities)
    return message.caption or "", tuple(message.caption_entities)


def _opens(entity: MessageEntity) -> bool:
    return entity.type == MessageEntityType.BOT_COMMAND and entity.offset == 0


def _command(
    message: Message, words: str, entity: MessageEntity, me: User, commands: Collection[str]
) -> Commanded | None:
    name, _, addressee = _cut_utf16(words, entity).removeprefix("/").lower().partition("@")
    if addressee and addressee != (me.username or "").lower():
        return None
    if name not in commands and not addressee and message.chat.type != ChatType.PRIVATE:
        return None
    rest = words.encode("utf-16-le")[entity.length * 2 :].decode("utf-16-le", "replace")
    argument = _without(rest, message, me, shift=entity.length)
    return Commanded(name, argument or (_quoted(message, me) if name == "ask" else ""))


def _group_question(message: Message, words: str, entities: tuple[MessageEntity, ...], me: User) -> Asked | None:
    mentioned = any(_names(words, entity, me) for entity in entities)
    if not mentioned and (replies_to(message, me) is None or not words):
        return None
    return Asked(_without(words, message, me) or _quoted(message, me))


def _names(words: str, entity: MessageEntity, me: User) -> bool:
    if entity.type == MessageEntityType.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    if entity.type != MessageEntityType.MENTION:
        return False
    return _cut_utf16(words, entity).lower() == f"@{me.username}".lower()


def _without(words: str, message: Message, me: User, shift: int = 0) -> str:
    """Take the bot's own name out of ``words``, which start ``shift`` UTF-16 units into the message."""
    full, entities = _words(message)
    raw = words.encode("utf-16-le")
    for start, end in _spans_of_name(full, entities, me):
        if start >= shift:
            raw = raw[: (start - shift) * 2] + raw[(end - shift) * 2 :]
    return _squeeze(raw.decode("utf-16-le", "replace").strip().lstrip(",:;- "))


def _spans_of_name(words: str, entities: Iterable[MessageEntity], me: User) -> list[tuple[int, int]]:
    """Return the UTF-16 spans that name the bot, last first, so that cutting one moves no other."""
    spans = [(entity.offset, entity.offset + entity.length) for entity in entities if _names(words, entity, me)]
    return sorted(spans, reverse=True)


def _quoted(message: Message, me: User) -> str:
    """Return the words of another person's message that this one points at."""
    replied = message.reply_to_message
    if replied is None or replied.forum_topic_created is not None or replies_to(message, me):
        return ""
    if message.quote is not None:
        return _squeeze(message.quote.text)
    return _squeeze(replied.text or replied.caption or "")


def _squeeze(words: str) -> str:
    return " ".join(words.split())
