"""Commands: what the bot does when it is told to."""

import asyncio
import html
import logging
from collections.abc import Awaitable, Callable

from telegram import ForceReply, Message

from bot.chat import commands
from bot.chat.addressing import Commanded, replies_to
from bot.chat.conversation import Turn
from bot.chat.place import Place
from bot.chat.profile import show_admin_commands
from bot.chat.proof import changes_of, sources_of
from bot.chat.surroundings import Surroundings
from bot.store.counting import count, gaps
from bot.store.forgetting import forget_person
from bot.store.kept import KeptReply
from bot.wording import contain

_LOG = logging.getLogger(__name__)
_GAPS = 10
_REPLY_HERE = ForceReply(selective=True, input_field_placeholder="Your question")


class Orders:
    """Carries out every command but ``/ask``."""

    def __init__(self, around: Surroundings) -> None:
        """Prepare the table of commands."""
        self._around = around
        self._indexing = asyncio.Lock()
        self._public: dict[str, Callable[[Turn], Awaitable[str]]] = {
            "start": self._start,
            "help": self._help,
            "about": self._about,
            "ask": self._ask,
            "sources": self._sources,
            "timeline": self._timeline,
            "compare": self._compare,
            "latest": self._latest,
            "forget": self._forget,
            "privacy": self._privacy,
        }
        self._admin: dict[str, Callable[[Turn], Awaitable[str]]] = {
            "reindex": self._reindex,
            "stats": self._stats,
            "gaps": self._gaps,
        }

    async def obey(self, message: Message, place: Place, said: Commanded) -> None:
        """Carry out one command and tell what came of it; an empty text tells nothing more."""
        user_id = message.from_user.id if message.from_user else 0
        replied = replies_to(message, self._around.me)
        turn = Turn(place, user_id, said.argument, replied.message_id if replied else None)
        if words := await self._deed(said.name, turn)(turn):
            # A reply to the bot is delivered even in privacy mode, a plain next message is not.
            keyboard = _REPLY_HERE if said.name == "ask" and not place.private else None
            await self._around.delivery.send(place, words, keyboard)

    def _deed(self, name: str, turn: Turn) -> Callable[[Turn], Awaitable[str]]:
        if name in self._admin:
            if turn.place.private and turn.user_id in self._around.admins:
                return self._admin[name]
            _LOG.warning("user %s is no admin and sent /%s", turn.user_id, name)
        return self._public.get(name, self._unknown)

    async def _unknown(self, _turn: Turn) -> str:
        return commands.UNKNOWN

    async def _start(self, turn: Turn) -> str:
        if turn.place.private and turn.user_id in self._around.admins:
            await show_admin_commands(self._around.bot, turn.user_id)
        return commands.start_text(self._around.username)

    async def _help(self, _turn: Turn) -> str:
        return commands.help_text(self._around.username)

    async def _about(self, _turn: Turn) -> str:
        return commands.about_text(self._around.sources.abouts())

    async def _ask(self, turn: Turn) -> str:
        if not turn.text:
            return commands.ask_text(self._around.username)
        await self._around.conversation.answer(turn)
        return ""

    async def _compare(self, turn: Turn) -> str:
        if not turn.text:
            return commands.COMPARE_HOW
        return await self._ask(turn.asking(f"Compare {turn.text}"))

    async def _latest(self, turn: Turn) -> str:
        if turn.text:
            return await self._ask(turn.asking(f"What is the latest on {turn.text}?"))
        return commands.latest_text(self._around.sources.abouts())

    async def _timeline(self, turn: Turn) -> str:
        if turn.text:
            return await self._ask(turn.asking(f"How did the policy of {turn.text} change over time?"))
        reply = await self._last_reply(turn)
        return changes_of(reply) if reply else commands.NOTHING_YET

    async def _sources(self, turn: Turn) -> str:
        reply = await self._last_reply(turn)
        return sources_of(reply) if reply else commands.NOTHING_YET

    async def _last_reply(self, turn: Turn) -> KeptReply | None:
        chat_id, replied = turn.place.chat_id, turn.replied
        if replied is not None:
            return await self._around.keeper.attempt(lambda store: store.records.find_by_answer(chat_id, replied), None)
        return await self._around.keeper.attempt(lambda store: store.records.find_last(chat_id, turn.user_id), None)

    async def _forget(self, turn: Turn) -> str:
        self._around.memory.forget_person(turn.user_id)
        number = await self._around.keeper.attempt(lambda store: forget_person(store.engine, turn.user_id), None)
        return commands.forgotten_text(number)

    async def _privacy(self, _turn: Turn) -> str:
        return commands.PRIVACY

    async def _reindex(self, _turn: Turn) -> str:
        reindex = self._around.sources.reindex
        if reindex is None or self._indexing.locked():
            return commands.BEING_BUILT if reindex else commands.BUILT_ELSEWHERE
        async with self._indexing:
            return html.escape(await asyncio.to_thread(reindex))

    async def _stats(self, _turn: Turn) -> str:
        nothing: dict[str, int] = {}
        counted = await self._around.keeper.attempt(lambda store: count(store.engine), nothing)
        counted = {**counted, "database failures": self._around.keeper.failures}
        about = commands.about_text(self._around.sources.abouts())
        return "\n".join([about, *(f"{name}: {number}" for name, number in counted.items())])

    async def _gaps(self, _turn: Turn) -> str:
        nothing: tuple[tuple[str, str, int], ...] = ()
        found = await self._around.keeper.attempt(lambda store: gaps(store.engine, _GAPS), nothing)
        lines = [f"{number} times: {html.escape(contain(question))} ({reason})" for reason, question, number in found]
        return "\n".join(lines) or "Every question so far got an answer."
