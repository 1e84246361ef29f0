"""Buttons: checked against what is kept, answered once, good after a restart."""

from collections.abc import Callable
from functools import partial

from telegram import CallbackQuery

from bot.chat.buttons import Deed, Press, read_press
from bot.chat.calling import call
from bot.chat.commands import FAILED
from bot.chat.place import Place
from bot.chat.proof import changes_of, sources_of
from bot.chat.surroundings import Surroundings
from bot.chat.watching import state_of
from bot.store.kept import KeptReply
from bot.store.store import Store
from bot.store.watches import MAX_WATCHES

INVALID = "This button is no longer valid. Please ask again."
NOT_YOURS = "Only the person who asked can press this."
THANKS = "Thank you, noted."
BELOW = "See below."
WATCHING = "I will tell you here when my articles say otherwise. Press again to stop."
UNKEPT = "I could not reach my database. Please press again in a minute."
ABOUT = "About {label}."
STOPPED = "I will not tell you of this any more."
TOO_MANY = "You have as many questions watched as I can keep."
_SHOWN: dict[Deed, Callable[[KeptReply], str]] = {Deed.SOURCES: sources_of, Deed.CHANGES: changes_of}


async def press(around: Surroundings, query: CallbackQuery, update_id: int) -> None:
    """Do what a button says; its data is believed only where the database agrees with it."""
    wanted = read_press(query.data)
    reply = await _kept(around, query, wanted)
    mine = reply is not None and reply.question.user_id == query.from_user.id
    first = await _first_time(around, query, update_id)
    # Another reading is shown however far a killed process got: shown twice it is the same.
    if first or (mine and wanted is not None and wanted.deed is Deed.READING):
        words, alert = await _outcome(around, reply, wanted) if mine else (NOT_YOURS if reply else INVALID, True)
    if first:
        await call(partial(around.bot.answer_callback_query, query.id, words, show_alert=alert))
    if mine and reply is not None and wanted is not None and wanted.deed in _SHOWN:
        await _show(around, reply, wanted)


async def _first_time(around: Surroundings, query: CallbackQuery, update_id: int) -> bool:
    # A press is answered once, and a switch is thrown once: after a restart neither is repeated.
    key, user_id = f"{update_id}/0", query.from_user.id
    return await around.keeper.attempt(lambda store: store.outbox.first_time(key, user_id), otherwise=True)


async def _outcome(around: Surroundings, reply: KeptReply | None, wanted: Press | None) -> tuple[str, bool]:
    """Do what needs no message; return the words that pop up, and whether they wait to be closed."""
    if reply is None or wanted is None:
        return INVALID, True
    if wanted.deed in _SHOWN:
        return BELOW, False
    if wanted.deed is Deed.TELL:
        return await _watch(around, reply), True
    if wanted.deed is Deed.READING:
        return await _read_otherwise(around, reply, wanted.reading)
    helpful, user_id = wanted.deed is Deed.HELPFUL, reply.question.user_id
    await around.keeper.attempt(lambda store: store.records.rate(reply.id, user_id, helpful=helpful), None)
    return THANKS, False


async def _read_otherwise(around: Surroundings, reply: KeptReply, number: int) -> tuple[str, bool]:
    if number >= len(reply.readings):
        return INVALID, True
    if await around.conversation.read_otherwise(reply, number):
        return ABOUT.format(label=reply.readings[number].label.rstrip(".")), False
    return FAILED, True


async def _watch(around: Surroundings, reply: KeptReply) -> str:
    async def toggle(store: Store) -> bool:
        return await store.watches.toggle(reply.id, state_of(reply), reply.generation)

    watched = await around.keeper.attempt(toggle, None)
    if watched is None:
        return UNKEPT
    number = await around.keeper.attempt(lambda store: store.watches.count_of(reply.question.user_id), 0)
    if number > MAX_WATCHES:
        await around.keeper.attempt(toggle, None)
        return TOO_MANY
    return WATCHING if watched else STOPPED


async def _kept(around: Surroundings, query: CallbackQuery, wanted: Press | None) -> KeptReply | None:
    """Return the reply under which the button stands, None where the database knows no such message."""
    if wanted is None or query.message is None:
        return None
    reply = await around.keeper.attempt(lambda store: store.records.find(wanted.reply_id), None)
    place = (query.message.chat.id, query.message.message_id)
    return reply if reply and (reply.question.chat_id, reply.message_id) == place else None


async def _show(around: Surroundings, reply: KeptReply, wanted: Press) -> None:
    asked = reply.question
    # The key holds the reply and not the press: pressing twice shows the same thing once.
    place = Place(asked.chat_id, f"{wanted.deed}{reply.id}", asked.thread_id, reply.message_id)
    await around.delivery.send(place, _SHOWN[wanted.deed](reply))
