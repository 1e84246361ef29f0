"""A small encoder at the seam: deterministic, instant, and near for texts that share words."""

import hashlib
from collections.abc import Sequence

import numpy as np

from retrieval.encoder import Vectors
from retrieval.tokens import tokenize


class HashingEncoder:
    """Sums a pseudo-random direction for each word; counts the texts it was asked for."""

    def __init__(self, dimension: int = 32, fingerprint: str = "hashing") -> None:
        self.dimension = dimension
        self.fingerprint = f"{fingerprint}:{dimension}"
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        rows: Vectors = np.array([self._row(text) for text in texts], dtype=np.float32)
        rows = rows.reshape(len(texts), self.dimension)
        units: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return units

    def _row(self, text: str) -> Vectors:
        directions = [_direction(word, self.dimension) for word in (*tokenize(text), "")]
        row: Vectors = np.sum(directions, axis=0, dtype=np.float32)
        return row


def _direction(word: str, dimension: int) -> Vectors:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
    return np.random.default_rng(seed).standard_normal(dimension, dtype=np.float32)
