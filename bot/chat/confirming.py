"""Find out whether a message that nobody acknowledged has arrived after all.

Telegram has no key that makes sending idempotent, but message ids are handed out in order and only a bot can change its
own messages. So the buttons are set anew on each id that came after the question and is nobody else's: where that
works, the message is there; another's message refuses the change and stays as it is.
"""

import asyncio
import logging
from functools import partial

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.chat.calling import Refused, Uncertain, call
from bot.chat.place import Place
from bot.store.keeper import Keeper
from bot.store.store import Store

CONFIRMED = "."  # ends the data of a button that was set anew
_SECOND_LOOK_S = 1.5  # a message may still be on its way when nobody waits for it any more
_AMONG = 40  # ids looked at among those already given out
_BEYOND = 30  # ids looked at past the last known one: messages the bot has not been shown yet count too
_LOG = logging.getLogger(__name__)


async def find_message(
    bot: Bot, keeper: Keeper, place: Place, words: str, keyboard: InlineKeyboardMarkup | None
) -> int | None:
    """Return the id of the message with ``words`` that answers ``place``, None if it is not there.

    Raises ``Uncertain`` where that cannot be found out.
    """
    for pause_s in (0.0, _SECOND_LOOK_S):
        await asyncio.sleep(pause_s)
        if number := await _look(bot, keeper, place, words, keyboard):
            return number
    return None


async def _look(
    bot: Bot, keeper: Keeper, place: Place, words: str, keyboard: InlineKeyboardMarkup | None
) -> int | None:
    after = place.reply_to

    async def known_messages(store: Store) -> set[int]:
        return await store.outbox.known_messages(place.chat_id, after or 0)

    known = await keeper.attempt(known_messages, None) if after else None
    if known is None or after is None:
        raise Uncertain("nothing is known about the messages of this chat")
    for number in _candidates(known, after):
        if await _is_ours(bot, place.chat_id, number, words, keyboard):
            _LOG.info("a message that nobody acknowledged has arrived in chat %s", place.chat_id)
            return number
    return None


def _candidates(known: set[int], after: int) -> list[int]:
    """Return the ids above ``after`` that may be the message's: nobody else's as far as the database knows."""
    last = max(known | {after})
    unknown = [number for number in range(after + 1, last + 1) if number not in known]
    return [*unknown[-_AMONG:], *range(last + 1, last + 1 + _BEYOND)]


async def _is_ours(bot: Bot, chat_id: int, number: int, words: str, keyboard: InlineKeyboardMarkup | None) -> bool:
    change = partial(bot.edit_message_reply_markup, chat_id, number, reply_markup=_set_anew(keyboard))
    try:
        changed = await call(change, repeatable=True)
    except Refused as refused:
        return "message is not modified" in str(refused)
    return isinstance(changed, Message) and (changed.text or "").split() == words.split()


def _set_anew(keyboard: InlineKeyboardMarkup | None) -> InlineKeyboardMarkup | None:
    if keyboard is None:
        return None
    rows = [
        [InlineKeyboardButton(button.text, callback_data=f"{button.callback_data}{CONFIRMED}") for button in row]
        for row in keyboard.inline_keyboard
    ]
    return InlineKeyboardMarkup(rows)
