"""The weights that rank evidence: refitted, and judged on actors that the fit has not seen.

A sentence's score is a sum of weights times shares, so the shares come from searches that weigh one of them alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from msgspec.structs import fields, replace
from numpy.typing import NDArray

from bot.answering.found.evidence import Evidence
from bot.answering.settings import AnsweringSettings
from bot.service import Service
from tests.fitting.recorded import Recorded, Tap
from tests.logistic import Numbers

FITTED = (
    "sentence_weight", "meaning_weight", "passage_weight", "coverage_weight", "article_coverage_weight",
    "actor_weight", "declared_weight", "predicate_weight", "opening_weight",
)  # fmt: skip
_KEPT = 60
_SHARPNESS = 8.0  # a lead of an eighth counts as e to 1
_STEPS, _STEP, _PULL = 150, 0.03, 0.02


@dataclass(frozen=True, slots=True)
class Ranked:
    """The best evidence of one question: shares (m, weights), what the other weights add (m,), which answers (m,)."""

    shares: Numbers
    added: Numbers
    gold: NDArray[np.bool_]

    def finds(self, weights: Numbers) -> bool:
        """Tell whether a sentence of an article that answers comes first."""
        return bool(self.gold[int(np.argmax(self.shares @ weights + self.added))])


def shares_of(service: Service, settings: AnsweringSettings, recorded: Sequence[Recorded]) -> list[Ranked]:
    """Return for each question with a gold article among its evidence what its evidence is weighed from."""
    alone = [Tap(service, _weighing_only(settings, name)) for name in FITTED]
    weights = np.array([getattr(settings, name) for name in FITTED])
    ranked = []
    for one in (one for one in recorded if any(map(one.is_gold, one.search.evidence))):
        search = one.search
        kept = [each for place, each in enumerate(search.evidence) if place < _KEPT or one.is_gold(each)]
        tables = [_scores(finder.find(search.question, search.query, search.focus)) for finder in alone]
        shares = np.array([[table[_place(each)] for table in tables] for each in kept])
        added = np.array([each.score for each in kept]) - shares @ weights
        ranked.append(Ranked(shares, added, np.array([one.is_gold(each) for each in kept])))
    return ranked


def fit(ranked: Sequence[Ranked], start: Numbers) -> Numbers:
    """Climb the likelihood that the first sentence answers, softly ranked, from ``start``; the sum stays the same."""
    weights = start.copy()
    for step in range(_STEPS):
        slope = sum((_slope(one, weights) for one in ranked), np.zeros(len(start))) / len(ranked)
        weights = np.maximum(weights + _STEP / (1 + step / 30) * (slope - _PULL * _SHARPNESS * (weights - start)), 0.0)
        weights *= start.sum() / weights.sum()
    return weights


def report(ranked: Sequence[Ranked], settings: AnsweringSettings, folds: NDArray[np.int64]) -> Iterator[str]:
    """Give the weights, shipped and refitted on all, then a line a fold: the share with an answer first, by both."""
    start = np.array([getattr(settings, name) for name in FITTED])
    yield f"{'weight':<26}{'shipped':>9}{'refitted':>9}"
    refitted = fit(ranked, start)
    yield from (f"{name:<26}{a:>9.2f}{b:>9.2f}" for name, a, b in zip(FITTED, start, refitted, strict=True))
    yield f"{'fold':<26}{'questions':>9}{'first':>9}{'refitted':>9}"
    found: Mapping[str, list[bool]] = {"shipped": [], "refitted": []}
    for fold in np.unique(folds):
        rest = [one for one, its in zip(ranked, folds, strict=True) if its != fold]
        inside = [one for one, its in zip(ranked, folds, strict=True) if its == fold]
        unseen = fit(rest, start)
        ours = {"shipped": [one.finds(start) for one in inside], "refitted": [one.finds(unseen) for one in inside]}
        for name, hits in ours.items():
            found[name].extend(hits)
        yield _line(str(fold), ours)
    yield _line("all", found)


def _line(title: str, found: Mapping[str, Sequence[bool]]) -> str:
    shares = "".join(f"{sum(hits) / len(hits):>9.3f}" for hits in found.values())
    return f"{title:<26}{len(found['shipped']):>9}{shares}"


def _slope(one: Ranked, weights: Numbers) -> Numbers:
    scores = _SHARPNESS * (one.shares @ weights + one.added)
    likely = np.exp(scores - scores.max())
    answering = likely * one.gold
    if not answering.sum():
        return np.zeros(len(weights))
    slope: Numbers = _SHARPNESS * (answering @ one.shares / answering.sum() - likely @ one.shares / likely.sum())
    return slope


def _weighing_only(settings: AnsweringSettings, name: str) -> AnsweringSettings:
    every = (field.name for field in fields(settings) if field.name.endswith("_weight"))
    weights: dict[str, Any] = {weight: float(weight == name) for weight in every}
    return replace(settings, **weights)


def _scores(evidence: Sequence[Evidence]) -> dict[tuple[str, int], float]:
    return {_place(one): one.score for one in evidence}


def _place(one: Evidence) -> tuple[str, int]:
    return one.article.id, one.place
