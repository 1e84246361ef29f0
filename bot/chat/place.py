"""Where something is said."""

from typing import Self

from msgspec import Struct
from telegram import Message
from telegram.constants import ChatType


class Place(Struct, frozen=True):
    """A chat, a topic of it (None outside topics), the message it answers; ``key`` names what is said for ever."""

    chat_id: int
    key: str
    thread_id: int | None = None
    reply_to: int | None = None
    private: bool = False

    @classmethod
    def of(cls, message: Message, update_id: int) -> Self:
        """Return the place of an answer to ``message``, which came in update ``update_id``.

        A thread id that is no topic (General, a reply in a plain supergroup) is left out: Telegram refuses it.
        """
        return cls(
            message.chat.id,
            str(update_id),
            message.message_thread_id if message.is_topic_message else None,
            message.message_id,
            message.chat.type == ChatType.PRIVATE,
        )
