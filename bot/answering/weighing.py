"""Which of the sentences that were read weighs most: how good evidence it is, and how much it says to the question."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from operator import mul

from bot.answering.evidence import Evidence
from retrieval.entailment.model import Entailment

_SHARPNESS = 4  # how much more a better sentence counts: its share of the best score, to this power


@dataclass(frozen=True, slots=True)
class Read:
    """One piece of evidence that was read, what it says, and its weight (0 to 1)."""

    evidence: Evidence
    says: Entailment
    weight: float


def weigh(evidence: Sequence[Evidence]) -> tuple[Read, ...]:
    """Weigh what was read of ``evidence``, in the same order."""
    best = max((one.score for one in evidence), default=0.0)
    return tuple(
        Read(one, one.says, (one.score / best) ** _SHARPNESS * (1 - one.says.leaves_open))
        for one in evidence
        if one.says is not None
    )


def leading(read: Sequence[Read]) -> Read:
    """Return what weighs most, the first among equals; raises ``ValueError`` where nothing was read."""
    return max(read, key=lambda one: one.weight)


def mean(read: Sequence[Read]) -> Entailment:
    """Return the shares of all that was read, by weight; raises ``ValueError`` where nothing was read."""
    total = sum(one.weight for one in read)
    if not total:
        raise ValueError("nothing was read")
    columns = zip(*(astuple(one.says) for one in read), strict=True)
    weights = [one.weight / total for one in read]
    return Entailment(*(sum(map(mul, weights, column)) for column in columns))
