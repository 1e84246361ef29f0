"""BM25 (Robertson and Zaragoza, 2009; the variant of Lucene 8) over the words of excerpts, with numpy.

Measured on 10,000 sentences, one core, against two libraries: bm25s agrees with these scores to 7e-7, tantivy is 1.3 %
off (it rounds document lengths to one byte); a question takes 0.2 ms with each. What neither offers decides: the score
of *any* excerpt, which mixing needs and a top-k engine lacks, and to change one text of many without counting the rest
again. bm25s scores the corpus anew, text by text, for half a second.
"""

import json
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from retrieval.arrays import map_array
from retrieval.counting import WordCounts
from retrieval.dense import Found

_ARRAYS = ("lengths", "starts", "positions", "counts")
_A_STEP = 10_000


class LexicalIndex:
    """For each word the positions that hold it and its BM25 share there; safe to search from several threads."""

    def __init__(self, counted: WordCounts, scores: NDArray[np.float32]) -> None:
        """Hold ``scores`` beside the counts they were made of, one for each."""
        self.counted = counted
        self._vocabulary = {word: number for number, word in enumerate(counted.words)}
        self._scores, self._positions, self._starts = scores, counted.positions, counted.starts

    @classmethod
    def of(cls, counted: WordCounts, *, k1: float, b: float) -> Self:
        """Score every word of every text; texts without a word are never found."""
        holders = np.diff(counted.starts)
        rarity = np.log1p((len(counted.lengths) - holders + 0.5) / (holders + 0.5))
        mean = counted.lengths.sum() / max(1, len(counted.lengths))
        lengths = counted.lengths[counted.positions] / mean
        scores = np.repeat(rarity, holders) * counted.counts / (counted.counts + k1 * (1 - b + b * lengths))
        return cls(counted, scores.astype(np.float32))

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Map a stored index into memory; raises ``OSError`` or ``ValueError`` where it cannot be read."""
        words = json.loads((folder / "words.json").read_text(encoding="utf-8"))["words"]
        arrays = [map_array(folder / f"{name}.npy") for name in _ARRAYS]
        return cls(WordCounts(words, *arrays), map_array(folder / "scores.npy"))

    def write(self, folder: Path) -> None:
        """Store the index as ``words.json`` and five ``.npy`` arrays in ``folder``."""
        folder.mkdir(parents=True, exist_ok=True)
        words = json.dumps({"words": list(self.counted.words)}, ensure_ascii=False)
        (folder / "words.json").write_text(words, encoding="utf-8")
        arrays: dict[str, NDArray[Any]] = {name: getattr(self.counted, name) for name in _ARRAYS}
        for name, array in (arrays | {"scores": self._scores}).items():
            np.save(folder / f"{name}.npy", array, allow_pickle=False)

    def __len__(self) -> int:
        """Count the texts."""
        return len(self.counted.lengths)

    @property
    def words(self) -> AbstractSet[str]:
        """The words that the texts hold."""
        return self._vocabulary.keys()

    def counts(self) -> dict[str, int]:
        """Return for each word the number of texts that hold it."""
        words, holders = self.counted.words, np.diff(self._starts)
        counted: dict[str, int] = {}
        # In one step it would keep every other thread waiting: .15 s for 300,000 words.
        for start in range(0, len(words), _A_STEP):
            part = slice(start, start + _A_STEP)
            counted.update(zip(words[part], holders[part].tolist(), strict=True))
        return counted

    def scores(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return the BM25 score of every text for ``words``, shape (n,); unknown words and repeats add nothing."""
        total = np.zeros(len(self), dtype=np.float32)
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
