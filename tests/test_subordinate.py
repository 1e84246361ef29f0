"""What a question takes for granted behind what it asks."""

import pytest

from bot.answering.lock.subordinate import tells_only_what_is_granted
from tests.sayings import asked, said

FINED = "France fined Clearview AI over its illegal database."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did Clearview appeal once France had fined it over its database?", FINED, True),
        ("Did France go after Clearview once it had called its database illegal?", FINED, True),
        ("Did Clearview leave, although France had fined it?", FINED, True),
        ("Did France fine Clearview after it had asked it to stop?", FINED, False),
        ("Did Clearview appeal once France had fined it?", "Clearview AI did not appeal the fine of France.", False),
        ("Did France go after Clearview because it had an illegal database?", FINED, False),
        ("Was that after France had fined Clearview over its database?", FINED, False),
        ("Did Clearview appeal after the vote?", FINED, False),
        ("Did France fine Clearview over its database?", FINED, False),
    ],
)
def test_what_is_granted_tells_nothing_of_what_is_asked(question: str, text: str, expected: bool) -> None:
    assert tells_only_what_is_granted(asked(question), said(text)) is expected
