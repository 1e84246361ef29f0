"""Words that a yes or a no cannot do without: "did it pay a fine?" has no yes where no fine is told of.

Most of what is asked may be told in other words. These things have few names, and the model takes what is merely like
them for them: money paid for a licence for a fine, what a company uses for what it tells.
"""

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
    return _is_lacking(asked, said, _all("needed"))


def lacks_what_a_no_takes(asked: str, said: str) -> bool:
    """Tell whether ``said`` names nothing of a thing without which it cannot deny what ``asked`` asks of it."""
    return _is_lacking(asked, said, _all("of_no"))


def lacks_what_in_part_takes(asked: str, said: str) -> bool:
    """Tell whether ``said`` names nothing of a thing without which what ``asked`` asks of it is not so in part."""
    return _is_lacking(asked, said, _all("of_part"))


def lacks_what_a_date_takes(asked: str, said: str) -> bool:
    """Tell whether ``said`` does not name a thing without which its dates are not those that ``asked`` asks for."""
    return _is_lacking(asked, said, _all("of_date"))


def _is_lacking(asked: str, said: str, things: Sequence[_Needed]) -> bool:
    asked = _PUT_IN.sub("?", asked)
    return any(one.asks.search(asked) and not all(pattern.search(said) for pattern in one.tells) for one in things)


# "Is it back now? (Amazon)": whom a follow-up names behind what was asked.
_PUT_IN = Pattern(r"\? \([^()]*\)$")


@cache
def _all(name: str) -> tuple[_Needed, ...]:
    return tuple(
        _Needed(
            Pattern.any_of(table["asks"]),
            tuple(Pattern.any_of(table[part]) for part in ("tells", "with") if part in table),
        )
        for table in read_tables(_NEEDED)[name]
    )
