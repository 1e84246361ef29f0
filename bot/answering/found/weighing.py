"""Which of the sentences that were read weighs most: how good evidence it is, and how much it says to the question."""

from collections.abc import Callable, Sequence
from operator import mul

from msgspec import Struct
from msgspec.structs import astuple

from bot.answering.found.evidence import Evidence
from retrieval.entailment.model import Entailment

_SHARPNESS = 4  # how much more a better sentence counts: its share of the best score, to this power
_LEAST = 1e-3  # what leaves the question open altogether still weighs, so that there is always a mean


class Read(Struct, frozen=True):
    """One piece of evidence that was read, what it says, and its weight (0 to 1)."""

    evidence: Evidence
    says: Entailment
    weight: float


def affirmed(evidence: Sequence[Evidence]) -> float:
    """Return how far the best of what was read affirms what is asked, 0 to 1; raises ``ValueError`` without any."""
    best = max(one.score for one in evidence)
    return max(_goodness(one, best) * one.says.affirms for one in evidence if one.says is not None)


def weigh(evidence: Sequence[Evidence]) -> tuple[Read, ...]:
    """Weigh what was read of ``evidence``, in the same order."""
    best = max((one.score for one in evidence), default=0.0)
    return tuple(
        Read(one, one.says, _goodness(one, best) * max(1 - one.says.leaves_open, _LEAST))
        for one in evidence
        if one.says is not None
    )


def leading(read: Sequence[Read]) -> Read:
    """Return what weighs most, the first among equals; raises ``ValueError`` where nothing was read."""
    return max(read, key=lambda one: one.weight)


def heaviest(read: Sequence[Read], most: int) -> Sequence[Read]:
    """Return the ``most`` that weigh most, heaviest first."""
    return sorted(read, key=lambda one: -one.weight)[:most]


def leading_for(read: Sequence[Read], share: Callable[[Entailment], float]) -> Read:
    """Return what speaks most for one reading, its ``share`` by weight, the first among equals.

    Raises ``ValueError`` where nothing was read.
    """
    return max(read, key=lambda one: one.weight * share(one.says))


def peaks(read: Sequence[Read]) -> Entailment:
    """Return the highest share of each kind that one of what was read has, by its weight beside the heaviest.

    They do not add up to 1. Raises ``ValueError`` where nothing was read.
    """
    heaviest = leading(read).weight
    columns = zip(*([one.weight / heaviest * share for share in astuple(one.says)] for one in read), strict=True)
    return Entailment(*map(max, columns))


def mean(read: Sequence[Read]) -> Entailment:
    """Return the shares of all that was read, by weight; raises ``ValueError`` where nothing was read."""
    if not read:
        raise ValueError("nothing was read")
    total = sum(one.weight for one in read)
    columns = zip(*(astuple(one.says) for one in read), strict=True)
    weights = [one.weight / total for one in read]
    return Entailment(*(sum(map(mul, weights, column)) for column in columns))


def _goodness(one: Evidence, best: float) -> float:
    return (one.score / best) ** _SHARPNESS
