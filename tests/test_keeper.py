import asyncio
import logging
import re
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from bot.store.engine import open_engine
from bot.store.keeper import Keeper, open_keeper
from bot.store.store import Store


async def test_after_a_failure_the_database_is_left_alone_for_a_while(
    either_database: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    now, tried = 0.0, []
    keeper = Keeper(await Store.open(either_database), clock=lambda: now)

    async def fail(_store: Store) -> str:
        tried.append(now)
        raise OSError(28, "No space left on device")

    async def work(_store: Store) -> str:
        return "kept"

    assert await keeper.attempt(fail, "not kept") == "not kept"
    assert await keeper.attempt(work, "not kept") == "not kept"
    assert "works again;" not in caplog.text
    now = 10.0
    assert [await keeper.attempt(work, "not kept") for _ in range(2)] == ["kept", "kept"]
    assert caplog.text.count("works again;") == 1
    assert (tried, keeper.failures) == ([0.0], 1)
    assert "No space left on device): until it works again answers have no buttons and are not kept" in caplog.text
    await keeper.close()


async def test_what_is_owed_is_done_in_order_once_the_database_works_again(either_database: str) -> None:
    now, done, broken = 0.0, [], True
    keeper = Keeper(await Store.open(either_database), clock=lambda: now)

    def write(name: str) -> Callable[[Store], Coroutine[Any, Any, None]]:
        async def work(_store: Store) -> None:
            if broken:
                raise OSError(28, "No space left on device")
            done.append(name)

        return work

    await keeper.owe(write("first"))
    await keeper.owe(write("second"))
    broken = False
    await keeper.attempt(write("too early"), None)
    now = 10.0
    await keeper.attempt(write("third"), None)
    assert done == ["first", "second", "third"]
    await keeper.close()


@pytest.mark.parametrize(
    "failure", [IntegrityError("INSERT", {}, Exception("no such row")), ValueError("no number")], ids=["row", "value"]
)
async def test_what_can_never_be_done_is_given_up_and_all_else_that_is_owed_is_done(
    either_database: str, failure: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    now, done, broken = 0.0, [], True
    keeper = Keeper(await Store.open(either_database), clock=lambda: now)

    def write(name: str) -> Callable[[Store], Coroutine[Any, Any, None]]:
        async def work(_store: Store) -> None:
            if broken:
                raise OSError(28, "No space left on device")
            if name == "bad":
                raise failure
            done.append(name)

        return work

    for name in ("first", "bad", "second"):
        await keeper.owe(write(name))
    broken, now = False, 10.0
    await keeper.attempt(write("third"), None)
    assert done[-3:] == ["first", "second", "third"]
    assert caplog.text.count("what was owed to the database can never be done") == 1
    assert str(failure) in caplog.text
    await keeper.attempt(write("fourth"), None)
    assert done[-2:] == ["third", "fourth"]
    assert keeper.failures == 1
    await keeper.close()


async def test_what_cannot_be_done_now_stays_owed_behind_what_can_never_be_done(either_database: str) -> None:
    now, done, failing = 0.0, [], {"first", "bad", "second"}
    keeper = Keeper(await Store.open(either_database), clock=lambda: now)

    def write(name: str) -> Callable[[Store], Coroutine[Any, Any, None]]:
        async def work(_store: Store) -> None:
            if name in failing:
                raise OSError(28, "No space left on device")
            if name == "bad":
                raise ValueError("no number")
            done.append(name)

        return work

    for name in ("first", "bad", "second"):
        await keeper.owe(write(name))
    failing, now = {"second"}, 10.0
    assert await keeper.attempt(write("third"), "not kept") == "not kept"
    failing, now = set(), 20.0
    await keeper.attempt(write("third"), None)
    assert done[-2:] == ["second", "third"]
    await keeper.close()


async def test_those_who_wait_behind_a_failure_do_not_fail_one_by_one(either_database: str) -> None:
    keeper, tried = Keeper(await Store.open(either_database)), []

    async def fail(_store: Store) -> None:
        tried.append(1)
        raise OSError(28, "No space left on device")

    assert await asyncio.gather(*(keeper.attempt(fail, "not kept") for _ in range(20))) == ["not kept"] * 20
    assert tried == [1]
    await keeper.close()


@pytest.mark.usefixtures("impatient")
async def test_a_database_locked_at_the_start_does_not_stop_the_start(
    either_database: str, caplog: pytest.LogCaptureFixture
) -> None:
    other = open_engine(either_database)
    with other.shared():
        keeper = await open_keeper(either_database)
        assert await keeper.attempt(lambda store: store.inbox.unhandled(), None) is None
    assert re.search(
        r"\((database is locked|.* lock timeout)\): answers have no buttons and are not kept;", caplog.text
    )
    assert "start again once it is free" in caplog.text
    assert caplog.text.count("\n") == 1
    await other.dispose()
