"""Mixing a cosine and a BM25 score into one, and one order for equal scores."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Positions = NDArray[np.int64]


def mix(cosines: Scores, lexical: Scores, dense_weight: float) -> Scores:
    """Return ``w * cosine + (1 - w) * lexical``, shape (n,); ``lexical`` is BM25 over its maximum, 0 to 1."""
    mixed: Scores = (dense_weight * cosines + (1 - dense_weight) * lexical).astype(np.float32)
    return mixed


def over_best(bm25: Scores) -> Scores:
    """Return BM25 scores over the best of them, 0 to 1, shape (n,); zeros where no word of the question is known."""
    top = bm25.max(initial=0.0)
    return bm25 / top if top > 0 else bm25


def weigh_turns(turns: Sequence[tuple[Scores, float]]) -> Scores:
    """Return the weighted mean of the scores that several wordings of one question gave, shape (n,)."""
    total = sum(weight for _, weight in turns)
    if not total > 0:
        raise ValueError("the weights of a query's turns must add up to more than 0")
    mean: Scores = np.sum([scores * np.float32(weight / total) for scores, weight in turns], axis=0, dtype=np.float32)
    return mean


def in_order(scores: Scores, positions: Positions) -> Positions:
    """Return the places of ``positions`` by falling score, equal scores by rising position."""
    return np.lexsort((positions, -scores))


def distinct(positions: NDArray[Any]) -> NDArray[Any]:
    """Return each of ``positions`` once, rising; ``numpy.unique`` would load masked arrays, 10 ms, to look for them."""
    ordered = np.sort(positions)
    is_first = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=is_first[1:])
    return ordered[is_first]
