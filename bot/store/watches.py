"""Questions whose answer people want to hear of again, once it is another one."""

from sqlalchemy import delete, func, select, update

from bot.store.connection import Engine
from bot.store.inserting import insert_new
from bot.store.tables import questions, replies, watches

MAX_WATCHES = 50


class Watches:
    """One row a reply that is watched; it goes with the reply."""

    def __init__(self, engine: Engine) -> None:
        """Keep watches in ``engine``."""
        self._engine = engine

    async def toggle(self, reply_id: int, state: str, generation: str) -> bool:
        """Begin to watch a reply, or end it; return whether it is watched now."""
        values = {"reply_id": reply_id, "state": state, "generation": generation}
        async with self._engine.begin() as connection:
            if (await connection.execute(insert_new(connection, watches), values)).first() is not None:
                return True
            await connection.execute(delete(watches).where(watches.c.reply_id == reply_id))
            return False

    async def count_of(self, user_id: int) -> int:
        """Count the replies one person watches."""
        wanted = (
            select(func.count())
            .select_from(watches)
            .join(replies, replies.c.id == watches.c.reply_id)
            .join(questions, questions.c.id == replies.c.question_id)
            .where(questions.c.user_id == user_id)
        )
        async with self._engine.begin() as connection:
            return int(await connection.scalar(wanted) or 0)

    async def due(self, generation: str) -> tuple[tuple[int, str], ...]:
        """Return reply and state of every watch that was not looked at with ``generation``, oldest first."""
        wanted = select(watches.c.reply_id, watches.c.state).where(watches.c.generation != generation)
        async with self._engine.begin() as connection:
            found = await connection.execute(wanted.order_by(watches.c.reply_id))
            return tuple((int(row[0]), str(row[1])) for row in found)

    async def seen(self, reply_id: int, state: str, generation: str) -> None:
        """Note what the reply is in ``generation``."""
        async with self._engine.begin() as connection:
            mine = watches.c.reply_id == reply_id
            await connection.execute(update(watches).where(mine).values(state=state, generation=generation))

    async def drop(self, reply_id: int) -> None:
        """Watch a reply no longer."""
        async with self._engine.begin() as connection:
            await connection.execute(delete(watches).where(watches.c.reply_id == reply_id))
