"""Look for garbage in small bits, and only among what is new.

Python looks through all that lives, with everything else standing still, whenever a quarter more lives than before: .1
to .3 s over ten thousand articles once many were read. Here a look comes as soon as a little is new, and what is found
to stay is put where no later look goes.
"""

import asyncio
import contextlib
import gc
from collections.abc import AsyncIterator, Callable

_PAUSE_S = 0.1
# So many small looks of Python's, each after some 7,000 new objects: what they let live takes 4 ms to look through, and
# what many questions at once make in a pause some more.
_ENOUGH = 3
# What is held while questions are answered is put away with the rest, and never found once it holds itself alone: after
# so many looks all is looked through once more, for .1 to .3 s, while nobody waits for an answer.
_HASTY = 1000
_NEVER = 2**31 - 1


@contextlib.asynccontextmanager
async def tidied(idle: Callable[[], bool], pause_s: float = _PAUSE_S) -> AsyncIterator[None]:
    """Keep Python's own full look off while the block runs; look at what is new, and at all only when ``idle``."""
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
    hasty = 0
    while True:
        await asyncio.sleep(pause_s)
        if gc.get_count()[2] < _ENOUGH:
            continue
        if not idle():
            hasty += 1
        elif hasty >= _HASTY:
            gc.unfreeze()
            hasty = 0
        _look()


def _look() -> None:
    gc.collect()
    gc.freeze()
