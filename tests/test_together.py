"""What waits for the database is done together, and nobody notices but the clock."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, insert, select
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.store.engine import open_engine
from bot.store.inbox import NEW
from bot.store.store import Store
from bot.store.tables import inbox


@pytest.fixture
async def store(either_database: str) -> AsyncIterator[Store]:
    opened = await Store.open(either_database)
    yield opened
    await opened.close()


async def written(database: str) -> list[int]:
    """Return the updates another process sees."""
    other = open_engine(database)
    async with other.begin() as connection:
        found = [int(number) for number in await connection.scalars(select(inbox.c.update_id).order_by("update_id"))]
    await other.dispose()
    return found


async def write(store: Store, update_id: int) -> int:
    row: dict[str, Any] = {"update_id": update_id, "state": NEW, "attempts": 0, "body": "{}", "received_at": 0.0}
    async with store.engine.begin() as connection:
        await connection.execute(insert(inbox), row)
    return update_id


@contextmanager
def counted(kind: str) -> Iterator[list[object]]:
    """Give a list that grows with every event of a kind while the block runs."""
    happened: list[object] = []

    def count(connection: object) -> None:
        happened.append(connection)

    event.listen(Engine, kind, count)
    try:
        yield happened
    finally:
        event.remove(Engine, kind, count)


def writing(store: Store, update_id: int) -> Coroutine[Any, Any, int]:
    return store.perform(lambda opened: write(opened, update_id))


async def test_a_work_that_waits_for_nobody_is_committed_when_it_returns(store: Store, either_database: str) -> None:
    for number in (1, 2, 3):
        assert await writing(store, number) == number
        assert await written(either_database) == list(range(1, number + 1))


async def test_what_comes_at_once_shares_a_commit_and_keeps_its_order(store: Store, either_database: str) -> None:
    with counted("commit") as commits:
        results = await asyncio.gather(*(writing(store, number) for number in range(100)))
    assert results == list(range(100))
    assert await written(either_database) == results
    assert len(commits) < 5


async def test_one_that_fails_undoes_none_of_its_neighbours(store: Store, either_database: str) -> None:
    async def twice(opened: Store) -> int:
        await write(opened, 50)
        return await write(opened, 1)

    works = writing(store, 1), writing(store, 2), store.perform(twice), writing(store, 3)
    outcomes = await asyncio.gather(*works, return_exceptions=True)
    assert [outcome for outcome in outcomes if isinstance(outcome, int)] == [1, 2, 3]
    assert isinstance(outcomes[2], IntegrityError)
    assert await written(either_database) == [1, 2, 3], "50 was written by the one that failed"


async def test_a_lock_is_waited_for_once_and_holds_up_nothing_else(
    either_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.engine.BUSY_TIMEOUT_MS", 400)
    store, other, turns = await Store.open(either_database), open_engine(either_database), 0

    async def turn() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0.005)
            turns += 1

    turning = asyncio.create_task(turn())
    with other.shared(), counted("begin") as attempts:
        outcomes = await asyncio.gather(*(writing(store, number) for number in range(20)), return_exceptions=True)
    assert all(isinstance(outcome, OperationalError) for outcome in outcomes)
    assert len(attempts) == 1
    assert turns > 1
    turning.cancel()
    assert await writing(store, 20) == 20
    await other.dispose()
    await store.close()


async def test_who_gives_up_waiting_holds_up_nobody(store: Store, either_database: str) -> None:
    tasks = [asyncio.create_task(writing(store, number)) for number in range(10)]
    await asyncio.sleep(0)
    tasks[3].cancel()
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert isinstance(outcomes[3], asyncio.CancelledError)
    assert [n for n in outcomes if isinstance(n, int)] == [0, 1, 2, 4, 5, 6, 7, 8, 9]


async def test_what_was_begun_is_finished_before_the_database_closes(either_database: str) -> None:
    store = await Store.open(either_database)
    tasks = [asyncio.create_task(writing(store, number)) for number in range(300)]
    await asyncio.sleep(0)
    await store.close()
    assert await asyncio.gather(*tasks) == list(range(300)) == await written(either_database)
    with pytest.raises(RuntimeError):
        await writing(store, 999)


async def test_a_work_that_waits_for_something_else_is_an_error_and_leaves_nothing(
    store: Store, either_database: str
) -> None:
    async def waits(opened: Store) -> None:
        await write(opened, 1)
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="waited for something other than the database"):
        await store.perform(waits)
    assert await written(either_database) == []


async def test_a_transaction_within_a_transaction_is_an_error_and_no_deadlock(store: Store) -> None:
    async with store.engine.begin():
        with pytest.raises(RuntimeError, match="in a transaction already"):
            await write(store, 1)
