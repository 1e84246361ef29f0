"""How people write the number of a bill: "SB 22-113" is SB22-113, SB 113 and Senate Bill 113 as well."""

import re
from collections.abc import Iterator

from corpus.patterns import Pattern

# A chamber, a bill or resolution of it, the session where the number names it, and the number.
_BILL = Pattern(r"(?P<chamber>[SHA])\.? ?(?P<kind>[BRF]?)\.? ?(?:(?P<session>\d\d)-)?(?P<number>\d+)")
_WRITTEN = Pattern(
    r"\b(?:(?P<letters>[SHA][BF])[ -]?|(?P<chamber>Senate|House|Assembly) Bill )(?P<number>(?:\d\d-)?\d{1,5})\b(?!-)"
)
_CHAMBERS = {"S": "Senate", "H": "House", "A": "Assembly"}
BILLS = frozenset(f"{chamber}{kind}" for chamber in _CHAMBERS for kind in "BRF")


def numbered(text: str) -> tuple[str, ...]:
    """Return the bills that ``text`` names by chamber and number, each in short: "SB 113" for "Senate Bill 113"."""
    found = (f"{one['letters'] or one['chamber'][0] + 'B'} {one['number']}" for one in _WRITTEN.finditer(text))
    return tuple(dict.fromkeys(found))


def spellings(name: str) -> tuple[str, ...]:
    """Return the other ways to write the bill that ``name`` is the number of; none for any other name.

    A single letter with a blank and a number is left out: "Vermont's 124 towns" names no bill.
    """
    bill = _BILL.fullmatch(name)
    return tuple(dict.fromkeys(_spelled(bill))) if bill else ()


def _spelled(bill: re.Match[str]) -> Iterator[str]:
    chamber, kind = bill["chamber"], bill["kind"]
    numbers = [f"{bill['session']}-{bill['number']}", bill["number"]] if bill["session"] else [bill["number"]]
    short = [chamber + kind] if kind else [chamber, f"{chamber}B"]
    for number in numbers:
        for letters in short:
            yield f"{letters}{number}"
            yield f"{letters}-{number}"
            yield f"{letters}.{number}" if len(letters) == 1 else f"{letters} {number}"
            if len(letters) == 1:
                yield f"{letters}. {number}"
        if kind in {"", "B"}:
            yield f"{_CHAMBERS[chamber]} Bill {number}"
