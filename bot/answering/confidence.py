"""How sure the bot is that the evidence answers the question, between 0 and 1."""

import math
from collections.abc import Sequence

from bot.answering.evidence import Evidence
from bot.answering.question import Question

# Logistic regression over shares between 0 and 1; fitted on questions with and without an answer in the corpus.
_WEIGHTS = {"covered": 3.0, "similarity": 4.0, "named": 1.5, "bias": -4.5}


def confidence_of(question: Question, evidence: Sequence[Evidence]) -> float:
    """Return the probability that the best evidence answers the question."""
    best = evidence[0]
    peers = [one for one in evidence if one.article.id == best.article.id]
    score = (
        _WEIGHTS["covered"] * best.covered_by_article
        + _WEIGHTS["similarity"] * max(one.similarity for one in peers)
        + _WEIGHTS["named"] * (best.actors_named if question.actors else 0.5)
        + _WEIGHTS["bias"]
    )
    return 1 / (1 + math.exp(-score))
