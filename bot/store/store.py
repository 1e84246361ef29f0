"""Everything the bot keeps, behind one door."""

from typing import Self

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.chats import Chats
from bot.store.engine import open_engine
from bot.store.inbox import Inbox
from bot.store.outbox import Outbox
from bot.store.records import Records
from bot.store.schema import upgrade
from bot.store.watches import Watches


class Store:
    """The open database."""

    def __init__(self, engine: AsyncEngine) -> None:
        """Use a database whose schema is up to date."""
        self.engine = engine
        self.inbox = Inbox(engine)
        self.outbox = Outbox(engine)
        self.records = Records(engine)
        self.chats = Chats(engine)
        self.watches = Watches(engine)

    @classmethod
    async def open(cls, url: str) -> Self:
        """Open ``url`` and bring its schema up to date; raises as ``upgrade`` does."""
        engine = open_engine(url)
        try:
            await upgrade(engine)
        except BaseException:
            await engine.dispose()
            raise
        return cls(engine)

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()
