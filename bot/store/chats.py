"""What is known of each chat: has the bot said hello, where did it move, how are its answers laid out."""

import time
from typing import Any

from sqlalchemy import select, update

from bot.store.connection import Engine
from bot.store.inserting import insert_new, insert_or_update
from bot.store.tables import chats, questions, replies


class Chats:
    """One row a chat."""

    def __init__(self, engine: Engine) -> None:
        """Keep chats in ``engine``."""
        self._engine = engine

    async def may_welcome(self, chat_id: int) -> bool:
        """Tell whether the welcome is still to be said, and count it as said."""
        async with self._engine.begin() as connection:
            await connection.execute(insert_new(connection, chats), _row(chat_id))
            changed = await connection.execute(
                update(chats).where(chats.c.chat_id == chat_id, chats.c.welcomed.is_(False)).values(welcomed=True)
            )
            return changed.rowcount == 1

    async def move(self, old: int, new: int) -> None:
        """Carry what is known of a group over to the supergroup it became."""
        async with self._engine.begin() as connection:
            layout = await connection.scalar(select(chats.c.layout).where(chats.c.chat_id == old))
            seen = _row(new, layout) | {"welcomed": True}
            kept = ("welcomed", "changed_at", "layout")
            await connection.execute(insert_or_update(connection, chats, seen, kept))
            gone = seen | {"chat_id": old, "moved_to": new}
            await connection.execute(insert_or_update(connection, chats, gone, ("moved_to", "changed_at")))
            # The supergroup numbers its messages anew: an old number is that of another message there.
            moved = select(questions.c.id).where(questions.c.chat_id == old)
            await connection.execute(update(replies).where(replies.c.question_id.in_(moved)).values(message_id=None))
            await connection.execute(
                update(questions).where(questions.c.chat_id == old).values(chat_id=new, message_id=None)
            )

    async def layout_of(self, chat_id: int) -> str | None:
        """Return the layout that was chosen for a chat, None where nobody chose."""
        async with self._engine.begin() as connection:
            chosen = await connection.scalar(select(chats.c.layout).where(chats.c.chat_id == chat_id))
        return None if chosen is None else str(chosen)

    async def set_layout(self, chat_id: int, layout: str) -> str:
        """Keep the layout that was chosen for a chat and return it."""
        chosen = _row(chat_id, layout)
        async with self._engine.begin() as connection:
            await connection.execute(insert_or_update(connection, chats, chosen, ("layout", "changed_at")))
        return layout

    async def where_is(self, chat_id: int) -> int:
        """Return the id to write to: the chat itself, or what it became."""
        async with self._engine.begin() as connection:
            moved = await connection.scalar(select(chats.c.moved_to).where(chats.c.chat_id == chat_id))
        return int(moved) if moved is not None else chat_id


def _row(chat_id: int, layout: str | None = None) -> dict[str, Any]:
    """Return the row of a chat of which nothing else is known yet."""
    return {"chat_id": chat_id, "welcomed": False, "moved_to": None, "changed_at": time.time(), "layout": layout}
