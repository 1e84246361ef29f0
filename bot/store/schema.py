"""Bring the database to the schema this version knows; refuse one that is newer."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError, OperationalError, SQLAlchemyError

from bot.store.connection import Engine
from bot.store.errors import StoreRefused

_MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_PASSING = ("locked", "full", "busy")


async def upgrade(engine: Engine) -> None:
    """Run the migrations that are missing.

    Raises ``StoreRefused`` for a newer schema or a file that is no database; what may pass by itself (a lock, a full
    disk) comes out as SQLAlchemy's ``OperationalError``.
    """
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade)
    except OperationalError as error:
        if any(word in str(error.orig) for word in _PASSING):
            raise
        raise StoreRefused(_unusable(engine, error)) from None
    except (DatabaseError, SQLAlchemyError, OSError) as error:
        raise StoreRefused(_unusable(engine, error)) from None


def _unusable(engine: Engine, error: Exception) -> str:
    why = str(getattr(error, "orig", None) or error).splitlines()[0]
    return f"the database {engine.url.database} cannot be used ({why}); restore it or change store.url in config.toml"


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    present = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if present is not None and present not in known:
        raise StoreRefused(
            f"the database {connection.engine.url.database} was written by a newer version (schema {present}); "
            "install that version or change store.url in config.toml"
        )
    command.upgrade(config, "head")
