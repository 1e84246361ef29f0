"""Bring the database to the schema this version knows; refuse one that is newer."""

from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table
from sqlalchemy.exc import DatabaseError, OperationalError, SQLAlchemyError

from bot.store.connection import Engine
from bot.store.errors import StoreRefused

NEWEST = "0008"  # the last of the migrations
_MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_VERSION = table("alembic_version", column("version_num"))
_PASSING = ("locked", "full", "busy")
_PASSING_STATES = ("55P03", "53100")  # of PostgreSQL: a lock was waited for in vain; the disk is full


async def upgrade(engine: Engine) -> None:
    """Run the migrations that are missing.

    Raises ``StoreRefused`` for a newer schema or a file that is no database; what may pass by itself (a lock, a full
    disk) comes out as SQLAlchemy's ``OperationalError``.
    """
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade)
    except OperationalError as error:
        if _may_pass(error):
            raise
        raise StoreRefused(_unusable(engine, error)) from None
    except (DatabaseError, SQLAlchemyError, OSError) as error:
        raise StoreRefused(_unusable(engine, error)) from None


def _may_pass(error: OperationalError) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    return state in _PASSING_STATES or (state is None and any(word in str(error.orig) for word in _PASSING))


def _unusable(engine: Engine, error: Exception) -> str:
    why = str(getattr(error, "orig", None) or error).splitlines()[0]
    a_file = engine.url.get_backend_name() == "sqlite"
    cure = "restore it" if a_file else "see that its server runs and lets AsOf make tables"
    return f"the database {engine.url.database} cannot be used ({why}); {cure} or change store.url in config.toml"


def _upgrade(connection: Connection) -> None:
    _can_hold_any_words(connection)
    present = _present(connection)
    if present == NEWEST:
        return
    # Ten megabytes and a tenth of a second, for what happens once in the life of a database.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if present is not None and present not in known:
        raise StoreRefused(
            f"the database {connection.engine.url.database} was written by a newer version (schema {present}); "
            "install that version or change store.url in config.toml"
        )
    command.upgrade(config, "head")


def _can_hold_any_words(connection: Connection) -> None:
    """Raise ``StoreRefused`` where the database was made for the letters of a few languages alone."""
    if connection.dialect.name != "postgresql":
        return
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar()
    if encoding != "UTF8":
        raise StoreRefused(
            f"the database {connection.engine.url.database} keeps text as {encoding}; "
            "make one with ENCODING 'UTF8' TEMPLATE template0 or change store.url in config.toml"
        )


def _present(connection: Connection) -> str | None:
    """Return the migration that the database came to last; None for a new one."""
    if not inspect(connection).has_table(_VERSION.name):
        return None
    present: str | None = connection.execute(select(_VERSION.c.version_num)).scalar()
    return present
