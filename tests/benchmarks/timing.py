"""Times in milliseconds, spread and put in relation."""

import time
from collections.abc import Callable, Sequence
from statistics import median, quantiles
from typing import Any

Figures = dict[str, Any]


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1e3


def spread(times_ms: Sequence[float]) -> Figures:
    """Return the median and the 95th percentile."""
    return {"p50": round(median(times_ms), 2), "p95": round(quantiles(times_ms, n=20)[-1], 2)}


def ratio(times_ms: Sequence[float], floor_ms: Sequence[float]) -> float:
    """Return the median of the ratios of pairs measured one after the other: what slows both cancels out."""
    return round(median(time / floor for time, floor in zip(times_ms, floor_ms, strict=True)), 2)
