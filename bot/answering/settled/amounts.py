"""Which of two was fined, paid or held more, by all that is told of each."""

from collections.abc import Sequence

from bot.answering.asked.measures import Relation
from bot.answering.found.worth import Amount
from bot.answering.settled.ruling import Ruling, plain_verdict

_Range = tuple[float, float]


def by_amount(first: Sequence[Amount], second: Sequence[Amount], relation: Relation) -> Ruling | None:
    """Return whether the first of two stands to the second as asked, resting on both; None where that is not told.

    Of one with several sums it has to be so of each of them and of all taken together.
    """
    if not first or not second or len({one.unit for one in (*first, *second)}) != 1:
        return None
    told = {_holds(one, other, relation) for one in _ranges(first) for other in _ranges(second)}
    if len(told) != 1 or (holds := told.pop()) is None:
        return None
    return Ruling(plain_verdict(holds), (_greatest(first).evidence, _greatest(second).evidence))


def _greatest(amounts: Sequence[Amount]) -> Amount:
    return max(amounts, key=lambda one: one.most)


def _ranges(amounts: Sequence[Amount]) -> Sequence[_Range]:
    """Return what each sum may be, one told twice only once, and what they come to together."""
    apart: list[_Range] = []
    for one in amounts:
        if not any(_overlap((one.least, one.most), other) for other in apart):
            apart.append((one.least, one.most))
    return [*apart, (sum(least for least, _ in apart), sum(most for _, most in apart))] if apart[1:] else apart


def _overlap(one: _Range, other: _Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _holds(one: _Range, other: _Range, relation: Relation) -> bool | None:
    """Tell whether the first range stands to the second as asked; None where it may, or may not."""
    if relation is Relation.SAME:
        same = one == other and one[0] == one[1]
        return True if same else None if _overlap(one, other) else False
    if relation is Relation.NO_LESS:
        less = _holds(one, other, Relation.LESS)
        return None if less is None else not less
    if relation is Relation.LESS:
        return _holds(other, one, Relation.MORE)
    if one[0] > other[1]:
        return True
    return False if one[1] <= other[0] else None
