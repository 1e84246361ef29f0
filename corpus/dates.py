"""Calendar dates that may lack a day or a month, as articles give them."""

import calendar
import re
from datetime import date
from typing import Self

from msgspec import Struct

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class PartialDate(Struct, frozen=True, order=True):
    """A year, a month or a day: ``2020``, ``2020-06`` or ``2020-06-11``.

    A missing month or day is 0, so an imprecise date sorts before every precise date inside it.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        """Refuse what no calendar holds; raises ``ValueError``."""
        if self.day and not self.month:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, iso: str) -> Self:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; raises ``ValueError`` for anything else."""
        match = _ISO.fullmatch(iso.strip())
        if match is None:
            raise ValueError(f"not a date of the form YYYY, YYYY-MM or YYYY-MM-DD: {iso!r}")
        return cls(*(int(part) for part in match.groups() if part))

    @classmethod
    def of(cls, day: date) -> Self:
        """Take a full calendar day."""
        return cls(day.year, day.month, day.day)

    @property
    def first(self) -> date:
        """The earliest day this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day this date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Return the ISO form, as precise as the date is known."""
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)


def to_iso(date: PartialDate | None) -> str | None:
    """Return a date as JSON can hold it; None stays None."""
    return None if date is None else str(date)


def from_iso(iso: str | None) -> PartialDate | None:
    """Return the date that ``to_iso`` wrote; raises ``ValueError`` for any other text."""
    return None if iso is None else PartialDate.parse(iso)
