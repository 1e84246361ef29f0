"""The bot comes into a chat, goes, is blocked, or the chat becomes another one."""

import logging

from telegram import ChatMemberUpdated, Message
from telegram.constants import ChatMemberStatus, ChatType

from bot.chat.place import Place
from bot.chat.surroundings import Surroundings
from bot.chat.texts import welcome_text
from bot.store.forgetting import forget_chat

_LOG = logging.getLogger(__name__)
_AWAY = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


async def change(around: Surroundings, changed: ChatMemberUpdated, update_id: int) -> None:
    """Say hello once to a group the bot was added to; leave no trace in one it was removed from."""
    chat, now = changed.chat, changed.new_chat_member.status
    came = changed.old_chat_member.status in _AWAY and now not in _AWAY
    if now in _AWAY:
        _LOG.info("no longer in chat %s (%s)", chat.id, now)
        if chat.type != ChatType.PRIVATE:
            around.memory.forget_chat(chat.id)
            await around.keeper.attempt(lambda store: forget_chat(store.engine, chat.id), None)
    elif came and chat.type in (ChatType.GROUP, ChatType.SUPERGROUP):
        await _welcome(around, chat.id, update_id, reads_all=now == ChatMemberStatus.ADMINISTRATOR)


async def move(around: Surroundings, message: Message) -> None:
    """Follow a group that became a supergroup."""
    old, new = message.chat.id, message.migrate_to_chat_id
    if new is not None:
        around.memory.forget_chat(old)
        await around.keeper.attempt(lambda store: store.chats.move(old, new), None)


async def _welcome(around: Surroundings, chat_id: int, update_id: int, *, reads_all: bool) -> None:
    if await around.keeper.attempt(lambda store: store.chats.may_welcome(chat_id), otherwise=False):
        reads_all = reads_all or bool(around.me.can_read_all_group_messages)
        words = welcome_text(around.username, reads_all=reads_all)
        await around.delivery.send(Place(chat_id, str(update_id)), words)
