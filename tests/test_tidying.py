import asyncio
import gc
import weakref
from collections.abc import Callable

import pytest

from bot.chat import tidying
from bot.chat.tidying import tidied


def make_much() -> None:
    """Let Python take its small looks, as it does where much is made."""
    for _ in range(10):
        gc.collect(1)


class Ring:
    def __init__(self) -> None:
        self.own = self


async def is_dropped(idle: Callable[[], bool]) -> bool:
    """Tell whether a ring that the small looks let live is gone after ten pauses."""
    async with tidied(idle, pause_s=0.01):
        held = Ring()
        make_much()
        ring = weakref.ref(held)
        del held
        await asyncio.sleep(0.1)
        return ring() is None


def test_what_nobody_holds_is_dropped_between_questions_and_beside_them() -> None:
    assert asyncio.run(is_dropped(lambda: True))
    assert asyncio.run(is_dropped(lambda: False))


@pytest.mark.parametrize(("hasty_looks", "found"), [(1, True), (1000, False)])
def test_what_a_look_beside_questions_put_away_is_found_after_many(
    hasty_looks: int, found: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tidying, "_HASTY", hasty_looks)

    async def is_found() -> bool:
        answering = True
        async with tidied(lambda: not answering, pause_s=0.01):
            held = Ring()
            make_much()
            await asyncio.sleep(0.1)
            ring = weakref.ref(held)
            del held
            answering = False
            make_much()
            await asyncio.sleep(0.1)
            return ring() is None

    assert asyncio.run(is_found()) is found


def test_python_looks_through_everything_by_itself_only_outside() -> None:
    async def threshold() -> int:
        async with tidied(lambda: False):
            return gc.get_threshold()[2]

    before = gc.get_threshold()
    assert asyncio.run(threshold()) > 1_000_000
    assert gc.get_threshold() == before


def test_what_stays_is_not_looked_through_again() -> None:
    async def frozen() -> int:
        async with tidied(lambda: True, pause_s=0.01):
            before = gc.get_freeze_count()
            kept = [Ring() for _ in range(10_000)]
            make_much()
            await asyncio.sleep(0.1)
            return gc.get_freeze_count() - before - len(kept)

    assert asyncio.run(frozen()) >= 0


def test_a_bot_that_makes_nothing_is_not_looked_through() -> None:
    async def is_looked_through() -> bool:
        async with tidied(lambda: True, pause_s=0.01):
            before = gc.get_stats()[2]
            await asyncio.sleep(0.1)
            return gc.get_stats()[2] != before

    assert not asyncio.run(is_looked_through())
