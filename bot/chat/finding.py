"""Find the reply to what somebody asks in a chat, who sees that it takes a while."""

from collections.abc import Sequence

from telegram import Bot

from bot.answering.reply import Reply
from bot.asking import Asker
from bot.chat.place import Place
from bot.chat.typing_sign import typing
from bot.store.kept import Said


class Finder:
    """Asks, and shows at the place of the question that somebody is at work on it."""

    def __init__(self, bot: Bot, asker: Asker) -> None:
        """Show the sign through ``bot``."""
        self._bot = bot
        self._asker = asker

    async def find(self, question: str, earlier: Sequence[Said] = (), place: Place | None = None) -> Reply | None:
        """Return the reply, None where finding it failed; ``place`` sees the typing sign."""
        before = tuple(said.text for said in earlier)
        if place is None:
            return await self._asker.ask(question, before)
        async with typing(self._bot, place):
            return await self._asker.ask(question, before)
