"""What somebody does or not, for whom and until when: values that depend on nothing else of ours but dates."""

from enum import StrEnum

from msgspec import Struct

from corpus.dates import PartialDate


class Action(StrEnum):
    """What is done with the technology."""

    SELL = "sell"
    OFFER = "offer"
    USE = "use"
    DEVELOP = "develop"
    SHARE = "share"
    FUND = "fund"
    REQUIRE = "require"
    PERMIT = "permit"


class Stance(StrEnum):
    """How an actor stands to an action.

    ``PLANS`` and ``CALLS_FOR`` name the action at stake; only the sentence says whether it is to begin or to end.
    """

    DOES = "does"
    DOES_NOT = "does_not"
    STOPPED = "stopped"
    PAUSED = "paused"
    BANNED = "banned"
    LIMITS = "limits"
    PLANS = "plans"
    CALLS_FOR = "calls_for"
    DENIES = "denies"


class Certainty(StrEnum):
    """How sure a claim is, by whose word it is."""

    FACT = "fact"
    CLAIMED = "claimed"
    ALLEGED = "alleged"
    PROPOSED = "proposed"


class End(Struct, frozen=True):
    """When a claim stops to hold: the words ("one year", "a law is in place") and the date where they give one."""

    text: str
    date: PartialDate | None = None

    def __post_init__(self) -> None:
        """Refuse an end without words; raises ``ValueError``."""
        if not self.text.strip():
            raise ValueError("an end needs a date or a condition; an open end is None")

    @classmethod
    def on(cls, date: PartialDate) -> "End":
        """Return the end on a date."""
        return cls(str(date), date)


class Scope(Struct, frozen=True):
    """Whom and what a claim covers: the customers ("police"), the product, the places as canonical actors."""

    customer: str = ""
    product: str = ""
    places: tuple[str, ...] = ()


class Claim(Struct, frozen=True, kw_only=True):
    """One thing that ``actor``, a canonical name, does or does not; ``end`` is None where it is open.

    In a ban the actor is who bans; ``scope.customer`` is who may not. ``speaker`` is empty where the article speaks.
    """

    actor: str
    action: Action
    stance: Stance
    scope: Scope = Scope()
    effective: PartialDate | None = None
    end: End | None = None
    certainty: Certainty = Certainty.FACT
    speaker: str = ""

    def __post_init__(self) -> None:
        """Refuse a claim about nobody; raises ``ValueError``."""
        if not self.actor.strip():
            raise ValueError("a claim needs an actor")


class StatedClaim(Claim, frozen=True, kw_only=True):
    """A claim that front matter states; ``sentence`` is the sentence of the article that it reads, if it names one."""

    sentence: str = ""
