import asyncio
import gc
import weakref
from collections.abc import Callable

from bot.chat.tidying import tidied


class Ring:
    def __init__(self) -> None:
        self.own = self


async def is_dropped(idle: Callable[[], bool]) -> bool:
    """Tell whether a ring that the small looks let live is gone after ten pauses."""
    async with tidied(idle, pause_s=0.01):
        held = Ring()
        gc.collect(0)
        gc.collect(1)
        ring = weakref.ref(held)
        del held
        await asyncio.sleep(0.1)
        return ring() is None


def test_what_nobody_holds_is_dropped_between_questions() -> None:
    assert asyncio.run(is_dropped(lambda: True))
    assert not asyncio.run(is_dropped(lambda: False))


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
            await asyncio.sleep(0.1)
            return gc.get_freeze_count() - before - len(kept)

    assert asyncio.run(frozen()) >= 0
