"""The vocabulary of statements: ``statements.toml``, compiled to stems."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from corpus.lexicon import Phrases
from corpus.tables import read_tables

_SHIPPED = Path(__file__).with_name("statements.toml")


class StatementWords(Struct, frozen=True):
    """Phrases by what they tell: the label of a match is the action, the stance or the customer.

    ``forms`` are small words by their class; ``referents`` name the class of a noun that stands for somebody.
    """

    actions: Phrases
    stances: Phrases
    customers: Phrases
    products: Phrases
    duties: Phrases
    undo: Phrases
    spare: Phrases
    optional: Phrases
    allege: Phrases
    topic: Phrases
    forms: Mapping[str, frozenset[str]]
    referents: Mapping[str, str]


@cache
def statement_words() -> StatementWords:
    """Load ``statements.toml`` once."""
    raw = read_tables(_SHIPPED)
    bounds = raw["bounds"]
    return StatementWords(
        **{name: _phrases(raw[name]) for name in ("actions", "stances", "customers", "products", "duties")},
        **{name: _phrases({name: bounds[name]}) for name in ("undo", "spare", "optional", "allege", "topic")},
        forms={name: frozenset(forms) for name, forms in raw["forms"].items()},
        referents={noun: name for name, nouns in raw["referents"].items() for noun in nouns},
    )


def _phrases(table: Mapping[str, Sequence[str]]) -> Phrases:
    return Phrases((phrase, label) for label, phrases in table.items() for phrase in phrases)
