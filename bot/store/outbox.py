"""Messages on their way out: claimed before they are sent, so that a restart never sends one twice."""

import time

from msgspec import Struct
from sqlalchemy import bindparam, select, update
from sqlalchemy.sql.elements import ColumnElement

from bot.store.connection import Engine
from bot.store.inserting import insert_new
from bot.store.tables import inbox, outgoing

SENDING, PLACED, SENT, FAILED = "sending", "placed", "sent", "failed"
RULED_OUT, GONE = "ruled out", "gone"  # of placeholders: what it shows is not looked for; deleted
_FIRST_SUPERGROUP = -1_000_000_000_000  # supergroups and channels lie below; they number their own messages

# The newest message that came to one supergroup, or to any chat that shares its numbering with others.
_NEWEST = select(inbox.c.message_id).where(inbox.c.message_id.is_not(None)).order_by(inbox.c.update_id.desc()).limit(1)
_CAME_TO_IT = _NEWEST.where(inbox.c.chat_id == bindparam("chat"))
_CAME = _NEWEST.where(inbox.c.chat_id > _FIRST_SUPERGROUP)
_SETTLE = (
    update(outgoing)
    .where(outgoing.c.key == bindparam("one"))
    .values(state=bindparam("state"), message_id=bindparam("message_id"))
)


class Claim(Struct, frozen=True):
    """What is known of one message.

    ``fresh`` if nobody tried to send it yet; ``fingerprint`` of the words of the first attempt; ``message_id`` once the
    message is there, or the placeholder it goes into (``PLACED``). ``after`` is the id of a message that had come in
    before, in the same numbering (0 for none): the message has a greater one.
    """

    key: str
    state: str
    message_id: int | None
    fresh: bool
    fingerprint: str
    after: int


class Outbox:
    """The durable outbox, keyed by update and part."""

    def __init__(self, engine: Engine) -> None:
        """Keep claims in ``engine``."""
        self._engine = engine

    async def claim(self, key: str, chat_id: int, fingerprint: str = "", after: int | None = None) -> Claim:
        """Announce that the message ``key`` is about to be sent; tell what became of an earlier attempt.

        A placeholder keeps in ``after`` the id that it shows.
        """
        async with self._engine.begin() as connection:
            if after is None:
                came = _CAME_TO_IT if numbering_of(chat_id) else _CAME
                after = int(await connection.scalar(came, {"chat": chat_id}) or 0)
            values = {
                "key": key,
                "chat_id": chat_id,
                "state": SENDING,
                "message_id": None,
                "fingerprint": fingerprint,
                "after": after,
                "at": time.time(),
            }
            if (await connection.execute(insert_new(connection, outgoing), values)).first() is not None:
                return Claim(key, SENDING, None, fresh=True, fingerprint=fingerprint, after=after)
            row = (await connection.execute(select(outgoing).where(outgoing.c.key == key))).one()
            return Claim(key, row.state, row.message_id, fresh=False, fingerprint=row.fingerprint, after=row.after)

    async def first_time(self, key: str, chat_id: int) -> bool:
        """Tell whether ``key`` is claimed for the first time: what cannot be repeated is done by the first alone."""
        return (await self.claim(key, chat_id)).fresh

    async def settle(self, key: str, state: str, message_id: int | None = None) -> None:
        """Note what became of the message ``key``."""
        async with self._engine.begin() as connection:
            await connection.execute(_SETTLE, {"one": key, "state": state, "message_id": message_id})

    async def under(self, key_prefix: str) -> list[Claim]:
        """Return what is known of every key that starts with ``key_prefix``, oldest first."""
        wanted = select(outgoing).where(outgoing.c.key.startswith(key_prefix, autoescape=True))
        async with self._engine.begin() as connection:
            found = await connection.execute(wanted.order_by(outgoing.c.at))
            return [
                Claim(row.key, row.state, row.message_id, fresh=False, fingerprint=row.fingerprint, after=row.after)
                for row in found
            ]

    async def known_messages(self, chat_id: int, after: int) -> set[int]:
        """Return the message ids above ``after`` that are somebody's for sure, in the numbering of ``chat_id``."""
        known: set[int] = set()
        async with self._engine.begin() as connection:
            for table in (inbox, outgoing):
                ids = select(table.c.message_id).where(_numbered_with(table.c.chat_id, chat_id))
                above = await connection.scalars(ids.where(table.c.message_id > after))
                known |= {number for number in above if number is not None}
        return known

    async def in_doubt(self, chat_id: int) -> list[str]:
        """Return the keys of what was claimed and not settled, in the numbering of ``chat_id``, oldest first."""
        doubtful = (outgoing.c.state == SENDING) & (outgoing.c.fingerprint != "")
        wanted = select(outgoing.c.key).where(_numbered_with(outgoing.c.chat_id, chat_id), doubtful)
        async with self._engine.begin() as connection:
            return list(await connection.scalars(wanted.order_by(outgoing.c.at)))

    async def since(self, at: float) -> tuple[tuple[int, float], ...]:
        """Return chat and time of every message claimed since ``at`` (seconds since 1970), oldest first."""
        messages = (outgoing.c.fingerprint != "") | outgoing.c.message_id.is_not(None)
        wanted = select(outgoing.c.chat_id, outgoing.c.at).where(outgoing.c.at >= at, messages)
        async with self._engine.begin() as connection:
            found = await connection.execute(wanted.order_by(outgoing.c.at))
            return tuple((int(row.chat_id), float(row.at)) for row in found)


def _numbered_with(column: ColumnElement[int], chat_id: int) -> ColumnElement[bool]:
    """Private chats and basic groups share one numbering, a supergroup has its own (TDLib, "MessageId")."""
    return column == chat_id if numbering_of(chat_id) else column > _FIRST_SUPERGROUP


def numbering_of(chat_id: int) -> int:
    """Return what names the numbering of a chat's messages: its own id, or 0 for the one that others share."""
    return chat_id if chat_id < _FIRST_SUPERGROUP else 0
