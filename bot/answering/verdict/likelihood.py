"""How likely each verdict is, by what rules came to and what the entailment model read.

Rules know whom, when and what came later, but few wordings; the model knows wordings, but neither actors nor time, and
reads one sentence at a time, the best two also as one text. What both say is weighed into the probability that a
verdict is right (logistic regression, written by ``python -m tests.fitting --write``).
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from bot.answering.found import confidence
from bot.answering.found.confidence import log_odds
from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read, leading, mean, peaks
from bot.answering.reply import OPPOSITE, Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.verdict.stance import Stance
from corpus.tables import read_tables
from retrieval.entailment.model import Entailment

FITTED = Path(__file__).with_name("likelihood.toml")
# A verdict is given against the odds only where rules or plain words settle it: of those that look less likely than
# 0.8, whichever way they were come to, 144 of 173 were right.
_GIVEN = 0.83
_READ_IN_PART = 0.8  # however likely, *partly* that no rule agrees to was right 98 times of 121
Features = Mapping[str, float]


class Found(Struct, frozen=True):
    """What was found on a question: what rules came to, where their strongest leaning stands, what the model read.

    ``together`` is what the heaviest of ``read`` say as one text; a question is ``whole`` unless it takes over from
    another; ``told`` is all that was found, read or not.
    """

    ruling: Ruling
    stance: Stance
    read: Sequence[Read]
    together: Entailment
    whole: bool = True
    told: Sequence[Evidence] = ()


def shares_of(found: Found) -> Mapping[Verdict, float]:
    """Return how likely each verdict is right, each by itself; nothing where nothing was read."""
    return {verdict: _probability(verdict, found) for verdict in Verdict} if found.read else {}


def likelihood_of(verdict: Verdict | None, ruled: Verdict | None, shares: Mapping[Verdict, float]) -> float | None:
    """Return how likely a verdict that is given, where rules ``ruled``, is right; None where nothing was weighed."""
    if verdict is None or not shares:
        return None
    if verdict is Verdict.PARTLY and ruled is not Verdict.PARTLY:
        return _READ_IN_PART
    return max(shares[verdict], _GIVEN)


def features_of(verdict: Verdict, found: Found) -> Features:
    """Return what speaks for and against ``verdict``: log-odds of the model, stance and verdict of the rules."""
    lead, all_of_it, most = leading(found.read).says, mean(found.read), peaks(found.read)
    ruled, stance, together = found.ruling.verdict, found.stance, found.together
    if verdict is Verdict.PARTLY:
        return {
            "read": log_odds(all_of_it.in_part),
            "leading": log_odds(lead.in_part),
            "most": log_odds(most.in_part),
            "divided": log_odds(min(most.affirms, most.denies)),
            "together": log_odds(together.in_part),
            "together_divided": log_odds(min(together.affirms, together.denies)),
            "ruled": float(ruled is Verdict.PARTLY),
            "ruled_plainly": float(ruled in OPPOSITE),
            "leaning": abs(stance.strength),
            "leaning_in_part": float(stance.in_part),
            "opposed": stance.opposed,
        }
    other = OPPOSITE[verdict]
    return {
        "read": log_odds(share_of(all_of_it, verdict)) - log_odds(share_of(all_of_it, other)),
        "leading": log_odds(share_of(lead, verdict)),
        "in_part": log_odds(lead.in_part),
        "most": log_odds(share_of(most, verdict)),
        "most_otherwise": log_odds(share_of(most, other)),
        "most_in_part": log_odds(most.in_part),
        "together": log_odds(share_of(together, verdict)),
        "together_otherwise": log_odds(share_of(together, other)),
        "together_in_part": log_odds(together.in_part),
        "ruled": float(ruled is verdict),
        "ruled_otherwise": float(ruled is other),
        "ruled_partly": float(ruled is Verdict.PARTLY),
        "leaning": stance.strength if verdict is Verdict.YES else -stance.strength,
        "leaning_in_part": float(stance.in_part),
        "opposed": stance.opposed,
        "denial": float(verdict is Verdict.NO),
    }


def _probability(verdict: Verdict, found: Found) -> float:
    part = "partly" if verdict is Verdict.PARTLY else "yes_or_no"
    return confidence.probability(features_of(verdict, found), fitted()[part])


@cache
def fitted() -> Mapping[str, Mapping[str, float]]:
    """Return the weight of each feature and the bias, for yes or no and for partly."""
    return read_tables(FITTED)


def share_of(says: Entailment, verdict: Verdict | None) -> float:
    """Return the share that affirms, for yes, or denies, for anything else."""
    return says.affirms if verdict is Verdict.YES else says.denies
