"""Everything the bot keeps, behind one door."""

from collections.abc import Callable, Coroutine
from typing import Any, Self, TypeVar

from bot.store.chats import Chats
from bot.store.connection import Engine
from bot.store.engine import open_engine
from bot.store.inbox import Inbox
from bot.store.outbox import Outbox
from bot.store.records import Records
from bot.store.schema import upgrade
from bot.store.together import Together
from bot.store.watches import Watches

T = TypeVar("T")


class Store:
    """The open database."""

    def __init__(self, engine: Engine) -> None:
        """Use a database whose schema is up to date."""
        self.engine = engine
        self._together = Together(engine)
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

    async def perform(self, work: "Callable[[Store], Coroutine[Any, Any, T]]") -> T:
        """Return what ``work`` returns, once it is committed; what comes at once is committed at once."""
        return await self._together.do(lambda: work(self))

    async def close(self) -> None:
        """Finish what was begun and close every connection."""
        await self._together.close()
        await self.engine.dispose()
