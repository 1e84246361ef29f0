"""The verdict that rules and the entailment model come to together.

Rules know whom, when and what came later, but few wordings; the model knows wordings, but neither actors nor time, and
reads one sentence at a time. What both say is weighed into the probability that a verdict is right (logistic
regression, written by ``python -m tests.fitting --write``). What rules find to hold partly they find in several
articles, so it stands.
"""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.answering.confidence import BIAS, log_odds
from bot.answering.reply import Verdict
from bot.answering.verdict import Ruling
from bot.answering.weighing import Read, leading, mean
from retrieval.entailment.model import Entailment

FITTED = Path(__file__).with_name("decision.toml")
OTHER = {Verdict.YES: Verdict.NO, Verdict.NO: Verdict.YES}
Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Odds:
    """Probabilities from which a verdict is given: that of a rule, if yes or if no, and one that no rule came to.

    A rule's no is right more often than its yes, since a question may add what a sentence does not hold.
    """

    ruled_yes: float = 0.55
    ruled_no: float = 0.4
    unruled: float = 0.65
    partly: float = 0.5

    def least(self, verdict: Verdict, ruled: Verdict | None) -> float:
        """Return the probability that ``verdict`` needs where rules came to ``ruled``."""
        if verdict is Verdict.PARTLY:
            return self.partly
        if verdict is not ruled:
            return self.unruled
        return self.ruled_yes if verdict is Verdict.YES else self.ruled_no


def decide(ruling: Ruling, read: Sequence[Read], *, may_affirm: bool, odds: Odds) -> Ruling:
    """Return the verdict of the rules and the model; ``ruling`` is that of the rules, ``read`` what the model read.

    ``may_affirm`` tells whether a yes that no rule came to may rest on the leading sentence.
    """
    if not read or ruling.verdict is Verdict.PARTLY:
        return ruling
    shares = {verdict: probability(verdict, ruling.verdict, read) for verdict in Verdict}
    if ruling.verdict is not None and shares[ruling.verdict] >= odds.least(ruling.verdict, ruling.verdict):
        return ruling
    likeliest = max(Verdict, key=lambda verdict: shares[verdict])
    if shares[likeliest] < odds.least(likeliest, ruling.verdict):
        return Ruling(None, ())
    if likeliest is ruling.verdict:
        return ruling
    contrary = ruling.verdict is not None and OTHER.get(likeliest) is ruling.verdict
    if contrary or (likeliest is Verdict.YES and not may_affirm):
        return Ruling(None, ())
    return Ruling(likeliest, (leading(read).evidence,))


def probability(verdict: Verdict, ruled: Verdict | None, read: Sequence[Read]) -> float:
    """Return how likely ``verdict`` is right where rules came to ``ruled`` and the model read ``read``."""
    weights = fitted()["partly" if verdict is Verdict.PARTLY else "yes_or_no"]
    features = features_of(verdict, ruled, read)
    return 1 / (1 + math.exp(-weights[BIAS] - sum(weights[name] * value for name, value in features.items())))


def features_of(verdict: Verdict, ruled: Verdict | None, read: Sequence[Read]) -> Features:
    """Return what speaks for and against ``verdict``: log-odds of the model, and 1 for what rules came to."""
    lead, all_of_it = leading(read).says, mean(read)
    if verdict is Verdict.PARTLY:
        return {
            "read": log_odds(all_of_it.in_part),
            "leading": log_odds(lead.in_part),
            "ruled": float(ruled is Verdict.PARTLY),
            "ruled_plainly": float(ruled in OTHER),
        }
    return {
        "read": log_odds(_share(all_of_it, verdict)) - log_odds(_share(all_of_it, OTHER[verdict])),
        "leading": log_odds(_share(lead, verdict)),
        "in_part": log_odds(lead.in_part),
        "ruled": float(ruled is verdict),
        "ruled_otherwise": float(ruled is OTHER[verdict]),
        "ruled_partly": float(ruled is Verdict.PARTLY),
        "denial": float(verdict is Verdict.NO),
    }


@cache
def fitted() -> Mapping[str, Mapping[str, float]]:
    """Return the weight of each feature and the bias, for yes or no and for partly."""
    return tomllib.loads(FITTED.read_text(encoding="utf-8"))


def _share(says: Entailment, verdict: Verdict) -> float:
    return says.affirms if verdict is Verdict.YES else says.denies
