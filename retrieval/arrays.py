"""Stored arrays, mapped into memory instead of read."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


def map_array(file: Path) -> NDArray[Any]:
    """Map a ``.npy`` file read-only; raises ``OSError`` or ``ValueError`` where it is none."""
    mapped: NDArray[Any] = np.load(file, mmap_mode="r", allow_pickle=False)
    # A plain view: each slice of numpy's memmap class costs microseconds more, and a question takes hundreds.
    return mapped.view(np.ndarray)
