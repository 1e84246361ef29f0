"""Do what waits for the database together: in one thread, in one transaction, with one commit.

What arrives while a transaction runs waits and is then done in one more, as databases do with commits themselves
(group commit; Gray and Reuter, "Transaction processing", 1993). So one update alone waits for nobody, and under load
the price of a commit is shared. Nobody hears of his work before it is committed.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Generic, TypeVar

from msgspec import Struct
from sqlalchemy.exc import DBAPIError

from bot.store.connection import Engine

T = TypeVar("T")
Work = Callable[[], Coroutine[Any, Any, T]]
_LARGEST = 128


class _Job(Struct, Generic[T], frozen=True):
    work: Work[T]
    done: "asyncio.Future[T]"


class _Outcome(Struct, frozen=True):
    result: Any = None
    error: Exception | None = None


class Together:
    """Gathers works and does them, in the order they came in."""

    def __init__(self, engine: Engine) -> None:
        """Do them with ``engine``."""
        self._engine = engine
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._waiting: list[_Job[Any]] = []
        self._running: asyncio.Task[None] | None = None

    async def do(self, work: Work[T]) -> T:
        """Return what ``work`` returns, once that is committed; ``work`` waits for nothing but the engine.

        Where a transaction fails, each work in it is done once more, by itself: only those fail that cannot be done.
        Where the connection is lost, all of them fail.
        """
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Job(work, done))
        if self._running is None:
            self._running = asyncio.create_task(self._run())
        return await done

    async def close(self) -> None:
        """Finish what waits, then end the thread."""
        if self._running is not None:
            await asyncio.wait([self._running])
        self._thread.shutdown()

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            group, self._waiting = self._waiting[:_LARGEST], self._waiting[_LARGEST:]
            try:
                outcomes = await loop.run_in_executor(self._thread, self._do_all, [job.work for job in group])
            except RuntimeError as closed:
                outcomes = [_Outcome(error=closed)] * len(group)
            for job, outcome in zip(group, outcomes, strict=True):
                if job.done.done():
                    continue  # nobody waits for it any more
                if outcome.error is not None:
                    job.done.set_exception(outcome.error)
                else:
                    job.done.set_result(outcome.result)
        self._running = None

    def _do_all(self, works: Sequence[Work[Any]]) -> list[_Outcome]:
        begun = False
        try:
            with self._engine.shared():
                begun = True
                return [_Outcome(_finish(work())) for work in works]
        except Exception as error:  # noqa: BLE001 - it is handed to whoever waits
            # A database that is locked is waited for once, not by each in turn. Where the way to it broke, nobody
            # knows whether the commit arrived.
            if len(works) == 1 or not begun or (isinstance(error, DBAPIError) and error.connection_invalidated):
                return [_Outcome(error=error)] * len(works)
        return [outcome for work in works for outcome in self._do_all([work])]


def _finish(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never waits."""
    try:
        work.send(None)
    except StopIteration as finished:
        result: T = finished.value
        return result
    work.close()
    raise RuntimeError("a verb of the store waited for something other than the database")
