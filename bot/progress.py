"""A progress bar on standard error, drawn only where a person is watching."""

import sys
import time
from typing import Protocol, TextIO

_WIDTH = 30
_REDRAW_S = 0.1


class Progress(Protocol):
    """Anything that can be told how far a piece of work is."""

    def __call__(self, done: int, total: int, what: str) -> None:
        """Note that ``done`` of ``total`` ``what`` are finished."""


def no_progress(done: int, total: int, what: str) -> None:
    """Show nothing."""


class ProgressBar:
    """Redraws one line on a terminal; writes one line a finished piece elsewhere."""

    def __init__(self, stream: TextIO | None = None) -> None:
        """Draw on ``stream``, by default standard error."""
        self._stream = stream or sys.stderr
        self._live = self._stream.isatty()
        self._drawn_at = 0.0

    def __call__(self, done: int, total: int, what: str) -> None:
        """Draw that ``done`` of ``total`` ``what`` are finished."""
        finished = done >= total
        if self._live:
            self._draw(done, total, what, finished=finished)
        elif finished:
            self._stream.write(f"{what}: {total}\n")
        self._stream.flush()

    def _draw(self, done: int, total: int, what: str, *, finished: bool) -> None:
        now = time.monotonic()
        if not finished and now - self._drawn_at < _REDRAW_S:
            return
        self._drawn_at = now
        filled = _WIDTH * done // max(total, 1)
        bar = "█" * filled + "·" * (_WIDTH - filled)
        self._stream.write(f"\r\x1b[K{what} {bar} {done}/{total}" + "\n" * finished)
