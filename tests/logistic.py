"""Logistic regression with numpy: standardised features, a ridge penalty, Newton's method."""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
_STEPS = 30


@dataclass(frozen=True, slots=True)
class Logistic:
    """``p = 1 / (1 + exp(-(bias + weights · features)))``; ``weights`` apply to the features as they come."""

    weights: Numbers
    bias: float

    @classmethod
    def fit(cls, features: Numbers, labels: Numbers, ridge: float) -> Self:
        """Fit ``features`` of shape (n, k) to ``labels`` (0 or 1); ``ridge`` holds the standardised weights down."""
        mean, scale = features.mean(axis=0), features.std(axis=0)
        scale = np.where(scale > 0, scale, 1.0)
        rows = np.column_stack([(features - mean) / scale, np.ones(len(features))])
        penalty = np.diag([*([ridge] * features.shape[1]), 1e-9])
        fitted = np.zeros(rows.shape[1])
        for _ in range(_STEPS):
            sure = _sigmoid(rows @ fitted)
            slope = rows.T @ (sure - labels) + penalty @ fitted
            curve = (rows * (sure * (1 - sure))[:, None]).T @ rows + penalty
            fitted = fitted - np.linalg.solve(curve, slope)
        weights = fitted[:-1] / scale
        return cls(weights, float(fitted[-1] - weights @ mean))

    def __call__(self, features: Numbers) -> Numbers:
        """Return the probability of each row, shape (n,)."""
        return _sigmoid(features @ self.weights + self.bias)


def predict_across(features: Numbers, labels: Numbers, folds: NDArray[Any], ridge: float) -> Numbers:
    """Return for each row the probability by a model that saw no row of its fold, shape (n,)."""
    predicted = np.zeros(len(labels))
    for fold in np.unique(folds):
        inside = folds == fold
        predicted[inside] = Logistic.fit(features[~inside], labels[~inside], ridge)(features[inside])
    return predicted


def _sigmoid(scores: Numbers) -> Numbers:
    sure: Numbers = 1 / (1 + np.exp(-np.clip(scores, -40, 40)))
    return sure
