"""Inner-product search over unit vectors with FAISS (Johnson et al., 2017); the only home of that library.

Unit vectors make the inner product the cosine, so scores lie in -1 to 1 and more is nearer. Scores are always exact. Up
to ``EXACT_UP_TO`` vectors every one of them is compared. Above, 4-bit product codes (André et al., 2017) propose eight
times as many as asked for and the exact vectors decide. Measured with 200 asked for, processor milliseconds of one
core: 60,000 real sentences 4.8 exact and 1.8 with codes, 87,000 6.6 and 2.0, a million (most of them the mean of two of
those sentences, at a mean cosine of .91 to both encoded together) 73 and 8.2, always with all of the true ten nearest;
the codes of a million take 10 s and 96 MB. Graphs and inverted lists build slower and find less. The vectors lie beside
the codes as a plain array, mapped into memory, so an index of any size is built and served without holding them.
"""

from pathlib import Path
from typing import Any, Self

import faiss
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from retrieval.arrays import map_array
from retrieval.cores import usable_cores
from retrieval.encoder import Vectors
from retrieval.fusion import distinct

VECTORS, CODES = "vectors.npy", "codes.faiss"
EXACT_UP_TO = 50_000
_CODES = "PQ{halves}x4fs"
_PROPOSED_PER_ASKED = 8
_AT_ONCE = 50_000


class Found(Struct, frozen=True):
    """One row of an index and its cosine with the query."""

    position: int
    score: float


class DenseIndex:
    """Vectors by position; safe to search from several threads."""

    def __init__(self, rows: Vectors, codes: Any = None) -> None:
        """Hold rows of length 1, shape (n, dimension), and a FAISS index that proposes among them, or None."""
        self._rows, self._codes = rows, codes

    @classmethod
    def of(cls, rows: Vectors, *, exact_up_to: int = EXACT_UP_TO) -> Self:
        """Index rows of length 1, shape (n, dimension); n may be 0. Raises ``ValueError`` for any other shape."""
        if rows.ndim != 2:
            raise ValueError(f"expected rows of vectors, got an array of shape {rows.shape}")
        rows = np.ascontiguousarray(rows, dtype=np.float32)
        return cls(rows, _codes_of(rows) if len(rows) > exact_up_to and rows.shape[1] % 2 == 0 else None)

    @classmethod
    def build(cls, folder: Path, *, exact_up_to: int = EXACT_UP_TO) -> Self:
        """Index the ``VECTORS`` of ``folder``, leave there what searching needs beside them; raises ``OSError``."""
        index = cls.of(map_array(folder / VECTORS), exact_up_to=exact_up_to)
        if index._codes is not None:
            try:
                faiss.write_index(index._codes, str(folder / CODES))
            except RuntimeError as error:  # FAISS leaves an empty file behind then
                raise OSError(f"FAISS cannot write {folder / CODES}: is the disk full?") from error
        return index

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Map what ``build`` left in ``folder`` into memory; raises ``OSError`` or ``ValueError`` for anything else."""
        rows = map_array(folder / VECTORS)
        if rows.ndim != 2 or rows.dtype != np.float32:
            raise ValueError(f"{folder / VECTORS} holds no vectors")
        if not (folder / CODES).exists():
            return cls(rows)
        try:
            codes = faiss.read_index(str(folder / CODES), faiss.IO_FLAG_MMAP_IFC | faiss.IO_FLAG_READ_ONLY)
        except RuntimeError as error:
            raise ValueError(f"FAISS cannot read {folder / CODES}") from error
        return cls(rows, codes)

    @property
    def layout(self) -> str:
        """``flat`` where every vector is compared, ``codes`` where 4-bit codes propose."""
        return "flat" if self._codes is None else "codes"

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""
        return int(self._rows.shape[1])

    def __len__(self) -> int:
        """Count the vectors."""
        return len(self._rows)

    def search(self, vectors: Vectors, k: int) -> list[list[Found]]:
        """Return for each query row its ``k`` nearest positions, best first, ties by position.

        Fewer than ``k`` come back where the index holds fewer. Raises ``ValueError`` for a wrong dimension.
        """
        self._check(vectors)
        return [_rows(*pair) for pair in zip(*self._nearest(vectors, k), strict=True)]

    def near(self, vectors: Vectors, k: int) -> NDArray[np.int64]:
        """Return the positions that are among the ``k`` nearest of any query row, rising."""
        self._check(vectors)
        positions = distinct(self._nearest(vectors, k)[1].ravel())
        return positions[positions >= 0]

    def _nearest(self, vectors: Vectors, k: int) -> tuple[Vectors, NDArray[np.int64]]:
        k = min(k, len(self))
        if k < 1 or not len(vectors):
            return np.zeros((len(vectors), 0), np.float32), np.zeros((len(vectors), 0), np.int64)
        # OpenMP's count is each thread's own. One core a question: the encoder's threads and FAISS's would fight.
        faiss.omp_set_num_threads(1)
        queries = np.ascontiguousarray(vectors, np.float32)
        nearest: tuple[Vectors, NDArray[np.int64]]
        if self._codes is None:
            nearest = faiss.knn(queries, self._rows, k, metric=faiss.METRIC_INNER_PRODUCT)
            return nearest
        proposed = self._codes.search(queries, min(k * _PROPOSED_PER_ASKED, len(self)))[1]
        decided = [self._decided(*pair, k) for pair in zip(queries, proposed, strict=True)]
        return np.stack([scores for scores, _ in decided]), np.stack([positions for _, positions in decided])

    def _decided(self, query: Vectors, proposed: NDArray[np.int64], k: int) -> tuple[Vectors, NDArray[np.int64]]:
        """Return the ``k`` best of the proposed positions by their exact cosine; -1 where there are too few."""
        proposed = proposed[proposed >= 0]
        cosines = self.scores_of(query, proposed)
        best = np.argsort(-cosines, kind="stable")[:k]
        missing = (0, k - len(best))
        scores: Vectors = np.pad(cosines[best], missing, constant_values=-1.0)
        return scores, np.pad(proposed[best], missing, constant_values=-1)

    def scores_of(self, vector: Vectors, positions: NDArray[np.int64]) -> Vectors:
        """Return the cosine of one vector, shape (dimension,), with the vectors at ``positions``, in their order."""
        self._check(vector[None, :])
        # Not ``@``: BLAS would wake threads of its own on every core for a product this small.
        cosines: Vectors = np.vecdot(self._rows[positions], vector)
        return cosines

    @property
    def vectors(self) -> Vectors:
        """Every vector, shape (n, dimension)."""
        return self._rows

    def _check(self, vectors: Vectors) -> None:
        if vectors.ndim != 2 or vectors.shape[1] != self.dimension:
            raise ValueError(f"queries have shape {vectors.shape}, this index holds {self.dimension} numbers a vector")


def _codes_of(rows: Vectors) -> Any:
    dimension = rows.shape[1]
    codes: Any = faiss.index_factory(dimension, _CODES.format(halves=dimension // 2), faiss.METRIC_INNER_PRODUCT)
    faiss.omp_set_num_threads(usable_cores())
    codes.train(np.ascontiguousarray(rows[:: max(1, len(rows) // EXACT_UP_TO)]))
    for start in range(0, len(rows), _AT_ONCE):
        codes.add(rows[start : start + _AT_ONCE])
    return codes


def _rows(scores: NDArray[np.float32], positions: NDArray[np.int64]) -> list[Found]:
    # FAISS pads with position -1 where it finds fewer than k (a NaN query finds none): padding is no result.
    found = [Found(int(p), float(s)) for s, p in zip(scores, positions, strict=True) if p >= 0]
    return sorted(found, key=lambda row: (-row.score, row.position))
