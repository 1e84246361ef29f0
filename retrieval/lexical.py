"""BM25 (Robertson and Zaragoza, 2009; the variant of Lucene 8) over the words of excerpts.

The index is built with bm25s and answered with numpy over its arrays. Measured on 10,000 sentences, one core: bm25s
scores differ from the formula by 7e-7 at most, build 0.35 s, open 9 ms, question p50 0.22 ms, 51 MB; tantivy differs by
1.3 % (it rounds document lengths to one byte), build 0.17 s, open 0.4 ms, p50 0.17 ms, 28 MB. Both are far below the
encoding of a question, so exactness decides, and that the arrays give the score of *any* excerpt, which mixing needs
and a top-k engine does not offer. Importing bm25s costs 0.25 s (scipy), so only the build imports it.
"""

import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from retrieval.arrays import map_array
from retrieval.dense import Found
from retrieval.tokens import tokenize

_ARRAYS = ("scores", "positions", "starts")


class LexicalIndex:
    """For each word the positions that hold it and its BM25 share there; safe to search from several threads."""

    def __init__(
        self,
        vocabulary: dict[str, int],
        size: int,
        scores: NDArray[np.float32],
        positions: NDArray[np.int32],
        starts: NDArray[np.int64],
    ) -> None:
        """Hold compressed columns: word ``w`` owns ``scores[starts[w]:starts[w + 1]]`` at ``positions`` likewise."""
        self._vocabulary = vocabulary
        self._size = size
        self._scores, self._positions, self._starts = scores, positions, starts

    @classmethod
    def of(cls, texts: Sequence[str], *, k1: float, b: float) -> Self:
        """Index ``texts`` by position; texts without a word are never found."""
        vocabulary: dict[str, int] = {}
        rows = [[vocabulary.setdefault(word, len(vocabulary)) for word in tokenize(text)] for text in texts]
        if not vocabulary:
            empty = np.zeros(0, dtype=np.float32)
            return cls({}, len(texts), empty, np.zeros(0, dtype=np.int32), np.zeros(1, dtype=np.int64))
        import bm25s  # noqa: PLC0415 - 0.25 s to import, and only a build needs it

        logging.getLogger("bm25s").setLevel(logging.WARNING)
        model = bm25s.BM25(k1=k1, b=b, method="lucene")
        model.index((rows, vocabulary), create_empty_token=False, show_progress=False)
        columns = model.scores
        return cls(
            vocabulary,
            len(texts),
            columns["data"].astype(np.float32),
            columns["indices"].astype(np.int32),
            columns["indptr"].astype(np.int64),
        )

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Map a stored index into memory; raises ``OSError`` or ``ValueError`` where it cannot be read."""
        header = json.loads((folder / "words.json").read_text(encoding="utf-8"))
        arrays = [map_array(folder / f"{name}.npy") for name in _ARRAYS]
        return cls({word: at for at, word in enumerate(header["words"])}, header["size"], *arrays)

    def write(self, folder: Path) -> None:
        """Store the index as ``words.json`` and three ``.npy`` arrays in ``folder``."""
        folder.mkdir(parents=True, exist_ok=True)
        header = {"size": self._size, "words": list(self._vocabulary)}
        (folder / "words.json").write_text(json.dumps(header, ensure_ascii=False), encoding="utf-8")
        arrays: tuple[NDArray[Any], ...] = (self._scores, self._positions, self._starts)
        for name, array in zip(_ARRAYS, arrays, strict=True):
            np.save(folder / f"{name}.npy", array, allow_pickle=False)

    def __len__(self) -> int:
        """Count the texts."""
        return self._size

    def counts(self) -> dict[str, int]:
        """Return for each word the number of texts that hold it."""
        return dict(zip(self._vocabulary, np.diff(self._starts).tolist(), strict=True))

    def scores(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return the BM25 score of every text for ``words``, shape (n,); unknown words and repeats add nothing."""
        total = np.zeros(self._size, dtype=np.float32)
        for word in dict.fromkeys(words):
            at = self._vocabulary.get(word)
            if at is not None:
                column = slice(self._starts[at], self._starts[at + 1])
                total[self._positions[column]] += self._scores[column]
        return total

    def search(self, words: Sequence[str], k: int) -> list[Found]:
        """Return the ``k`` best positions, best first, ties by position; a text that shares no word is no result."""
        scores = self.scores(words)
        return [Found(int(position), float(scores[position])) for position in best(scores, k)]


def best(scores: NDArray[np.float32], k: int) -> NDArray[np.int64]:
    """Return the positions of the ``k`` highest positive scores, best first, ties by position."""
    positions = np.flatnonzero(scores > 0)
    if len(positions) > k:
        bar = np.partition(scores[positions], -k)[-k] if k else np.inf
        positions = positions[scores[positions] >= bar]
    return positions[np.lexsort((positions, -scores[positions]))[:k]]
