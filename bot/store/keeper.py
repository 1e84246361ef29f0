"""Keep things where a database can keep them, and go on without where it cannot."""

import logging
import time
from collections import deque
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import Any, TypeVar

from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.store.store import Store

T = TypeVar("T")
D = TypeVar("D")
_LOG = logging.getLogger(__name__)
_REST_S = 10.0
_MOST_OWED = 10_000
_COSTS = "answers have no buttons and are not kept"  # for whoever looks into the log for why

Work = Callable[[Store], Coroutine[Any, Any, T]]


class _RestingError(Exception):
    """The database failed a moment ago, while this waited for it."""


class Keeper:
    """The door to the database. A full disk or a lock costs memory of the past, never an answer.

    After a failure the database is left alone for ten seconds, also by what waits for it already, so that answers do
    not wait for it one by one.
    """

    def __init__(self, store: Store | None, clock: Callable[[], float] = time.monotonic) -> None:
        """Keep things in ``store``; None keeps nothing."""
        self._store = store
        self._clock = clock
        self._resting_until = 0.0
        self._owed: deque[Work[None]] = deque(maxlen=_MOST_OWED)
        self.failures = 0

    async def attempt(self, work: Work[T], otherwise: D) -> T | D:
        """Return what ``work`` returns, or ``otherwise`` where the database fails."""
        if self._store is None or self._is_resting():
            return otherwise
        try:
            if self._owed:
                await self._pay(self._store)
            done = await self._store.perform(partial(self._unless_resting, work))
        except _RestingError:
            return otherwise
        except (SQLAlchemyError, OSError) as error:
            self._rest(error)
            return otherwise
        self._note_recovery()
        return done

    async def owe(self, work: Work[None]) -> None:
        """Do ``work`` now, or as soon as the database works again: what was answered must not look unanswered."""
        if not await self.attempt(partial(_done, work), otherwise=False):
            self._owed.append(work)

    async def _pay(self, store: Store) -> None:
        """Do all that is owed; what comes meanwhile waits behind it, as the store keeps the order.

        What can never be done is given up: it would keep the rest, and all that comes, from being done for ever.
        """
        owed = deque(self._owed)
        self._owed.clear()
        try:
            if await self._refusal(store, partial(_each, list(owed))):
                while owed:
                    if refusal := await self._refusal(store, owed[0]):
                        _LOG.error("what was owed to the database can never be done", exc_info=refusal)
                    owed.popleft()
        except BaseException:
            self._owed.extendleft(reversed(owed))
            raise

    async def _refusal(self, store: Store, work: Work[None]) -> Exception | None:
        """Do ``work``; return why that can never be done, and raise where it may be another time."""
        try:
            await store.perform(partial(self._unless_resting, work))
        except Exception as error:
            if _may_pass(error):
                raise
            return error
        return None

    async def _unless_resting(self, work: Work[T], store: Store) -> T:
        if self._is_resting():
            raise _RestingError
        try:
            return await work(store)
        except (SQLAlchemyError, OSError) as error:
            if _may_pass(error):
                self._rest(error)
            raise

    def _is_resting(self) -> bool:
        return self._clock() < self._resting_until

    def _rest(self, error: Exception) -> None:
        if self._is_resting():
            return
        self.failures += 1
        self._resting_until = self._clock() + _REST_S
        reason = str(getattr(error, "orig", None) or error).splitlines()[0]
        _LOG.error(
            "the database fails (%s): until it works again %s; free it or its disk, or start its server", reason, _COSTS
        )

    def _note_recovery(self) -> None:
        if self._resting_until and not self._is_resting():
            self._resting_until = 0.0
            _LOG.info("the database works again; answers have buttons and are kept")

    async def close(self) -> None:
        """Close the database."""
        if self._store is not None:
            await self._store.close()


def _may_pass(error: Exception) -> bool:
    """Tell whether a failure is of the database or of the way there, and not of what was to be done."""
    if isinstance(error, _RestingError | OperationalError | InterfaceError | PoolTimeout | OSError):
        return True
    # A file that is damaged, or a connection that broke in the middle.
    return type(error) is DatabaseError or (isinstance(error, DBAPIError) and error.connection_invalidated)


async def _each(works: Sequence[Work[None]], store: Store) -> None:
    for work in works:
        await work(store)


async def _done(work: Work[None], store: Store) -> bool:
    await work(store)
    return True


async def open_keeper(url: str) -> Keeper:
    """Open the database at ``url``; raises ``StoreRefused`` where a person has to mend it.

    A lock or a full disk passes: the bot starts without a database and says so.
    """
    try:
        return Keeper(await Store.open(url))
    except OperationalError as error:
        _LOG.error("starting without a database (%s): %s; start again once it is free", error.orig, _COSTS)
        return Keeper(None)
