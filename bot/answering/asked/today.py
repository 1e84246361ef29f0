"""The day on which a question is asked: the one place that looks at the clock to know what "last year" is."""

from datetime import UTC, date, datetime


def today() -> date:
    """Return the day it is, in UTC."""
    return datetime.now(UTC).date()
