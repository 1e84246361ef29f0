"""What every part of the chat works with."""

from msgspec import Struct
from telegram import Bot, User

from bot.chat.conversation import Conversation
from bot.chat.delivery import Delivery
from bot.chat.finding import Finder
from bot.chat.limits import Limits
from bot.chat.memory import Memory
from bot.ports import Sources
from bot.store.keeper import Keeper


class Surroundings(Struct, frozen=True, kw_only=True):
    """The bot's own account, its ways in and out, and what it keeps.

    ``admins`` are numeric user ids, ``keep_days`` tells for how many days questions are kept.
    ``limits`` count questions, ``typing_limits`` what is typed inline, so that typing uses up nobody's questions.
    """

    bot: Bot
    me: User
    admins: frozenset[int]
    keep_days: float
    sources: Sources
    keeper: Keeper
    memory: Memory
    limits: Limits
    typing_limits: Limits
    finder: Finder
    delivery: Delivery
    conversation: Conversation

    @property
    def username(self) -> str:
        """The bot's user name, without ``@``."""
        return self.me.username or ""

    async def first_time(self, key: str, chat_id: int) -> bool:
        """Tell whether what ``key`` names was not begun before, a restart included; without a database it never was."""
        return await self.keeper.attempt(lambda store: store.outbox.first_time(key, chat_id), otherwise=True)
