"""Many questions at once, as the chat asks them: a few threads beside one event loop, whose lateness is watched."""

import asyncio
import contextlib
import sys
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice

from bot.answering.answerer import Answerer
from bot.asking import WORKERS
from bot.chat.tidying import tidied
from bot.commands.attending import SWITCH_S
from retrieval.precedence import Precedence, threads
from tests.benchmarks.answers import forget_readings
from tests.benchmarks.timing import Figures, lateness, spread

_IDLE_S = 1.0
_AFTERWARDS_S = 3.0  # the bot looks for garbage within the first of them
_TICK_S = 0.002


def crowds(answerers: Sequence[Answerer], questions: Sequence[str], sizes: Sequence[int]) -> list[Figures]:
    """Return for each number of questions at once the rate, the times and how late the event loop ever was.

    Each size gets an answerer of its own, ready as that of a bot that serves, so that no reply is remembered. The
    lateness of a loop that has nothing to do comes along: what is busy on the machine besides makes every loop late.
    """
    sys.setswitchinterval(SWITCH_S)
    idle = asyncio.run(_idle())
    figures = [
        asyncio.run(_crowd(_ready(answerer), size, questions)) for answerer, size in zip(answerers, sizes, strict=True)
    ]
    return [{**one, "idle_loop_late_ms": idle} for one in figures]


def _ready(answerer: Answerer) -> Answerer:
    answerer.read_ahead()
    forget_readings()
    return answerer


async def _idle() -> Figures:
    async with _watched() as late:
        await asyncio.sleep(_IDLE_S)
    return _lateness(late)


def _lateness(late: Sequence[float]) -> Figures:
    return lateness(late, _TICK_S * 1e3)


async def _crowd(answerer: Answerer, size: int, questions: Sequence[str]) -> Figures:
    waiting = iter(list(islice(cycle(questions), max(len(questions), size))))
    times: list[float] = []
    answered = asyncio.Event()
    # As in the bot, whose first look for garbage comes before anybody is answered, and later ones while nobody waits.
    with threads(WORKERS, Precedence.ANSWERING) as workers:
        async with tidied(answered.is_set):
            async with _watched() as late:
                started = time.perf_counter()
                await asyncio.gather(*(_ask(workers, answerer, waiting, times) for _ in range(size)))
                took = time.perf_counter() - started
            answered.set()
            async with _watched() as late_afterwards:
                await asyncio.sleep(_AFTERWARDS_S)
    return {
        "at_once": size,
        "questions_per_s": round(len(times) / took, 1),
        "ms": spread(times),
        "loop_late_ms": _lateness(late),
        "loop_late_afterwards_ms": _lateness(late_afterwards),
    }


async def _ask(workers: ThreadPoolExecutor, answerer: Answerer, waiting: Iterator[str], times: list[float]) -> None:
    for question in waiting:
        started = time.perf_counter()
        await asyncio.get_running_loop().run_in_executor(workers, answerer.answer, question)
        times.append((time.perf_counter() - started) * 1e3)


@contextlib.asynccontextmanager
async def _watched() -> AsyncIterator[Sequence[float]]:
    """Give, once the block has run, how many milliseconds later than planned the loop came by meanwhile."""
    late: list[float] = []
    watching = asyncio.create_task(_watch(late))
    try:
        yield late
    finally:
        watching.cancel()


async def _watch(late: list[float]) -> None:
    while True:
        started = time.perf_counter()
        await asyncio.sleep(_TICK_S)
        late.append((time.perf_counter() - started - _TICK_S) * 1e3)
