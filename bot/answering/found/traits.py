"""What any company, place or thing has and few articles tell: its share price, its staff, who lives there.

Of these the model takes what is merely like them for them: a framework that a company "shares" for its share price.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern
from corpus.tables import read_tables

_TRAITS = Path(__file__).with_name("traits.toml")


class Trait(Struct, frozen=True):
    """One such thing: its ``name`` as a refusal has it, what asks for it and what tells it."""

    name: str
    asks: Pattern
    tells: Pattern

    def told_by(self, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
        """Return what may tell it."""
        return [one for one in evidence if self.tells.search(one.sentence.text)]


def trait_asked(question: Question) -> Trait | None:
    """Return the trait for which a question asks, None where it asks for none."""
    return next((trait for trait in _traits() if trait.asks.search(question.wording)), None)


@cache
def _traits() -> tuple[Trait, ...]:
    tables = read_tables(_TRAITS)["trait"]
    return tuple(
        Trait(table["name"], Pattern.any_of(table["asks"]), Pattern.any_of(table["tells"])) for table in tables
    )
