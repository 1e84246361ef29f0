"""Updates that came in: written down before anything else happens to them, crossed off when handled."""

import json
import time
from collections.abc import Sequence
from typing import Any

from sqlalchemy import String, bindparam, cast, exists, select, update

from bot.store.connection import Engine
from bot.store.inserting import insert_new
from bot.store.tables import inbox, outgoing
from bot.updates import RawUpdate

NEW, DONE, SET_ASIDE = "new", "done", "set aside"
MAX_ATTEMPTS = 10
_ONCE = ("message", "guest_message")
_FINISH = update(inbox).where(inbox.c.update_id == bindparam("one")).values(state=DONE, body="")


class Inbox:
    """The durable inbox, keyed by ``update_id``."""

    def __init__(self, engine: Engine) -> None:
        """Keep updates in ``engine``."""
        self._engine = engine

    async def take_in(self, batch: Sequence[RawUpdate]) -> list[RawUpdate]:
        """Write a batch down in one transaction; return what was not known before, by update or by message."""
        if not batch:
            return []
        async with self._engine.begin() as connection:
            inserted = await connection.execute(insert_new(connection, inbox), [_row(raw) for raw in batch])
            written = {int(row[0]) for row in inserted}
        # Of two with the same number the first one was written.
        firsts: dict[int, RawUpdate] = {}
        for raw in batch:
            firsts.setdefault(raw["update_id"], raw)
        return [raw for update_id, raw in firsts.items() if update_id in written]

    async def unhandled(self) -> list[RawUpdate]:
        """Return what was taken in before and never finished, oldest first.

        An update that was taken up ten times and never led to a message brings the process down with it: it is set
        aside.
        """
        answering = exists().where(outgoing.c.key.startswith(cast(inbox.c.update_id, String) + "/"))
        hopeless = (inbox.c.state == NEW) & (inbox.c.attempts >= MAX_ATTEMPTS) & ~answering
        async with self._engine.begin() as connection:
            await connection.execute(update(inbox).where(hopeless).values(state=SET_ASIDE))
            left = select(inbox.c.body).where(inbox.c.state == NEW).order_by(inbox.c.update_id)
            return [json.loads(body) for body in (await connection.scalars(left)).all()]

    async def take_up(self, update_id: int) -> None:
        """Count one more attempt at an update that an earlier process did not finish."""
        async with self._engine.begin() as connection:
            again = update(inbox).where(inbox.c.update_id == update_id).values(attempts=inbox.c.attempts + 1)
            await connection.execute(again)

    async def finish(self, update_id: int) -> None:
        """Cross an update off and drop its words."""
        async with self._engine.begin() as connection:
            await connection.execute(_FINISH, {"one": update_id})

    async def set_aside(self, update_id: int) -> None:
        """Take an update up no more: it cannot be read or handled.

        Its words stay until its person or its chat is forgotten, or ``forget_old`` drops it after two days.
        """
        async with self._engine.begin() as connection:
            await connection.execute(update(inbox).where(inbox.c.update_id == update_id).values(state=SET_ASIDE))


def _row(raw: RawUpdate) -> dict[str, Any]:
    kind = next((key for key in raw if key != "update_id"), "")
    content = raw.get(kind)
    chat_id, message_id = _id_in(content, "chat"), _number(content, "message_id")
    once = kind in _ONCE and chat_id is not None and message_id is not None
    return {
        "update_id": int(raw["update_id"]),
        "message_key": f"{chat_id}:{message_id}" if once else None,
        "chat_id": chat_id or _id_in(_part(content, "message"), "chat"),
        "user_id": _id_in(content, "from") or _id_in(content, "user"),
        "message_id": None if chat_id is None else message_id,
        "state": NEW,
        "attempts": 0,
        "body": json.dumps(raw),
        "received_at": time.time(),
    }


def _id_in(content: object, name: str) -> int | None:
    """Return the id of the chat or person that an update names, None where it has another form."""
    return _number(_part(content, name), "id")


def _number(content: object, name: str) -> int | None:
    value = _part(content, name)
    return value if isinstance(value, int) else None


def _part(content: object, name: str) -> object:
    return content.get(name) if isinstance(content, dict) else None
