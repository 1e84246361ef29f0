"""What the verbs of the store need from a database, given at once, in the thread that asks.

A driver that hands each statement to a thread of its own, or to the event loop, pays more for the way than SQLite takes
for the work. Here a verb is written as a coroutine but never waits: ``bot/store/together.py`` runs whole verbs, many in
one transaction, in one thread. A PostgreSQL server on the next machine is worked with in the same way: what its answers
take to arrive is shared by all that wait.
"""

import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, TypeVar

from sqlalchemy import URL, CursorResult, Dialect, Executable, ScalarResult
from sqlalchemy import Connection as SyncConnection
from sqlalchemy import Engine as SyncEngine

T = TypeVar("T")


class Connection:
    """One transaction."""

    def __init__(self, connection: SyncConnection) -> None:
        """Work with ``connection``."""
        self._connection = connection

    @property
    def dialect(self) -> Dialect:
        """Which database it is."""
        return self._connection.dialect

    async def execute(self, statement: Executable, parameters: Any = None, /) -> CursorResult[*tuple[Any, ...]]:
        """Execute a statement, once or for each of several rows."""
        return self._connection.execute(statement, parameters)

    async def scalar(self, statement: Executable, parameters: Any = None, /) -> Any:
        """Return the first column of the first row, None without one."""
        return self._connection.scalar(statement, parameters)

    async def scalars(self, statement: Executable, parameters: Any = None, /) -> ScalarResult[Any]:
        """Return the first column of every row."""
        return self._connection.scalars(statement, parameters)

    async def run_sync(self, function: Callable[[SyncConnection], T], /) -> T:
        """Let ``function`` work with the connection beneath."""
        return function(self._connection)


class Engine:
    """An open database: one transaction at a time, whatever thread begins it.

    A transaction belongs to its thread, so nothing but its own statements may be awaited in it.
    """

    def __init__(self, engine: SyncEngine) -> None:
        """Work with ``engine``."""
        self._engine = engine
        self._busy = threading.Lock()
        self._owner: int | None = None
        self._shared: Connection | None = None

    @property
    def url(self) -> URL:
        """Its address."""
        return self._engine.url

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Connection]:
        """Give a transaction of its own, or the one that its thread shares now."""
        if self._shared is not None and self._owner == threading.get_ident():
            yield self._shared
        else:
            with self._transaction() as connection:
                yield connection

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Let everything that begins in the block be one transaction, committed at its end or undone as a whole."""
        with self._transaction() as connection:
            self._shared = connection
            try:
                yield
            finally:
                self._shared = None

    async def dispose(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        if self._owner == threading.get_ident():
            raise RuntimeError("this thread is in a transaction already; await nothing else within one")
        with self._busy:
            self._owner = threading.get_ident()
            try:
                with self._engine.begin() as connection:
                    yield Connection(connection)
            finally:
                self._owner = None
