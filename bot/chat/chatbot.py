"""One update in, at most one answer out."""

import logging

from telegram import Message, Update, User

from bot.chat import commands
from bot.chat.addressing import Asked, Commanded, Heard, Wordless, heard, replies_to
from bot.chat.calling import NotDelivered, Uncertain, Unreachable
from bot.chat.conversation import Conversation, Turn
from bot.chat.delivery import Delivery
from bot.chat.limits import Admission, Limits
from bot.chat.place import Place
from bot.chat.ports import Abouts

_LOG = logging.getLogger(__name__)
_NAMES = frozenset(command.name for command in commands.PUBLIC)


class Chatbot:
    """Listens to updates and answers those addressed to it."""

    def __init__(
        self, me: User, conversation: Conversation, delivery: Delivery, abouts: Abouts, limits: Limits
    ) -> None:
        """Answer as ``me``."""
        self._me = me
        self._conversation = conversation
        self._delivery = delivery
        self._abouts = abouts
        self._limits = limits

    async def handle(self, update: Update) -> None:
        """Answer ``update`` or stay silent; raises ``Unreachable`` where it has to be tried again later."""
        try:
            await self._route(update)
        except Unreachable:
            raise
        except (NotDelivered, Uncertain) as error:
            _LOG.warning("update %s got no answer through: %s", update.update_id, error)

    async def _route(self, update: Update) -> None:
        # Channel posts and business messages have fields of their own and are nobody's question.
        if update.message is not None:
            await self._on_message(update.message, Place.of(update.message, update.update_id))
        elif update.edited_message is not None:
            await self._on_edit(update.edited_message, Place.of(update.edited_message, update.update_id))

    async def _on_message(self, message: Message, place: Place) -> None:
        said = heard(message, self._me, _NAMES)
        if said is None:
            return
        user_id = message.from_user.id if message.from_user else 0
        match self._limits.admit(user_id, place.chat_id):
            case Admission.ADMITTED:
                await self._respond(message, place, said)
            case Admission.TOLD:
                await self._delivery.send(place, commands.TOO_MANY)
            case Admission.SILENT:
                _LOG.info("more questions than allowed in chat %s", place.chat_id)

    async def _on_edit(self, message: Message, place: Place) -> None:
        text = _question_in(heard(message, self._me, _NAMES))
        if text:
            await self._conversation.answer_again(self._turn(message, place, text))

    async def _respond(self, message: Message, place: Place, said: Heard) -> None:
        if text := _question_in(said):
            await self._conversation.answer(self._turn(message, place, text))
            return
        username = self._me.username or ""
        match said:
            case Wordless():
                words = commands.WORDLESS
            case Commanded(name="start"):
                words = commands.start_text(username)
            case Commanded(name="help"):
                words = commands.help_text(username)
            case Commanded(name="about"):
                words = commands.about_text(self._abouts())
            case Asked() | Commanded(name="ask"):
                words = commands.ask_text(username)
            case _:
                words = commands.UNKNOWN
        await self._delivery.send(place, words)

    def _turn(self, message: Message, place: Place, text: str) -> Turn:
        replied = replies_to(message, self._me)
        user_id = message.from_user.id if message.from_user else 0
        return Turn(place, user_id, text, replied.message_id if replied else None)


def _question_in(said: Heard | None) -> str:
    match said:
        case Asked(text=text) | Commanded(name="ask", argument=text):
            return text
        case _:
            return ""
