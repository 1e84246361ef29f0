"""Builds that end badly at every step, one forked child each: ``python -m tests.killed_builds FAULT INDEX FOLDER``.

Each child works on its own copy of INDEX, ``FOLDER/<step>``; the step rises until a child gets through. One line a
child goes to standard output: the step, and ``killed``, ``refused`` (the build said so) or ``done``.
"""

import errno
import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from retrieval.building import build_generation
from retrieval.errors import BuildRefused
from retrieval.settings import RetrievalSettings
from tests.articles import ARTICLES, BOOK
from tests.encoders import HashingEncoder

_EVENTS = {"os.rename", "os.mkdir", "os.remove", "os.rmdir"}
_BYTES_A_STEP = 200
_OUTCOMES = {0: "done", 3: "refused"}


def _die_at_operation(step: int) -> None:
    """Die without clean-up at the ``step``-th change to a folder that Python announces (PEP 578)."""
    seen = count(1)

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        changes = event in _EVENTS or (event == "open" and arguments[2] & os.O_CREAT)
        if changes and next(seen) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def _die_after_sync(step: int) -> None:
    """Die right after the ``step``-th fsync."""
    _replace_sync(step, lambda: os.kill(os.getpid(), signal.SIGKILL))


def _fail_sync(step: int) -> None:
    """Let the ``step``-th fsync fail as a dying disk does."""

    def fail() -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    _replace_sync(step, fail)


def _limit_files(step: int) -> None:
    """Let no file grow beyond ``step`` times 200 bytes, as a full disk does."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (step * _BYTES_A_STEP, step * _BYTES_A_STEP))


def _replace_sync(step: int, fault: Callable[[], None]) -> None:
    real, seen = os.fsync, count(1)

    def fsync(descriptor: int) -> None:
        real(descriptor)
        if next(seen) == step:
            fault()

    os.fsync = fsync  # type: ignore[assignment]


FAULTS: dict[str, Callable[[int], None]] = {
    "killed at each change": _die_at_operation,
    "killed after each sync": _die_after_sync,
    "sync fails": _fail_sync,
    "disk full": _limit_files,
}


def _child(fault: Callable[[int], None], step: int, index: Path) -> int:
    fault(step)
    try:
        build_generation(index, ARTICLES, BOOK, HashingEncoder(), RetrievalSettings())
    except BuildRefused:
        return 3
    return 0


def main(name: str, index: Path, folder: Path) -> None:
    """Run one child a step until one gets through."""
    for step in count(1):
        copy = folder / f"{step:03d}"
        shutil.copytree(index, copy)
        child = os.fork()
        if not child:
            os._exit(_child(FAULTS[name], step, copy))
        status = os.waitpid(child, 0)[1]
        outcome = "killed" if os.WIFSIGNALED(status) else _OUTCOMES[os.waitstatus_to_exitcode(status)]
        sys.stdout.write(f"{copy.name} {outcome}\n")
        if outcome == "done":
            return


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
