"""Where the strongest leaning stands, and how strong one has to be to decide."""

from collections.abc import Sequence
from typing import Self

from msgspec import Struct

from bot.answering.found.evidence import Evidence
from bot.answering.verdict.judge import Leaning


class Stance(Struct, frozen=True):
    """Where the strongest leaning stands, whatever it comes to.

    ``strength`` is above 0 where it agrees, below where it does not, ``in_part`` tells whether it holds in part only,
    ``exact`` whether it is said of just those who are asked about, ``opposed`` how strong the strongest leaning the
    other way is beside it (0 to 1).
    """

    strength: float
    in_part: bool
    exact: bool
    opposed: float

    @classmethod
    def of(cls, leanings: Sequence[Leaning]) -> Self:
        """Read off the stance; raises ``ValueError`` where there is no leaning."""
        best = max(leanings, key=lambda one: one.strength)
        opposing = [one.strength for one in leanings if one.specific and one.agrees != best.agrees]
        return cls(
            strength=best.strength if best.agrees else -best.strength,
            in_part=best.in_part,
            exact=best.exact,
            opposed=max(opposing, default=0.0) / best.strength if best.strength else 0.0,
        )


class Bars(Struct, frozen=True):
    """Shares of the strongest leaning that an opposing one needs to make the verdict *partly*, by where it stands.

    ``newer`` is the share that lets a newer article of the same line decide, ``stopped`` the one from which a newer
    article of any line ends what an older one tells was done, ``turned`` the one that an earlier article needs to agree
    with what a newer one turned round since, ``support`` the share that further agreeing evidence needs to be cited.
    ``affirmed`` and ``denied`` are the strengths below which a sentence with a predicate of the question decides
    nothing, ``loose`` the same where they share words only. A denial needs less: sentences on a question's subject that
    carry the other sign are right more often than those that carry its own, since a question may add what the sentence
    does not hold.
    """

    elsewhere: float = 0.85
    linked: float = 0.8
    linked_newer: float = 0.5
    same_article: float = 0.95
    newer: float = 0.7
    stopped: float = 0.5
    turned: float = 0.3
    support: float = 0.8
    affirmed: float = 0.6
    denied: float = 0.4
    loose: float = 0.6

    def least(self, best: Leaning) -> float:
        """Return the strength below which ``best`` decides nothing."""
        if not best.specific:
            return self.loose
        return self.affirmed if best.agrees else self.denied


BARS = Bars()


def agreeing_with(best: Leaning, others: Sequence[Leaning]) -> tuple[Evidence, ...]:
    """Return the evidence that agrees with ``best`` strongly enough to be cited beside it."""
    least = BARS.support * best.strength
    return tuple(one.evidence for one in others if one.agrees == best.agrees and one.strength >= least)
