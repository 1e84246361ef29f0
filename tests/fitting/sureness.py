"""The confidence that evidence answers a question: refitted, and judged on actors that the fit has not seen."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.answering import confidence
from retrieval.metrics import auroc
from tests.fitting.recorded import Recorded
from tests.logistic import Logistic, Numbers, predict_across

NAMES = ("sentence cosine", "passage cosine", "covered", "named")
RIDGE = 1.0


def shipped() -> Logistic:
    """Return the model that answers today."""
    c = confidence
    return Logistic(np.array([c._SENTENCE_COSINE, c._PASSAGE_COSINE, c._COVERED, c._NAMED]), c._BIAS)


def features_of(recorded: Sequence[Recorded]) -> Numbers:
    """Return what confidence is weighed from, shape (n, 4); raises ``ValueError`` where it is weighed otherwise."""
    rows = np.array([_row(one) for one in recorded])
    told = [confidence.confidence_of(one.search.question, one.search.evidence) for one in recorded]
    if np.abs(shipped()(rows) - told).max() > 1e-6:
        raise ValueError("bot/answering/confidence.py weighs other features than are fitted here: mend tests/fitting")
    return rows


def labels_of(recorded: Sequence[Recorded]) -> Numbers:
    """Return 1 where the best article answers the question, else 0."""
    return np.array([float(one.is_gold(one.search.evidence[0])) for one in recorded])


def report(recorded: Sequence[Recorded], folds: NDArray[np.int64]) -> Iterator[str]:
    """Give the weights, shipped and refitted on all, then a line a fold: AUROC and Brier score of both."""
    features, labels = features_of(recorded), labels_of(recorded)
    refitted = Logistic.fit(features, labels, RIDGE)
    yield f"{'weight':<18}{'shipped':>9}{'refitted':>9}"
    pairs = zip(("bias", *NAMES), _numbers(shipped()), _numbers(refitted), strict=True)
    yield from (f"{name:<18}{one:>9.2f}{other:>9.2f}" for name, one, other in pairs)
    yield f"{'fold':<18}{'questions':>9}{'AUROC':>9}{'refitted':>9}{'Brier':>9}{'refitted':>9}"
    before, across = shipped()(features), predict_across(features, labels, folds, RIDGE)
    for title, inside in [*((str(fold), folds == fold) for fold in np.unique(folds)), ("all", folds >= 0)]:
        cells = [parted(scores[inside], labels[inside]) for scores in (before, across)]
        cells += [float(((scores[inside] - labels[inside]) ** 2).mean()) for scores in (before, across)]
        yield f"{title:<18}{inside.sum():>9}" + "".join(f"{cell:>9.3f}" for cell in cells)


def parted(scores: Numbers, labels: Numbers) -> float:
    """Return the AUROC, or not a number where all labels are alike."""
    if len(set(labels)) < 2:
        return float("nan")
    return auroc(scores[labels == 1].tolist(), scores[labels == 0].tolist())


def _row(one: Recorded) -> list[float]:
    best = one.search.evidence[0]
    nearest = max(other.similarity for other in one.search.evidence if other.article.id == best.article.id)
    named = best.actors_named if one.search.question.actors else confidence._NOBODY_ASKED_ABOUT
    return [nearest, best.passage_similarity, best.covered_by_article, named]


def _numbers(model: Logistic) -> list[float]:
    return [model.bias, *model.weights.tolist()]
