"""Buttons: checked against what is kept, answered once, good after a restart."""

from collections.abc import Callable
from functools import partial

from telegram import CallbackQuery

from bot.chat.buttons import Deed, Press, read_press
from bot.chat.calling import call
from bot.chat.limits import Admission
from bot.chat.place import Place
from bot.chat.proof import changes_of, sources_of
from bot.chat.surroundings import Surroundings
from bot.chat.texts import FAILED, TOO_MANY
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
TOO_MANY_WATCHED = "You have as many questions watched as I can keep."
_SHOWN: dict[Deed, Callable[[KeptReply], str]] = {Deed.SOURCES: sources_of, Deed.CHANGES: changes_of}


async def press(around: Surroundings, query: CallbackQuery, update_id: int) -> None:
    """Do what a button says; its data is believed only where the database agrees with it."""
    pressed = await _pressed(around, query)
    # A press is answered once, and a switch is thrown once: after a restart neither is repeated.
    first = await around.first_time(f"{update_id}/0", query.from_user.id)
    if isinstance(pressed, str):
        if first:
            await _pop_up(around, query, pressed, alert=True)
        return
    wanted, reply = pressed
    # Another reading is shown however far a killed process got: shown twice it is the same.
    if first or wanted.deed is Deed.READING:
        words, alert = await _outcome(around, reply, wanted)
    if first:
        await _pop_up(around, query, words, alert=alert)
    if wanted.deed in _SHOWN:
        await _show(around, reply, wanted)


async def _pressed(around: Surroundings, query: CallbackQuery) -> tuple[Press, KeptReply] | str:
    """Return what was pressed and the reply under which the button stands, or why that cannot be had."""
    wanted = read_press(query.data)
    if wanted is None or query.message is None:
        return INVALID
    reply = await around.keeper.attempt(lambda store: store.records.find(wanted.reply_id), UNKEPT)
    if isinstance(reply, str):
        return reply
    place = (query.message.chat.id, query.message.message_id)
    if reply is None or (reply.question.chat_id, reply.message_id) != place:
        return INVALID
    return (wanted, reply) if reply.question.user_id == query.from_user.id else NOT_YOURS


async def _pop_up(around: Surroundings, query: CallbackQuery, words: str, *, alert: bool) -> None:
    await call(partial(around.bot.answer_callback_query, query.id, words, show_alert=alert))


async def _outcome(around: Surroundings, reply: KeptReply, wanted: Press) -> tuple[str, bool]:
    """Do what needs no message; return the words that pop up, and whether they wait to be closed."""
    if wanted.deed in _SHOWN:
        return BELOW, False
    if wanted.deed is Deed.TELL:
        return await _watch(around, reply), True
    if wanted.deed is Deed.READING:
        return await _read_otherwise(around, reply, wanted.reading)
    return await _rate(around, reply, helpful=wanted.deed is Deed.HELPFUL)


async def _rate(around: Surroundings, reply: KeptReply, *, helpful: bool) -> tuple[str, bool]:
    async def rate(store: Store) -> tuple[str, bool]:
        await store.records.rate(reply.id, reply.question.user_id, helpful=helpful)
        return THANKS, False

    return await around.keeper.attempt(rate, (UNKEPT, True))


async def _read_otherwise(around: Surroundings, reply: KeptReply, number: int) -> tuple[str, bool]:
    if number >= len(reply.readings):
        return INVALID, True
    if around.limits.admit(reply.question.user_id, reply.question.chat_id) is not Admission.ADMITTED:
        return TOO_MANY, True
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
        return TOO_MANY_WATCHED
    return WATCHING if watched else STOPPED


async def _show(around: Surroundings, reply: KeptReply, wanted: Press) -> None:
    asked = reply.question
    # The key holds the reply and not the press: pressing twice shows the same thing once.
    place = Place(asked.chat_id, reply.key(wanted.deed), asked.thread_id, reply.message_id)
    await around.delivery.send(place, _SHOWN[wanted.deed](reply))
