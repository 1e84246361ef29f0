"""INSERT that leaves an existing row alone, or replaces it: the same words for SQLite and PostgreSQL."""

from collections.abc import Collection
from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import Table
from sqlalchemy.sql.dml import Insert

from bot.store.connection import Connection


def insert_new(connection: Connection, table: Table) -> Insert:
    """Return an INSERT that does nothing where a unique column holds the value already; it returns the new keys.

    The rows go to ``execute`` with it, one or many.
    """
    return _insert_new(connection.dialect.name, table)


@cache
def _insert_new(dialect: str, table: Table) -> Insert:
    # Made once: to build a statement and find it among those compiled before takes longer than SQLite takes for it.
    made: Insert = _insert_into(dialect, table).on_conflict_do_nothing().returning(*table.primary_key.columns)
    return made


def insert_or_update(connection: Connection, table: Table, values: dict[str, Any], changed: Collection[str]) -> Insert:
    """Return an INSERT that sets the columns ``changed`` where the primary key is there already."""
    keys = list(table.primary_key.columns)
    made: Insert = (
        _insert_into(connection.dialect.name, table)
        .values(values)
        .on_conflict_do_update(index_elements=keys, set_={name: values[name] for name in changed})
    )
    return made


def _insert_into(dialect: str, table: Table) -> Any:
    """Return an INSERT as that database knows it; the dialect of the other one, 4 MB, is not loaded."""
    return import_module(f"sqlalchemy.dialects.{dialect}").insert(table)
