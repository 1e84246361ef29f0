"""How sure the bot is that the evidence answers the question, between 0 and 1."""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import affirmed, leading, weigh
from corpus.tables import read_tables

FITTED = Path(__file__).with_name("confidence.toml")  # logistic regression: `python -m tests.fitting --write`
BIAS = "bias"
_NOBODY_ASKED_ABOUT = 0.5  # stands for the share of actors named where the question names none
_UNREAD = 0.1  # stands for the share left open where nothing was read: about what it is in sentences that answer
_SOFT = 0.01  # keeps log-odds finite


def confidence_of(question: Question, evidence: Sequence[Evidence]) -> float:
    """Return the probability that the articles answer the question."""
    return probability(features_of(question, evidence), fitted())


def features_of(question: Question, evidence: Sequence[Evidence]) -> Mapping[str, float]:
    """Return what the probability is judged by: cosines, words covered, actors named, and what was read."""
    best = evidence[0]
    return {
        "sentence_cosine": max(one.similarity for one in evidence if one.article.id == best.article.id),
        "passage_cosine": best.passage_similarity,
        "covered": best.covered_by_article,
        "named": best.actors_named if question.actors else _NOBODY_ASKED_ABOUT,
        "left_open": log_odds(_left_open(question, evidence)),
        "left_open_by_all": log_odds(_left_open_by_all(evidence)),
    }


def _left_open(question: Question, evidence: Sequence[Evidence]) -> float:
    """Return the share that what was read leaves open; "when?" and "who?" are left open by a denial too."""
    read = weigh(evidence)
    if not read:
        return _UNREAD
    return leading(read).says.leaves_open if question.asks_verdict else 1 - affirmed(evidence)


def _left_open_by_all(evidence: Sequence[Evidence]) -> float:
    """Return the share that even the sentence leaves open which says most to the question, however good it is."""
    return min((one.says.leaves_open for one in evidence if one.says is not None), default=_UNREAD)


def probability(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return what logistic regression makes of ``features``; what was not fitted yet weighs nothing."""
    score = weights[BIAS] + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-score))


@cache
def fitted() -> Mapping[str, float]:
    """Return the weight of each feature and the bias."""
    return read_tables(FITTED)


def log_odds(share: float) -> float:
    """Return how far a share (0 to 1) lies from one half, both ways alike; about 4.6 at most."""
    return math.log((share + _SOFT) / (1 - share + _SOFT))
