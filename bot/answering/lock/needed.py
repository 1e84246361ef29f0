"""Words that a yes cannot do without: "did it pay a fine?" has none where no fine is told of.

Most of what is asked may be told in other words. These things have few names, and the model takes what is merely like
them for them: money paid for a licence for a fine, what a company uses for what it tells.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from corpus.patterns import Pattern
from corpus.tables import read_tables

_NEEDED = Path(__file__).with_name("needed.toml")


class _Needed(Struct, frozen=True):
    """What asks for a thing, and what tells of it: all of ``tells`` have to."""

    asks: Pattern
    tells: tuple[Pattern, ...]


def lacks_what_it_takes(asked: str, said: str) -> bool:
    """Tell whether ``asked`` asks for a thing that has to be named, and ``said`` does not name it."""
    return any(
        one.asks.search(asked) and not all(pattern.search(said) for pattern in one.tells) for one in _all_needed()
    )


@cache
def _all_needed() -> tuple[_Needed, ...]:
    return tuple(
        _Needed(_any_of(table["asks"]), tuple(_any_of(table[name]) for name in ("tells", "with") if name in table))
        for table in read_tables(_NEEDED)["needed"]
    )


def _any_of(patterns: Sequence[str]) -> Pattern:
    return Pattern(rf"\b(?:{'|'.join(patterns)})", re.IGNORECASE)
