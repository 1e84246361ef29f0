"""Open the database so that parallel writers neither lose updates nor fail at once.

The default transactions of both databases let two writers read the same row before either writes: one update is lost
without an error. In SQLite ``BEGIN IMMEDIATE`` takes the write lock first, and the busy timeout waits for it. In
PostgreSQL an advisory lock (manual, 13.3.5) that lasts as long as the transaction does the same.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy import Engine as SyncEngine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from bot.store.connection import Engine
from bot.store.errors import StoreRefused

BUSY_TIMEOUT_MS = 5000
LOCK = 0x41734F66  # "AsOf": what the lock goes by that every process takes that writes into this database
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
)
_POSTGRESQL = {"postgres", "postgresql"}  # the short name is what many hosts hand out
# A server that is away is given up after ten to twenty seconds; libpq by itself waits for minutes, or for hours.
_PATIENCE = {
    "connect_timeout": 5,
    "tcp_user_timeout": 10_000,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 2,
}
_FORMS = "use sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME"


def open_engine(url: str) -> Engine:
    """Return an engine for ``url``; makes the folder of an SQLite file. Raises ``StoreRefused``."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreRefused(f"store.url is not a database address; {_FORMS}") from None
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        return Engine(_sqlite(parsed))
    if backend in _POSTGRESQL:
        return Engine(_postgresql(parsed))
    raise StoreRefused(f"store.url: {backend} is no database that can be used; {_FORMS}")


def _postgresql(url: URL) -> SyncEngine:
    wishes = {name: value for name, value in _PATIENCE.items() if name not in url.query}
    try:
        engine = _engine(url.set(drivername="postgresql+psycopg"), wishes, pool_pre_ping=True)
    except ImportError:
        # It is missing, or what it needs of the system is.
        raise StoreRefused('store.url: PostgreSQL needs a driver; run `pip install "psycopg[binary]"`') from None
    event.listen(engine, "begin", _lock_first)
    return engine


def _sqlite(url: URL) -> SyncEngine:
    if url.database and url.database != ":memory:":
        _make_folder(Path(url.database).parent)
    engine = _engine(url.set(drivername="sqlite"), {"check_same_thread": False})
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin_immediately)
    return engine


def _engine(url: URL, connecting: dict[str, Any], **options: Any) -> SyncEngine:
    """Return an engine of one connection: writers of this process queue before it, in order, and not at the lock.

    Whatever driver an address names, the one that ``bot/store/connection.py`` can work with is used.
    """
    return create_engine(url, poolclass=QueuePool, pool_size=1, max_overflow=0, connect_args=connecting, **options)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreRefused(f"{folder}: cannot be made ({error.strerror}); change store.url in config.toml") from None


def _prepare_connection(connection: Any, _record: Any) -> None:
    # The driver must not open transactions of its own accord; _begin_immediately does it.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}", *_PRAGMAS):
        cursor.execute(pragma)
    cursor.close()


def _begin_immediately(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _lock_first(connection: Connection) -> None:
    # In one statement, and for this transaction alone: a pooler between may give the next one another session.
    lock = "SELECT set_config('lock_timeout', %s, true), pg_advisory_xact_lock(%s)"
    connection.exec_driver_sql(lock, (str(BUSY_TIMEOUT_MS), LOCK))
