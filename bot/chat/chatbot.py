"""One update in, at most one answer out."""

import asyncio
import logging
from concurrent.futures import Executor
from dataclasses import dataclass

from telegram import Bot, Message, Update, User

from bot.answering.reply import Reply
from bot.chat import commands
from bot.chat.addressing import Asked, Commanded, Heard, Wordless, heard, replies_to
from bot.chat.calling import NotDelivered, Uncertain
from bot.chat.delivery import Delivery, Place
from bot.chat.memory import Memory, Talk
from bot.chat.ports import Abouts, Answerers, Render
from bot.chat.typing_sign import typing

_LOG = logging.getLogger(__name__)
MAX_QUESTION_CHARS = 1000
_NAMES = frozenset(command.name for command in commands.PUBLIC)


@dataclass(frozen=True, slots=True)
class Sources:
    """Where answers come from and how they become markup."""

    answerers: Answerers
    abouts: Abouts
    render: Render


class Chatbot:
    """Listens to updates and answers those addressed to it."""

    def __init__(self, bot: Bot, me: User, sources: Sources, memory: Memory, workers: Executor) -> None:
        """Answer as ``me`` through ``bot``; questions are answered in threads of ``workers``."""
        self._bot = bot
        self._me = me
        self._sources = sources
        self._memory = memory
        self._workers = workers
        self._delivery = Delivery(bot)

    async def handle(self, update: Update) -> None:
        """Answer ``update`` or stay silent. Edits, channel posts and business messages are not new questions."""
        message = update.message
        if message is None:
            return
        said = heard(message, self._me, _NAMES)
        if said is None:
            return
        try:
            await self._respond(message, said)
        except (NotDelivered, Uncertain) as error:
            _LOG.warning("no answer in chat %s: %s", message.chat.id, error)

    async def _respond(self, message: Message, said: Heard) -> None:
        place = Place.of(message)
        match said:
            case Wordless():
                await self._delivery.send(place, commands.WORDLESS)
            case Asked(text=""):
                await self._delivery.send(place, commands.ask_text(self._me.username or ""))
            case Asked(text=text) | Commanded(name="ask", argument=text) if text:
                await self._answer(message, place, text)
            case Commanded():
                await self._delivery.send(place, self._obey(said))

    def _obey(self, said: Commanded) -> str:
        username = self._me.username or ""
        match said.name:
            case "start":
                return commands.start_text(username)
            case "help":
                return commands.help_text(username)
            case "about":
                return commands.about_text(self._sources.abouts())
            case "ask":
                return commands.ask_text(username)
            case _:
                return commands.UNKNOWN

    async def _answer(self, message: Message, place: Place, question: str) -> None:
        if len(question) > MAX_QUESTION_CHARS:
            await self._delivery.send(place, commands.TOO_LONG.format(max_chars=MAX_QUESTION_CHARS))
            return
        talk = Talk(place.chat_id, place.thread_id, message.from_user.id if message.from_user else 0)
        replied = replies_to(message, self._me)
        earlier = self._memory.earlier(talk, replied.message_id if replied else None)
        reply = await self._find(place, question, earlier)
        if reply is None:
            await self._delivery.send(place, commands.FAILED)
            return
        sent = await self._delivery.send(place, self._sources.render(reply))
        self._memory.remember(talk, earlier, question, sent[-1])

    async def _find(self, place: Place, question: str, earlier: tuple[str, ...]) -> Reply | None:
        answerer = self._sources.answerers()
        loop = asyncio.get_running_loop()
        async with typing(self._bot, place):
            try:
                return await loop.run_in_executor(self._workers, lambda: answerer.answer(question, earlier=earlier))
            except Exception:  # noqa: BLE001
                # Whatever is wrong inside, the asker gets a plain sentence and the log gets the cause.
                _LOG.exception("a question could not be answered")
                return None
