"""Times in milliseconds, spread and put in relation."""

import time
from collections.abc import Callable, Sequence
from statistics import median, quantiles
from typing import Any

_BARS_MS = (5, 10, 20)
Figures = dict[str, Any]


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1e3


def spread(times_ms: Sequence[float]) -> Figures:
    """Return the median and the 95th percentile."""
    return {"p50": round(median(times_ms), 2), "p95": round(quantiles(times_ms, n=20)[-1], 2)}


def lateness(late_ms: Sequence[float], tick_ms: float) -> Figures:
    """Return how late a loop is at most, and the shares of the time in which whatever comes would wait so much longer.

    Each number tells how much later than after ``tick_ms`` a tick came. Ticks are not counted but weighed by the time
    they took: a loop held up for 20 ms ticks once meanwhile, and who comes after 5 of them waits for 15.
    """
    whole = sum(late_ms) + tick_ms * len(late_ms)
    shares = {f"share_over_{bar}_ms": sum(max(0.0, late - bar) for late in late_ms) / whole for bar in _BARS_MS}
    return {"max": round(max(late_ms), 1), **{name: round(share, 5) for name, share in shares.items()}}


def ratio(times_ms: Sequence[float], floor_ms: Sequence[float]) -> float:
    """Return the median of the ratios of pairs measured one after the other: what slows both cancels out."""
    return round(median(time / floor for time, floor in zip(times_ms, floor_ms, strict=True)), 2)
