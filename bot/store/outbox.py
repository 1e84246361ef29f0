"""Messages on their way out: claimed before they are sent, so that a restart never sends one twice."""

import time
from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from bot.store.connection import Engine
from bot.store.inserting import insert_new
from bot.store.tables import inbox, outgoing

SENDING, SENT, FAILED = "sending", "sent", "failed"
_FIRST_SUPERGROUP = -1_000_000_000_000  # supergroups and channels lie below; they number their own messages

_SETTLE = (
    update(outgoing)
    .where(outgoing.c.key == bindparam("one"))
    .values(state=bindparam("state"), message_id=bindparam("message_id"))
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What is known of one message: ``fresh`` if nobody tried to send it yet, its id once it is sent."""

    key: str
    state: str
    message_id: int | None
    fresh: bool


class Outbox:
    """The durable outbox, keyed by update and part."""

    def __init__(self, engine: Engine) -> None:
        """Keep claims in ``engine``."""
        self._engine = engine

    async def claim(self, key: str, chat_id: int) -> Claim:
        """Announce that the message ``key`` is about to be sent; tell what became of an earlier attempt."""
        values = {"key": key, "chat_id": chat_id, "state": SENDING, "message_id": None, "at": time.time()}
        async with self._engine.begin() as connection:
            if (await connection.execute(insert_new(connection, outgoing), values)).first() is not None:
                return Claim(key, SENDING, None, fresh=True)
            row = (await connection.execute(select(outgoing).where(outgoing.c.key == key))).one()
            return Claim(key, row.state, row.message_id, fresh=False)

    async def settle(self, key: str, state: str, message_id: int | None = None) -> None:
        """Note what became of the message ``key``."""
        async with self._engine.begin() as connection:
            await connection.execute(_SETTLE, {"one": key, "state": state, "message_id": message_id})

    async def sent_for(self, key_prefix: str) -> tuple[int, ...]:
        """Return the ids of the messages sent under keys that start with ``key_prefix``, in order of their parts."""
        wanted = select(outgoing.c.message_id).where(
            outgoing.c.key.startswith(key_prefix, autoescape=True), outgoing.c.message_id.is_not(None)
        )
        async with self._engine.begin() as connection:
            return tuple((await connection.scalars(wanted.order_by(outgoing.c.key))).all())

    async def known_messages(self, chat_id: int, after: int) -> set[int]:
        """Return the message ids above ``after`` that are somebody's for sure, in the numbering of ``chat_id``.

        Private chats and basic groups share one numbering, a supergroup has its own (TDLib, "MessageId").
        """
        known: set[int] = set()
        own_numbering = chat_id < _FIRST_SUPERGROUP
        async with self._engine.begin() as connection:
            for table in (inbox, outgoing):
                same = table.c.chat_id == chat_id if own_numbering else table.c.chat_id > _FIRST_SUPERGROUP
                ids = select(table.c.message_id).where(same, table.c.message_id > after)
                known |= {number for number in await connection.scalars(ids) if number is not None}
        return known
