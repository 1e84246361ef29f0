"""Where vectors lie that need not be encoded again: in the serving generation, and in what a killed build had done.

Each text encoded is written down at once in one file beside the generations; a build that is killed after hours finds
it there. A record is a digest over encoder and text (16 bytes), the vector, and a digest over both (8 bytes): half a
record, or an altered one, is none.
"""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from retrieval.encoder import Encoder, Vectors

_NAME = "encoded.journal"
_KEY_BYTES, _CHECK_BYTES = 16, 8


class KnownVectors:
    """Vectors on disk by text, for one encoder; only their places are held in memory."""

    def __init__(self, index_dir: Path, encoder: Encoder, *, anew: bool = False) -> None:
        """Take over what an earlier build of the same encoder left in ``index_dir``, or delete it."""
        self._file, self._encoder = index_dir / _NAME, encoder
        self._size = _KEY_BYTES + 4 * encoder.dimension + _CHECK_BYTES
        self._places: dict[bytes, tuple[Vectors, int]] = {}
        whole = self._recover() if self._file.exists() and not anew else 0
        self._stream = self._file.open("ab", buffering=0)
        self._stream.truncate(whole * self._size)

    def know(self, texts: Iterable[str], vectors: Vectors, rows: Iterable[int]) -> None:
        """Know the vectors of ``texts``, which lie in ``rows`` of ``vectors``, too."""
        self._places.update((self._key(text), (vectors, row)) for text, row in zip(texts, rows, strict=True))

    def find(self, text: str) -> Vectors | None:
        """Return the vector of ``text``, shape (dimension,), or None."""
        place = self._places.get(self._key(text))
        return None if place is None else place[0][place[1]]

    def write(self, texts: Sequence[str], vectors: Vectors) -> None:
        """Write down what was just encoded; raises ``OSError``."""
        records = []
        for text, vector in zip(texts, vectors, strict=True):
            record = self._key(text) + np.ascontiguousarray(vector, dtype="<f4").tobytes()
            records.append(record + _check(record))
        rest = b"".join(records)
        while rest:
            rest = rest[self._stream.write(rest) :]

    def forget(self) -> None:
        """Delete what was written down: it is part of a generation now."""
        self._file.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()

    def _recover(self) -> int:
        """Know every whole record and return how many there are before the first that is not."""
        count = self._file.stat().st_size // self._size
        if not count:
            return 0
        records: NDArray[np.uint8] = np.memmap(self._file, np.uint8, "r", shape=(count, self._size))
        vectors = records[:, _KEY_BYTES:-_CHECK_BYTES].view("<f4")
        for number, record in enumerate(records):
            stored = record.tobytes()
            if _check(stored[:-_CHECK_BYTES]) != stored[-_CHECK_BYTES:]:
                return number
            self._places[stored[:_KEY_BYTES]] = (vectors, number)
        return count

    def _key(self, text: str) -> bytes:
        named = f"{self._encoder.fingerprint}\0{text}".encode("utf-8", "replace")
        return hashlib.blake2b(named, digest_size=_KEY_BYTES).digest()


def _check(record: bytes) -> bytes:
    return hashlib.blake2b(record, digest_size=_CHECK_BYTES).digest()
