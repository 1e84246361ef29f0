"""How fast a process starts, and what memory it takes; the floor is bare libraries that find sentences alone."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from retrieval.generation import open_generation
from retrieval.settings import EncoderSettings
from tests.benchmarks.cold import QUESTION
from tests.benchmarks.timing import Figures, ratio

_RUNS = 5


def cold_start(index: Path) -> Figures:
    """Time new processes; one goes before them, since only the first start on a machine compiles Python's sources."""
    folder = open_generation(index, EncoderSettings()).folder
    runs = [(_start("ours", index), _start("floor", folder)) for _ in range(_RUNS + 1)]
    ours, bare = zip(*runs[1:], strict=True)
    return {
        "seconds": median(seconds for seconds, _ in ours),
        "floor_seconds": median(seconds for seconds, _ in bare),
        "ratio": ratio([seconds for seconds, _ in ours], [seconds for seconds, _ in bare]),
        "peak_mb": max(peak for _, peak in ours),
        "floor_peak_mb": max(peak for _, peak in bare),
    }


def serving(index: Path) -> dict[str, int]:
    """Return the memory that a bot takes which has answered some questions."""
    return _run_alone("serving", index)


def commands(runs: int) -> Figures:
    """Return the seconds that ``ask`` and ``--help`` take from a shell, over what ``config.toml`` names."""
    return {
        "ask_seconds": _spread([_command("ask", QUESTION) for _ in range(runs + 1)][1:]),
        "help_seconds": _spread([_command("--help") for _ in range(runs + 1)][1:]),
    }


def _spread(seconds: Sequence[float]) -> Figures:
    return {"best": round(min(seconds), 3), "p50": round(median(seconds), 3), "worst": round(max(seconds), 3)}


def _start(which: str, folder: Path) -> tuple[float, int]:
    started = time.perf_counter()
    memory = _run_alone(which, folder)
    return round(time.perf_counter() - started, 3), memory["peak_mb"]


def _run_alone(which: str, folder: Path) -> dict[str, int]:
    """Return the memory that a process of its own takes which does ``which`` of what ``cold.py`` knows."""
    memory: dict[str, int] = json.loads(_output("tests.benchmarks.cold", which, str(folder)))
    return memory


def _command(*words: str) -> float:
    started = time.perf_counter()
    _output("bot", *words)
    return time.perf_counter() - started


def _output(module: str, *words: str) -> str:
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", module, *words]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=compiled).stdout
