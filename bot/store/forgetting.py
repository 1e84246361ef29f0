"""Drop what people want forgotten and what has been kept long enough."""

import time

from sqlalchemy import ColumnElement, delete, select, update

from bot.store.connection import Connection, Engine
from bot.store.inbox import NEW, SET_ASIDE
from bot.store.kept import earlier_from_json, earlier_to_json
from bot.store.tables import chats, feedback, inbox, outgoing, questions

DEDUPLICATION_S = 2 * 86_400.0  # Telegram keeps updates for 24 hours


async def forget_person(engine: Engine, user_id: int) -> int:
    """Delete what one person asked anywhere, the replies and the feedback; return the number of questions.

    Questions of others that followed one of theirs stay, but no longer hold its words, nor does an update that was set
    aside. One that is still to be handled is emptied with that.
    """
    async with engine.begin() as connection:
        await connection.execute(delete(feedback).where(feedback.c.user_id == user_id))
        deleted = await connection.execute(delete(questions).where(questions.c.user_id == user_id))
        await _strike_out(connection, user_id)
        # What others wrote quotes the message that it replies to, with whoever wrote that.
        await _empty(connection, (inbox.c.user_id == user_id) | inbox.c.body.contains(str(user_id)))
        return int(deleted.rowcount)


async def _strike_out(connection: Connection, user_id: int) -> None:
    """Take what one person asked out of what went before the questions of others."""
    # Every list that names the person has the number somewhere; which list does is seen once it is read.
    may_hold = select(questions.c.id, questions.c.earlier).where(questions.c.earlier.contains(str(user_id)))
    for question_id, earlier in (await connection.execute(may_hold)).all():
        left = earlier_to_json(said for said in earlier_from_json(earlier) if said.user_id != user_id)
        await connection.execute(update(questions).where(questions.c.id == question_id).values(earlier=left))


async def _empty(connection: Connection, whose: ColumnElement[bool]) -> None:
    """Drop the words of updates that were set aside; that they came stays known, as Telegram may repeat them."""
    await connection.execute(update(inbox).where(inbox.c.state == SET_ASIDE, whose).values(body=""))


async def forget_chat(engine: Engine, chat_id: int) -> None:
    """Delete what was asked in a chat the bot has left."""
    async with engine.begin() as connection:
        await connection.execute(delete(questions).where(questions.c.chat_id == chat_id))
        was = select(chats.c.chat_id).where(chats.c.moved_to == chat_id)  # the group that it was before
        await _empty(connection, (inbox.c.chat_id == chat_id) | inbox.c.chat_id.in_(was))


async def forget_old(engine: Engine, keep_days: float) -> int:
    """Delete questions older than ``keep_days`` days, and traces of updates that Telegram no longer repeats."""
    now = time.time()
    async with engine.begin() as connection:
        old = questions.c.asked_at < now - keep_days * 86_400
        deleted = await connection.execute(delete(questions).where(old))
        past = inbox.c.received_at < now - DEDUPLICATION_S
        await connection.execute(delete(inbox).where(past, inbox.c.state != NEW))
        await connection.execute(delete(outgoing).where(outgoing.c.at < now - DEDUPLICATION_S))
        return int(deleted.rowcount)
