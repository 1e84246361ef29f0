"""What a no rests on where the sentence that was read to say it most may not carry it: another that says it outright.

Such a one lacks a number or a word that is asked about, or tells of others. Of a yes the rest would not be enough: what
the best sentence lacks for that is most often just what is asked.
"""

from collections.abc import Callable, Sequence

from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read
from bot.answering.reply import Verdict

MayCarry = Callable[[Verdict, Evidence], bool]
_WEIGHTY, _OUTRIGHT = 0.5, 0.8  # weight, and share denied, from which another sentence says a no as well
_LEAST_NAMED = 0.7  # of two actors one in the sentence, the other in its article at least


def carrying_no(read: Sequence[Read], may_carry: MayCarry) -> Evidence | None:
    """Return what plainly says a no and may carry it; None where nothing does."""
    told = [one for one in read if one.weight >= _WEIGHTY and one.says.denies >= _OUTRIGHT]
    named = [one for one in told if one.evidence.actors_named >= _LEAST_NAMED]
    carrying = [one for one in named if may_carry(Verdict.NO, one.evidence)]
    best = max(carrying, key=lambda one: one.weight * one.says.denies, default=None)
    return None if best is None else best.evidence
