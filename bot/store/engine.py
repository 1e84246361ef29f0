"""Open the database so that parallel writers neither lose updates nor fail at once.

SQLite's default transactions let two writers read the same row before either writes: one update is lost without an
error. ``BEGIN IMMEDIATE`` takes the write lock first, and the busy timeout waits for it.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from bot.store.connection import Engine, InlineEngine
from bot.store.errors import StoreRefused

BUSY_TIMEOUT_MS = 5000
_PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
)


def open_engine(url: str) -> Engine:
    """Return an engine for ``url``; makes the folder of an SQLite file. Raises ``StoreRefused``."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreRefused("store.url is not a database address; use sqlite:///FILE") from None
    return _sqlite(parsed) if parsed.get_backend_name() == "sqlite" else _other(parsed)


def _other(url: URL) -> Engine:
    try:
        from sqlalchemy.ext.asyncio import create_async_engine  # noqa: PLC0415 - 6 MB that SQLite does without

        return create_async_engine(url, pool_size=5, pool_pre_ping=True)
    except ModuleNotFoundError as error:
        raise StoreRefused(f"store.url: {url.drivername} needs a driver: run `pip install {error.name}`") from None
    except (ImportError, ArgumentError) as error:
        raise StoreRefused(f"store.url: {url.drivername} cannot be used: {error}") from None


def _sqlite(url: URL) -> InlineEngine:
    if url.database and url.database != ":memory:":
        _make_folder(Path(url.database).parent)
    # One connection: writers of this process queue before it, in order, and not at the file's lock.
    engine = create_engine(
        url.set(drivername="sqlite"),  # whatever driver it names: see bot/store/connection.py
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        connect_args={"check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin_immediately)
    return InlineEngine(engine)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreRefused(f"{folder}: cannot be made ({error.strerror}); change store.url in config.toml") from None


def _prepare_connection(connection: Any, _record: Any) -> None:
    # The driver must not open transactions of its own accord; _begin_immediately does it.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_immediately(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
