"""Keep things where a database can keep them, and go on without where it cannot."""

import asyncio
import logging
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Hashable
from typing import TypeVar

from sqlalchemy.exc import OperationalError, SQLAlchemyError

from bot.store.store import Store

T = TypeVar("T")
D = TypeVar("D")
_LOG = logging.getLogger(__name__)
_REST_S = 10.0
_MOST_OWED = 10_000


class Keeper:
    """The door to the database. A full disk or a lock costs memory of the past, never an answer.

    After a failure the database is left alone for ten seconds, so that answers do not wait for it one by one. One piece
    of work is let in at a time: waiting for the others is no failure, and a lock is met by one and not by all in turn.
    """

    def __init__(self, store: Store | None, clock: Callable[[], float] = time.monotonic) -> None:
        """Keep things in ``store``; None keeps nothing."""
        self._store = store
        self._clock = clock
        self._resting_until = 0.0
        self._turn = asyncio.Lock()
        self._owed: deque[Callable[[Store], Awaitable[None]]] = deque(maxlen=_MOST_OWED)
        self.failures = 0

    async def attempt(self, work: Callable[[Store], Awaitable[T]], otherwise: D) -> T | D:
        """Return what ``work`` returns, or ``otherwise`` where the database fails."""
        if self._store is None:
            return otherwise
        async with self._turn:
            if self._clock() < self._resting_until:
                return otherwise
            return await self._do(work, otherwise, self._store)

    async def owe(self, work: Callable[[Store], Awaitable[None]]) -> None:
        """Do ``work`` now, or as soon as the database works again: what was answered must not look unanswered."""
        done = await self.attempt(lambda store: _done(work, store), otherwise=False)
        if not done:
            self._owed.append(work)

    async def _do(self, work: Callable[[Store], Awaitable[T]], otherwise: D, store: Store) -> T | D:
        try:
            while self._owed:
                await self._owed[0](store)
                self._owed.popleft()
            return await work(store)
        except (SQLAlchemyError, OSError) as error:
            self.failures += 1
            self._resting_until = self._clock() + _REST_S
            reason = str(getattr(error, "orig", None) or error).splitlines()[0]
            _LOG.error("the database fails (%s); answering goes on without it", reason)
            return otherwise

    async def close(self) -> None:
        """Close the database."""
        if self._store is not None:
            await self._store.close()


async def _done(work: Callable[[Store], Awaitable[None]], store: Store) -> bool:
    await work(store)
    return True


class Recent:
    """The last few thousand keys: enough to notice a repetition without a database."""

    def __init__(self, size: int = 20_000) -> None:
        """Remember ``size`` keys."""
        self._size = size
        self._keys: OrderedDict[Hashable, None] = OrderedDict()

    def is_new(self, key: Hashable) -> bool:
        """Tell whether ``key`` was not seen before, and remember it."""
        new = key not in self._keys
        self._keys[key] = None
        self._keys.move_to_end(key)
        if len(self._keys) > self._size:
            self._keys.popitem(last=False)
        return new


async def open_keeper(url: str) -> Keeper:
    """Open the database at ``url``; raises ``StoreRefused`` where a person has to mend it.

    A lock or a full disk passes: the bot starts without a database and says so.
    """
    try:
        return Keeper(await Store.open(url))
    except OperationalError as error:
        _LOG.error("starting without a database (%s); start again once it is free", error.orig)
        return Keeper(None)
