"""Commands: what the bot does when it is told to."""

import logging
from collections.abc import Awaitable, Callable

from telegram import ForceReply, Message
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.chat import texts
from bot.chat.addressing import Commanded, replies_to
from bot.chat.administration import Administration
from bot.chat.conversation import Turn
from bot.chat.deep_links import question_in
from bot.chat.place import Place
from bot.chat.profile import show_admin_commands
from bot.chat.proof import changes_of, evidence_for, sources_of
from bot.chat.shape import Layout
from bot.chat.surroundings import Surroundings
from bot.store.forgetting import forget_person
from bot.store.kept import KeptReply

_LOG = logging.getLogger(__name__)
_IN_CHARGE = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
_REPLY_HERE = ForceReply(selective=True, input_field_placeholder="Your question")


class Orders:
    """Carries out every command."""

    def __init__(self, around: Surroundings) -> None:
        """Prepare the table of commands."""
        self._around = around
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
            "settings": self._settings,
        }
        self._admin = Administration(around).deeds

    async def obey(self, message: Message, place: Place, said: Commanded) -> None:
        """Carry out one command and tell what came of it; an empty text tells nothing more."""
        user_id = message.from_user.id if message.from_user else 0
        replied = replies_to(message, self._around.me)
        turn = Turn(place, user_id, said.argument, replied.message_id if replied else None)
        if words := await self._deed(said.name, turn)(turn):
            # A reply to the bot is delivered even in privacy mode, a plain next message is not.
            keyboard = _REPLY_HERE if said.name == "ask" and not place.private else None
            await self._around.delivery.send(place, words, keyboard)

    async def prove(self, place: Place, replied: int, quoted: str) -> bool:
        """Show what proves the sentence ``quoted`` from the answer ``replied``; False where that is no answer."""
        reply = await self._around.keeper.attempt(
            lambda store: store.records.find_by_answer(place.chat_id, replied), None
        )
        if reply is None:
            return False
        await self._around.delivery.send(place, evidence_for(reply, quoted, self._around.sources.paragraphs))
        return True

    def _deed(self, name: str, turn: Turn) -> Callable[[Turn], Awaitable[str]]:
        if name in self._admin:
            if turn.place.private and turn.user_id in self._around.admins:
                return self._admin[name]
            _LOG.warning("user %s is no admin and sent /%s", turn.user_id, name)
        return self._public.get(name, self._unknown)

    async def _unknown(self, _turn: Turn) -> str:
        return texts.UNKNOWN

    async def _start(self, turn: Turn) -> str:
        if turn.place.private and turn.user_id in self._around.admins:
            await show_admin_commands(self._around.bot, turn.user_id)
        if question := question_in(turn.text):
            return await self._ask(turn.asking(question))
        return texts.start_text(self._around.username, private=turn.place.private)

    async def _help(self, turn: Turn) -> str:
        return texts.help_text(self._around.username, private=turn.place.private)

    async def _about(self, _turn: Turn) -> str:
        return texts.about_text(self._around.sources.abouts())

    async def _ask(self, turn: Turn) -> str:
        if not turn.text:
            return texts.ask_text(self._around.username)
        await self._around.conversation.answer(turn)
        return ""

    async def _compare(self, turn: Turn) -> str:
        if not turn.text:
            return texts.COMPARE_HOW
        return await self._ask(turn.asking(f"Compare {turn.text}"))

    async def _latest(self, turn: Turn) -> str:
        if turn.text:
            return await self._ask(turn.asking(f"What is the latest on {turn.text}?"))
        return texts.latest_text(self._around.sources.abouts())

    async def _timeline(self, turn: Turn) -> str:
        if turn.text:
            return await self._ask(turn.asking(f"How did the policy of {turn.text} change over time?"))
        reply = await self._last_reply(turn)
        return changes_of(reply) if reply else texts.NOTHING_YET

    async def _sources(self, turn: Turn) -> str:
        reply = await self._last_reply(turn)
        return sources_of(reply) if reply else texts.NOTHING_YET

    async def _last_reply(self, turn: Turn) -> KeptReply | None:
        chat_id, replied = turn.place.chat_id, turn.replied
        if replied is not None:
            return await self._around.keeper.attempt(lambda store: store.records.find_by_answer(chat_id, replied), None)
        return await self._around.keeper.attempt(lambda store: store.records.find_last(chat_id, turn.user_id), None)

    async def _forget(self, turn: Turn) -> str:
        self._around.memory.forget_person(turn.user_id)
        number = await self._around.keeper.attempt(lambda store: forget_person(store.engine, turn.user_id), None)
        return texts.forgotten_text(number)

    async def _privacy(self, _turn: Turn) -> str:
        return texts.privacy_text(self._around.keep_days)

    async def _settings(self, turn: Turn) -> str:
        chat_id, private = turn.place.chat_id, turn.place.private
        wanted = turn.text.lower()
        if wanted not in set(Layout):
            kept = await self._around.keeper.attempt(lambda store: store.chats.layout_of(chat_id), None)
            return texts.settings_text(Layout.of(kept, private=private), unknown=bool(wanted))
        if not private and not await self._is_in_charge(turn):
            return texts.FOR_GROUP_ADMINS
        kept = await self._around.keeper.attempt(lambda store: store.chats.set_layout(chat_id, wanted), None)
        return texts.NOT_KEPT if kept is None else texts.settings_text(Layout(kept))

    async def _is_in_charge(self, turn: Turn) -> bool:
        """Ask Telegram: that a command was shown to somebody proves no right."""
        try:
            member = await self._around.bot.get_chat_member(turn.place.chat_id, turn.user_id)
        except TelegramError as error:
            _LOG.info("the rights of user %s cannot be seen: %s", turn.user_id, error.message)
            return False
        return member.status in _IN_CHARGE
