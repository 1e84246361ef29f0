"""Keep things where a database can keep them, and go on without where it cannot."""

import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Hashable
from typing import Any, TypeVar

from sqlalchemy.exc import OperationalError, SQLAlchemyError

from bot.store.store import Store

T = TypeVar("T")
D = TypeVar("D")
_LOG = logging.getLogger(__name__)
_REST_S = 10.0


class Keeper:
    """The door to the database. A full disk or a lock costs memory of the past, never an answer.

    After a failure the database is left alone for ten seconds, so that answers do not wait for it one by one.
    """

    def __init__(self, store: Store | None, clock: Callable[[], float] = time.monotonic) -> None:
        """Keep things in ``store``; None keeps nothing."""
        self._store = store
        self._clock = clock
        self._resting_until = 0.0
        self.failures = 0

    async def attempt(self, work: Callable[[Store], Coroutine[Any, Any, T]], otherwise: D) -> T | D:
        """Return what ``work`` returns, or ``otherwise`` where the database fails."""
        if self._store is None or self._clock() < self._resting_until:
            return otherwise
        try:
            return await self._store.perform(work)
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
