"""What makes a partly one: beside the rule that is shown, the sentence that tells how far it reaches."""

from collections.abc import Sequence

from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict

_TELLS = 0.3  # share read as holding in part from which a sentence tells how far a rule reaches
_TOLD = 0.5  # ... and from which the one shown does so itself


def with_limit(verdict: Verdict, support: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what a verdict rests on, and behind the one sentence of a partly what limits it in the same article."""
    first = support[0]
    if verdict is not Verdict.PARTLY or len(support) > 1 or _in_part(first) >= _TOLD:
        return tuple(support)
    own = (one for one in evidence if one.article.id == first.article.id and one is not first)
    best = max(own, key=_in_part, default=first)
    return (first, best) if best is not first and _in_part(best) >= max(_TELLS, _in_part(first)) else (first,)


def _in_part(one: Evidence) -> float:
    return one.says.in_part if one.says is not None else 0.0
