"""Many questions at once, as the chat asks them: a few threads beside one event loop, whose lateness is watched."""

import asyncio
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice

from bot.answering.answerer import Answerer
from bot.chat.finding import WORKERS
from bot.chat.precedence import Precedence, threads
from bot.chat.tidying import tidied
from tests.benchmarks.timing import Figures, spread

_SWITCH_S = 0.001  # as bot/commands/run.py has
_IDLE_S = 1.0
_TICK_S = 0.002


def crowds(answerers: Sequence[Answerer], questions: Sequence[str], sizes: Sequence[int]) -> list[Figures]:
    """Return for each number of questions at once the rate, the times and how late the event loop ever was.

    Each size gets an answerer of its own, so that no reply is remembered. The lateness of a loop that has nothing to do
    comes along: what is busy on the machine besides makes every loop late.
    """
    sys.setswitchinterval(_SWITCH_S)
    idle = asyncio.run(_idle())
    figures = [asyncio.run(_crowd(*pair, questions)) for pair in zip(answerers, sizes, strict=True)]
    return [{**one, "idle_loop_late_ms": idle} for one in figures]


async def _idle() -> Figures:
    late: list[float] = []
    watching = asyncio.create_task(_watch(late))
    await asyncio.sleep(_IDLE_S)
    watching.cancel()
    return _lateness(late)


def _lateness(late: Sequence[float]) -> Figures:
    return spread(late) | {"max": round(max(late), 1)}


async def _crowd(answerer: Answerer, size: int, questions: Sequence[str]) -> Figures:
    waiting = iter(list(islice(cycle(questions), max(len(questions), size))))
    times: list[float] = []
    late: list[float] = []
    watching = asyncio.create_task(_watch(late))
    async with tidied(lambda: False):
        with threads(WORKERS, Precedence.ANSWERING) as workers:
            started = time.perf_counter()
            late.clear()  # the look that comes before anybody is answered
            await asyncio.gather(*(_ask(workers, answerer, waiting, times) for _ in range(size)))
            took = time.perf_counter() - started
    watching.cancel()
    return {
        "at_once": size,
        "questions_per_s": round(len(times) / took, 1),
        "ms": spread(times),
        "loop_late_ms": _lateness(late),
    }


async def _ask(workers: ThreadPoolExecutor, answerer: Answerer, waiting: Iterator[str], times: list[float]) -> None:
    for question in waiting:
        started = time.perf_counter()
        await asyncio.get_running_loop().run_in_executor(workers, answerer.answer, question)
        times.append((time.perf_counter() - started) * 1e3)


async def _watch(late: list[float]) -> None:
    while True:
        started = time.perf_counter()
        await asyncio.sleep(_TICK_S)
        late.append((time.perf_counter() - started - _TICK_S) * 1e3)
