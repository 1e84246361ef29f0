"""How often each word stands in each text: all that BM25 is made of, and cheap to change when a few texts change."""

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Self

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from retrieval.tokens import tokenize


class WordCounts(Struct, frozen=True):
    """Word ``w`` stands ``counts[i]`` times in the text at ``positions[i]``, for i in ``starts[w]:starts[w + 1]``.

    ``words`` rise, and so do the positions of one word; ``lengths`` has the number of words of each text.
    """

    words: Sequence[str]
    lengths: NDArray[np.int32]
    starts: NDArray[np.int64]
    positions: NDArray[np.int32]
    counts: NDArray[np.int32]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """Count the words of ``texts`` by position."""
        nothing = np.zeros(0, dtype=np.int32)
        none = cls((), nothing, np.zeros(1, dtype=np.int64), nothing, nothing)
        return none.changed(np.full(len(texts), -1, dtype=np.int64), dict(enumerate(texts)))

    def changed(self, kept: NDArray[np.int64], texts: Mapping[int, str]) -> Self:
        """Return the counts of a new row of texts, the same as ``of`` would give for it.

        ``kept`` tells for each new position where that text lies here, no place twice; where it has -1, ``texts`` has
        the text.
        """
        stays = kept >= 0
        places = np.full(len(self.lengths), -1, dtype=np.int32)
        places[kept[stays]] = np.flatnonzero(stays)
        lengths = np.zeros(len(kept), dtype=np.int32)
        lengths[stays] = self.lengths[kept[stays]]
        vocabulary = {word: number for number, word in enumerate(self.words)}
        fresh = _Postings(vocabulary)
        for position, text in texts.items():
            lengths[position] = fresh.add(position, tokenize(text))
        numbers = np.repeat(np.arange(len(self.words), dtype=np.int32), np.diff(self.starts))
        moved = places[self.positions]
        staying = moved >= 0
        return type(self)(
            *_in_order(
                vocabulary,
                np.concatenate([numbers[staying], np.array(fresh.numbers, dtype=np.int32)]),
                np.concatenate([moved[staying], np.array(fresh.positions, dtype=np.int32)]),
                np.concatenate([self.counts[staying], np.array(fresh.counts, dtype=np.int32)]),
                lengths,
            )
        )


class _Postings:
    """Numbers of words with the positions and counts they have, in compact arrays: a corpus has many."""

    def __init__(self, vocabulary: dict[str, int]) -> None:
        self._vocabulary = vocabulary
        self.numbers, self.positions, self.counts = array("i"), array("i"), array("i")

    def add(self, position: int, words: Sequence[str]) -> int:
        """Take in the words of one text and return how many they are."""
        for word, count in Counter(words).items():
            self.numbers.append(self._vocabulary.setdefault(word, len(self._vocabulary)))
            self.positions.append(position)
            self.counts.append(count)
        return len(words)


def _in_order(
    vocabulary: Mapping[str, int],
    numbers: NDArray[np.int32],
    positions: NDArray[np.int32],
    counts: NDArray[np.int32],
    lengths: NDArray[np.int32],
) -> tuple[Sequence[str], NDArray[np.int32], NDArray[np.int64], NDArray[np.int32], NDArray[np.int32]]:
    """Sort by word, then by position, without the words that no text holds any more."""
    held = np.bincount(numbers, minlength=len(vocabulary))
    words = sorted(word for word, number in vocabulary.items() if held[number])
    chosen = np.array([vocabulary[word] for word in words], dtype=np.int64)
    rank = np.zeros(len(vocabulary), dtype=np.int32)
    rank[chosen] = np.arange(len(words), dtype=np.int32)
    order = np.lexsort((positions, rank[numbers]))
    starts = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(held[chosen])])
    return words, lengths, starts, positions[order], counts[order]
