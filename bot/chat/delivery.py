"""Get a text to its place: split, in the right topic, as a reply, in plain words where Telegram refuses the markup."""

import logging
from dataclasses import dataclass, replace
from functools import partial

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ParseMode

from bot.chat.calling import ChatMoved, Refused, call
from bot.chat.splitting import plain, split_html

_LOG = logging.getLogger(__name__)
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said: a chat, a topic of it (None outside topics), the message it answers."""

    chat_id: int
    thread_id: int | None = None
    reply_to: int | None = None

    @classmethod
    def of(cls, message: Message) -> "Place":
        """Return the place of an answer to ``message``.

        A thread id that is no topic (General, a reply in a plain supergroup) is left out: Telegram refuses it.
        """
        thread_id = message.message_thread_id if message.is_topic_message else None
        return cls(message.chat.id, thread_id, message.message_id)


class Delivery:
    """Sends and edits; every failure comes out as ``NotDelivered`` or ``Uncertain``."""

    def __init__(self, bot: Bot) -> None:
        """Send through ``bot``."""
        self._bot = bot

    async def send(self, place: Place, markup: str, keyboard: InlineKeyboardMarkup | None = None) -> tuple[int, ...]:
        """Send Telegram HTML in as many messages as it needs, buttons under the last; return their ids."""
        parts = split_html(markup)
        sent: list[int] = []
        for part in parts:
            buttons = keyboard if part is parts[-1] else None
            sent.append(await self._send_part(place, part, buttons))
        return tuple(sent)

    async def edit(
        self, chat_id: int, message_id: int, markup: str, keyboard: InlineKeyboardMarkup | None = None
    ) -> None:
        """Put a new text into one of the bot's messages; the same text again is no error."""
        text = split_html(markup)[0]
        try:
            await call(partial(self._edit_once, chat_id, message_id, text, ParseMode.HTML, keyboard))
        except Refused as refused:
            if "message is not modified" in str(refused):
                return
            if not _about_markup(refused):
                raise
            await call(partial(self._edit_once, chat_id, message_id, plain(text), None, keyboard))

    async def _send_part(self, place: Place, part: str, buttons: InlineKeyboardMarkup | None) -> int:
        try:
            return await call(partial(self._send_once, place, part, ParseMode.HTML, buttons))
        except ChatMoved as moved:
            return await self._send_part(_moved(place, moved), part, buttons)
        except Refused as refused:
            if _about_thread(refused) and place.thread_id is not None:
                return await self._send_part(replace(place, thread_id=None), part, buttons)
            if not _about_markup(refused):
                raise
            _LOG.error("Telegram cannot read the markup of an answer; it goes out as plain text: %s", refused)
            return await call(partial(self._send_once, place, plain(part), None, buttons))

    async def _send_once(
        self, place: Place, text: str, parse_mode: ParseMode | None, buttons: InlineKeyboardMarkup | None
    ) -> int:
        reply = ReplyParameters(place.reply_to, allow_sending_without_reply=True) if place.reply_to else None
        message = await self._bot.send_message(
            place.chat_id,
            text,
            parse_mode=parse_mode,
            message_thread_id=place.thread_id,
            reply_parameters=reply,
            link_preview_options=_NO_PREVIEW,
            reply_markup=buttons,
        )
        return message.message_id

    async def _edit_once(
        self,
        chat_id: int,
        message_id: int,
        text: str,
        parse_mode: ParseMode | None,
        buttons: InlineKeyboardMarkup | None,
    ) -> None:
        await self._bot.edit_message_text(
            text,
            chat_id,
            message_id,
            parse_mode=parse_mode,
            link_preview_options=_NO_PREVIEW,
            reply_markup=buttons,
        )


def _moved(place: Place, moved: ChatMoved) -> Place:
    # Messages of the old group have other ids in the new one, so the reply mark goes.
    return Place(moved.new_chat_id, place.thread_id)


def _about_markup(refused: Refused) -> bool:
    return "can't parse entities" in str(refused).lower()


def _about_thread(refused: Refused) -> bool:
    return "message thread not found" in str(refused)
