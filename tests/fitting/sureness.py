"""The confidence that evidence answers a question: refitted, and judged on actors that the fit has not seen."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.answering.found import confidence
from retrieval.metrics import auroc
from tests.fitting.recorded import Recorded
from tests.logistic import Logistic, Numbers, predict_across

RIDGE = 1.0


def names_of(recorded: Sequence[Recorded]) -> tuple[str, ...]:
    """Return the names of what confidence is weighed from."""
    return tuple(confidence.features_of(recorded[0].search.question, recorded[0].read))


def shipped(names: Sequence[str]) -> Logistic:
    """Return the model that answers today; what it does not know weighs nothing."""
    weights = confidence.fitted()
    return Logistic(np.array([weights.get(name, 0.0) for name in names]), weights[confidence.BIAS])


def features_of(recorded: Sequence[Recorded]) -> Numbers:
    """Return what confidence is weighed from, shape (n, features)."""
    rows = [confidence.features_of(one.search.question, one.read) for one in recorded]
    return np.array([list(row.values()) for row in rows])


def write(recorded: Sequence[Recorded]) -> None:
    """Write the weights that all of ``recorded`` are fitted best by."""
    fitted = Logistic.fit(features_of(recorded), labels_of(recorded), RIDGE)
    pairs = zip((confidence.BIAS, *names_of(recorded)), _numbers(fitted), strict=True)
    confidence.FITTED.write_text("".join(f"{name} = {number:.3f}\n" for name, number in pairs), encoding="utf-8")


def labels_of(recorded: Sequence[Recorded]) -> Numbers:
    """Return 1 where the articles answer the question, else 0."""
    return np.array([float(one.gold.answerable) for one in recorded])


def report(recorded: Sequence[Recorded], folds: NDArray[np.int64]) -> Iterator[str]:
    """Give the weights, shipped and refitted on all, then a line a fold: AUROC and Brier score of both."""
    features, labels, names = features_of(recorded), labels_of(recorded), names_of(recorded)
    refitted = Logistic.fit(features, labels, RIDGE)
    yield f"{'weight':<18}{'shipped':>9}{'refitted':>9}"
    pairs = zip((confidence.BIAS, *names), _numbers(shipped(names)), _numbers(refitted), strict=True)
    yield from (f"{name:<18}{one:>9.2f}{other:>9.2f}" for name, one, other in pairs)
    yield f"{'fold':<18}{'questions':>9}{'AUROC':>9}{'refitted':>9}{'Brier':>9}{'refitted':>9}"
    before, across = shipped(names)(features), predict_across(features, labels, folds, RIDGE)
    for title, inside in [*((str(fold), folds == fold) for fold in np.unique(folds)), ("all", folds >= 0)]:
        cells = [parted(scores[inside], labels[inside]) for scores in (before, across)]
        cells += [float(((scores[inside] - labels[inside]) ** 2).mean()) for scores in (before, across)]
        yield f"{title:<18}{inside.sum():>9}" + "".join(f"{cell:>9.3f}" for cell in cells)


def parted(scores: Numbers, labels: Numbers) -> float:
    """Return the AUROC, or not a number where all labels are alike."""
    if len(set(labels)) < 2:
        return float("nan")
    return auroc(scores[labels == 1].tolist(), scores[labels == 0].tolist())


def _numbers(model: Logistic) -> list[float]:
    return [model.bias, *model.weights.tolist()]
