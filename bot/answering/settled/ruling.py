"""A verdict with what it rests on."""

from msgspec import Struct

from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict


class Ruling(Struct, frozen=True):
    """A verdict with the evidence it rests on, the deciding sentence first; no verdict rests on none.

    ``across`` tells whether it comes of more than one article, of what changed later or is said elsewhere.
    ``likelihood`` (0 to 1) is how likely the verdict is to be right, None where that was not weighed.
    """

    verdict: Verdict | None
    support: tuple[Evidence, ...]
    across: bool = False
    likelihood: float | None = None


NO_RULING = Ruling(None, ())  # the articles leave it open, or tell it of another one


def resting_on(verdict: Verdict, one: Evidence | None) -> Ruling | None:
    """Return ``verdict`` resting on ``one``; None where there is none to rest it on."""
    return None if one is None else Ruling(verdict, (one,))


def plain_verdict(agrees: bool) -> Verdict:
    """Return yes or no."""
    return Verdict.YES if agrees else Verdict.NO
