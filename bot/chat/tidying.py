"""Look for garbage between questions, and only among what is new.

Python looks through all that lives, with everything else standing still, whenever a quarter more lives than before: .1
to .3 s over ten thousand articles once many were read. Here that look comes while nobody waits for an answer, as soon
as enough is new, and what is found to stay is put where no later look goes.
"""

import asyncio
import contextlib
import gc
from collections.abc import AsyncIterator, Callable

_PAUSE_S = 1.0
_LONGEST_PAUSES = 300  # a bot that is never idle is looked through all the same, after five minutes
# So many small looks of Python's, each after some 7,000 new objects: what they let live takes 6 ms at most.
_ENOUGH = 5
_NEVER = 2**31 - 1


@contextlib.asynccontextmanager
async def tidied(idle: Callable[[], bool], pause_s: float = _PAUSE_S) -> AsyncIterator[None]:
    """Keep Python's own full look off while the block runs; look at what is new when ``idle``, or after many pauses."""
    before = gc.get_threshold()
    gc.set_threshold(*before[:2], _NEVER)
    _look()
    looking = asyncio.create_task(_look_often(idle, pause_s))
    try:
        yield
    finally:
        looking.cancel()
        await asyncio.gather(looking, return_exceptions=True)
        gc.set_threshold(*before)


async def _look_often(idle: Callable[[], bool], pause_s: float) -> None:
    busy = 0
    while True:
        await asyncio.sleep(pause_s)
        busy = 0 if idle() else busy + 1
        if busy % _LONGEST_PAUSES == 0 and gc.get_count()[2] >= _ENOUGH:
            _look()


def _look() -> None:
    gc.collect()
    gc.freeze()
