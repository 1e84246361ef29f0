"""What can befall a database that is on another machine: it is away, it refuses, it breaks off, others use it too."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.store.errors import StoreRefused
from bot.store.keeper import Keeper
from bot.store.store import Store
from tests.postgres import Postgres


def update_of(update_id: int) -> dict[str, object]:
    return {"update_id": update_id, "message": {"message_id": update_id, "chat": {"id": -5}, "text": "?"}}


@pytest.fixture
async def store(postgres: Postgres) -> AsyncIterator[Store]:
    opened = await Store.open(postgres.fresh())
    yield opened
    await opened.close()


async def cut_off(store: Store) -> None:
    """Lose the connection in the middle of a work."""
    async with store.engine.begin() as connection:
        await connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))


async def test_a_server_that_is_away_is_refused_with_one_line_and_without_the_password() -> None:
    with pytest.raises(
        StoreRefused, match=r"the database asof cannot be used .*refused.*see that its server"
    ) as refused:
        await Store.open("postgresql://asof:secret@127.0.0.1:1/asof")
    assert "secret" not in str(refused.value)
    assert "\n" not in str(refused.value)


async def test_somebody_whom_the_server_does_not_know_is_refused_with_its_words(postgres: Postgres) -> None:
    with pytest.raises(StoreRefused, match='role "stranger" does not exist'):
        await Store.open(postgres.fresh().replace("asof@", "stranger@"))


async def test_a_database_that_cannot_hold_every_letter_is_refused(postgres: Postgres) -> None:
    with postgres.connected() as connection:
        connection.execute("CREATE DATABASE narrow ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    narrow = postgres.fresh().replace("/postgres?", "/narrow?")
    with pytest.raises(StoreRefused, match="keeps text as LATIN1; make one with ENCODING 'UTF8'"):
        await Store.open(narrow)


async def test_where_the_connection_breaks_none_is_done_twice_and_the_next_has_another(store: Store) -> None:
    begun: list[int] = []

    async def write(opened: Store, number: int) -> None:
        begun.append(number)
        await opened.inbox.take_in([update_of(number)])

    works = [
        store.perform(lambda opened: write(opened, 1)),
        store.perform(cut_off),
        store.perform(lambda opened: write(opened, 2)),
    ]
    outcomes = await asyncio.gather(*works, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [OperationalError] * 3
    assert begun == [1]
    await store.perform(lambda opened: write(opened, 3))
    assert await store.perform(lambda opened: opened.inbox.unhandled()) == [update_of(3)]


async def test_a_connection_that_broke_while_nobody_used_it_is_noticed_by_nobody(
    store: Store, postgres: Postgres
) -> None:
    with postgres.connected() as connection:
        others = (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename = 'asof'"
        )
        assert connection.execute(others).fetchall() != []
    assert await store.perform(lambda opened: opened.inbox.take_in([update_of(1)])) == [update_of(1)]


async def test_a_broken_connection_costs_a_rest_and_what_is_owed_is_paid_after_it(store: Store) -> None:
    now = 0.0
    keeper = Keeper(store, clock=lambda: now)
    await keeper.attempt(lambda opened: opened.inbox.take_in([update_of(1)]), [])
    await keeper.attempt(cut_off, None)
    await keeper.owe(lambda opened: opened.inbox.finish(1))
    assert keeper.failures == 1
    now = 10.0
    assert await keeper.attempt(lambda opened: opened.inbox.unhandled(), None) == []


async def test_processes_that_start_at_once_make_the_tables_once(postgres: Postgres) -> None:
    database = postgres.fresh()
    stores = await asyncio.gather(*(asyncio.to_thread(asyncio.run, Store.open(database)) for _ in range(4)))
    assert await stores[0].inbox.take_in([update_of(1)]) == [update_of(1)]
    assert await stores[3].inbox.take_in([update_of(1)]) == []
    for opened in stores:
        await opened.close()
