"""Stored arrays: mapped into memory instead of read, written row by row instead of whole."""

import os
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

_ROWS_AT_ONCE = 4096


def map_array(file: Path) -> NDArray[Any]:
    """Map a ``.npy`` file read-only; raises ``OSError`` or ``ValueError`` where it is none."""
    mapped: NDArray[Any] = np.load(file, mmap_mode="r", allow_pickle=False)
    # A plain view: each slice of numpy's memmap class costs microseconds more, and a question takes hundreds.
    return mapped.view(np.ndarray)


class RowFile:
    """A ``.npy`` file of float32 rows written in any order, so that no more than a batch has to be in memory.

    Rows are written, not mapped: a full disk is then an ``OSError`` and not the end of the process.
    """

    def __init__(self, file: Path, count: int, width: int) -> None:
        """Begin a file of shape (count, width); every row has to be written once. Raises ``OSError``."""
        with file.open("wb") as stream:
            header = {"descr": "<f4", "fortran_order": False, "shape": (count, width)}
            np.lib.format.write_array_header_1_0(stream, header)
            self._start = stream.tell()
        self._width = 4 * width
        self._descriptor = os.open(file, os.O_WRONLY)

    def write(self, position: int, row: NDArray[np.float32]) -> None:
        """Store one row, shape (width,), or several that follow, shape (n, width); raises ``OSError``."""
        rest = np.ascontiguousarray(row, dtype="<f4").tobytes()
        offset = self._start + position * self._width
        while rest:
            done = os.pwrite(self._descriptor, rest, offset)
            rest, offset = rest[done:], offset + done

    def take_over(self, rows: NDArray[np.float32], places: NDArray[np.int64]) -> None:
        """Store at each position the row that lies at its place in ``rows``, none where that is -1; raises ``OSError``.

        Neighbours that stay neighbours are written at once.
        """
        held = np.flatnonzero(places >= 0)
        ends = np.flatnonzero((np.diff(held) != 1) | (np.diff(places[held]) != 1)) + 1
        for run in np.split(held, ends):
            for start in range(0, len(run), _ROWS_AT_ONCE):
                position = int(run[start])
                count = min(_ROWS_AT_ONCE, len(run) - start)
                self.write(position, rows[places[position] : places[position] + count])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._descriptor)
