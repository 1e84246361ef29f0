"""One update in, at most one answer out."""

import logging

from telegram import Message, Update

from bot.chat import texts
from bot.chat.addressing import Asked, Commanded, Wordless, heard, replies_to
from bot.chat.calling import ChatClosed, NotDelivered, Uncertain, Unreachable
from bot.chat.commands import PUBLIC_NAMES
from bot.chat.conversation import Turn
from bot.chat.elsewhere import answer_guest, answer_inline
from bot.chat.limits import Admission
from bot.chat.membership import change, move
from bot.chat.orders import Orders
from bot.chat.place import Place
from bot.chat.pressing import press
from bot.chat.surroundings import Surroundings

_LOG = logging.getLogger(__name__)


class Chatbot:
    """Listens to updates and answers those addressed to it."""

    def __init__(self, around: Surroundings) -> None:
        """Answer as ``around.me``."""
        self._around = around
        self._orders = Orders(around)

    async def handle(self, update: Update) -> None:
        """Answer ``update`` or stay silent; raises ``Unreachable`` where it has to be tried again later."""
        try:
            await self._route(update)
        except Unreachable:
            raise
        except ChatClosed as closed:
            _LOG.info("update %s comes from a chat that is closed to the bot: %s", update.update_id, closed)
        except (NotDelivered, Uncertain) as error:
            _LOG.warning("update %s got no answer through: %s", update.update_id, error)

    async def _route(self, update: Update) -> None:
        # Channel posts, business messages and all else have fields of their own and are nobody's question here.
        match update:
            case Update(message=Message() as message):
                await self._on_message(message, Place.of(message, update.update_id))
            case Update(edited_message=Message() as message):
                await self._on_edit(message, Place.of(message, update.update_id))
            case Update(guest_message=Message() as message):
                await answer_guest(self._around, message, Place.of(message, update.update_id))
            case Update(callback_query=query) if query is not None:
                await press(self._around, query, update.update_id)
            case Update(inline_query=typed) if typed is not None:
                await answer_inline(self._around, typed, update.update_id)
            case Update(my_chat_member=changed) if changed is not None:
                await change(self._around, changed, update.update_id)
            case _:
                _LOG.info("update %s is of no kind that is answered", update.update_id)

    async def _on_message(self, message: Message, place: Place) -> None:
        if message.migrate_to_chat_id is not None:
            await move(self._around, message)
            return
        said = heard(message, self._around.me, PUBLIC_NAMES)
        if said is None:
            return
        match self._around.limits.admit(_sender(message), place.chat_id):
            case Admission.TOLD:
                await self._around.delivery.send(place, texts.TOO_MANY)
            case Admission.SILENT:
                _LOG.info("more questions than allowed in chat %s", place.chat_id)
            case Admission.ADMITTED if isinstance(said, Wordless):
                await self._around.delivery.send(place, texts.WORDLESS)
            case Admission.ADMITTED if isinstance(said, Asked) and await self._proved(message, place):
                pass
            case Admission.ADMITTED:
                await self._orders.obey(message, place, _as_command(said))

    async def _proved(self, message: Message, place: Place) -> bool:
        """Show what proves a sentence of an answer, where ``message`` quotes one."""
        replied = replies_to(message, self._around.me)
        if replied is None or message.quote is None:
            return False
        return await self._orders.prove(place, replied.message_id, message.quote.text)

    async def _on_edit(self, message: Message, place: Place) -> None:
        said = heard(message, self._around.me, PUBLIC_NAMES)
        if isinstance(said, Asked | Commanded) and (command := _as_command(said)).name == "ask" and command.argument:
            replied = replies_to(message, self._around.me)
            turn = Turn(place, _sender(message), command.argument, replied.message_id if replied else None)
            await self._answer_again(turn)

    async def _answer_again(self, turn: Turn) -> None:
        """Answer an edited question; too many are refused in silence, for the answer that is there says enough."""
        outdated = await self._around.conversation.outdated(turn)
        if outdated is None:
            return
        if self._around.limits.admit(turn.user_id, turn.place.chat_id) is not Admission.ADMITTED:
            _LOG.info("more edits than allowed in chat %s", turn.place.chat_id)
            return
        await self._around.conversation.answer_again(turn, outdated)


def _as_command(said: Asked | Commanded) -> Commanded:
    # A plain question is /ask without the word.
    return Commanded("ask", said.text) if isinstance(said, Asked) else said


def _sender(message: Message) -> int:
    return message.from_user.id if message.from_user else 0
