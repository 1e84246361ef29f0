"""One cold start, in a process of its own: ``python -m tests.benchmarks.cold ours|floor FOLDER``; prints peak MB."""

import sys
from pathlib import Path

QUESTION = "Does IBM still sell face recognition?"


def ask_ours(index: Path) -> None:
    """Open everything that answers and answer one question, as ``ask`` does."""
    from bot.app import open_service  # noqa: PLC0415 - the imports are part of what is measured
    from bot.config import Config  # noqa: PLC0415

    open_service(Config(), index).answerer.answer(QUESTION)


def ask_floor(generation: Path) -> None:
    """Find sentences with the bare libraries, without verifying or answering anything."""
    from tests.benchmarks.floor import Floor  # noqa: PLC0415

    Floor(generation, "sentences").ask(QUESTION)


def peak_mb() -> int:
    """Return the most memory this process ever held; ``ru_maxrss`` would count its parent's before the start."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) // 1024


if __name__ == "__main__":
    {"ours": ask_ours, "floor": ask_floor}[sys.argv[1]](Path(sys.argv[2]))
    sys.stdout.write(str(peak_mb()))
