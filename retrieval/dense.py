"""Exact inner-product search over unit vectors with FAISS (Johnson et al., 2017); the only home of that library.

Unit vectors make the inner product the cosine, so scores lie in -1 to 1 and more is nearer.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import faiss
import numpy as np
from numpy.typing import NDArray

from retrieval.encoder import Vectors


@dataclass(frozen=True, slots=True)
class Found:
    """One row of an index and its cosine with the query."""

    position: int
    score: float


class DenseIndex:
    """Vectors by position, searched exactly; safe to search from several threads."""

    def __init__(self, index: Any) -> None:
        """Wrap a FAISS index that keeps its vectors; use ``of`` or ``read``."""
        self._index = index

    @classmethod
    def of(cls, vectors: Vectors) -> Self:
        """Index rows of length 1, shape (n, dimension); n may be 0. Raises ``ValueError`` for any other shape."""
        if vectors.ndim != 2:
            raise ValueError(f"expected rows of vectors, got an array of shape {vectors.shape}")
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Map a stored index into memory; raises ``ValueError`` where FAISS cannot read it."""
        try:
            return cls(faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC | faiss.IO_FLAG_READ_ONLY))
        except RuntimeError as error:
            raise ValueError(f"FAISS cannot read {path}") from error

    def write(self, path: Path) -> None:
        """Store the index; raises ``OSError`` where the disk refuses (FAISS leaves an empty file behind then)."""
        try:
            faiss.write_index(self._index, str(path))
        except RuntimeError as error:
            raise OSError(f"FAISS cannot write {path}: is the disk full?") from error

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""
        return int(self._index.d)

    def __len__(self) -> int:
        """Count the vectors."""
        return int(self._index.ntotal)

    def search(self, vectors: Vectors, k: int) -> list[list[Found]]:
        """Return for each query row its ``k`` nearest positions, best first, ties by position.

        Fewer than ``k`` come back where the index holds fewer. Raises ``ValueError`` for a wrong dimension.
        """
        self._check(vectors)
        k = min(k, len(self))
        if k < 1 or not len(vectors):
            return [[] for _ in vectors]
        # OpenMP's count is each thread's own. One core a question: the encoder's threads and FAISS's would fight.
        faiss.omp_set_num_threads(1)
        scores, positions = self._index.search(np.ascontiguousarray(vectors, dtype=np.float32), k)
        return [_rows(*pair) for pair in zip(scores, positions, strict=True)]

    def scores_of(self, vector: Vectors, positions: NDArray[np.int64]) -> Vectors:
        """Return the cosine of one vector, shape (dimension,), with the vectors at ``positions``, in their order."""
        self._check(vector[None, :])
        if not len(positions):
            return np.zeros(0, dtype=np.float32)
        kept: Vectors = self._index.reconstruct_batch(np.ascontiguousarray(positions, dtype=np.int64))
        return kept @ vector

    def vector(self, position: int) -> Vectors:
        """Return one vector, shape (dimension,)."""
        row: Vectors = self._index.reconstruct(position)
        return row

    def vectors(self) -> Vectors:
        """Return every vector, shape (n, dimension)."""
        if not len(self):
            return np.zeros((0, self.dimension), dtype=np.float32)
        rows: Vectors = self._index.reconstruct_n(0, len(self))
        return rows

    def _check(self, vectors: Vectors) -> None:
        if vectors.ndim != 2 or vectors.shape[1] != self.dimension:
            raise ValueError(f"queries have shape {vectors.shape}, this index holds {self.dimension} numbers a vector")


def _rows(scores: NDArray[np.float32], positions: NDArray[np.int64]) -> list[Found]:
    # FAISS pads with position -1 where it finds fewer than k (a NaN query finds none): padding is not a result.
    found = [Found(int(p), float(s)) for s, p in zip(scores, positions, strict=True) if p >= 0]
    return sorted(found, key=lambda row: (-row.score, row.position))
