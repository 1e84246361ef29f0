"""Headings that only name what stands below them."""

import pytest

from corpus.article import Span
from corpus.headings import heads_prose

PROSE = "Retailers lobbied for an exception that would let them scan without consent."


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        (f"{PROSE}\n\nSecurity exception\n\n{PROSE}", "Security exception", True),
        (f"Training data\n\n{PROSE}", "Training data", True),
        (f"The ban does not cover:\n\nPrivate shops\n\n{PROSE}", "Private shops", False),
        (f"{PROSE}\n\nSchools\n\nPrivate shops\n\n{PROSE}", "Private shops", False),
        (
            f"{PROSE}\n\nCouncil bans face recognition outright\n\n{PROSE}",
            "Council bans face recognition outright",
            False,
        ),
        (f"{PROSE}\n\nMotion carried 9-0\n\n{PROSE}", "Motion carried 9-0", False),
        (f"{PROSE}\n\nSecurity exception\n\nNone", "Security exception", False),
    ],
)
def test_a_short_heading_above_prose_tells_nothing_itself(text: str, named: str, expected: bool) -> None:
    start = text.index(named)
    assert heads_prose(text, Span(start, start + len(named))) is expected
