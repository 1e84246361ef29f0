"""Who imposed what was just asked about is asked in full."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.followed.imposed import who_imposed
from tests.sayings import BOOK


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("How long is Rite Aid banned?", "who imposed it?", "Who barred Rite Aid from face recognition?"),
        ("Is Rite Aid allowed to use it?", "who imposed that?", "Who barred Rite Aid from face recognition?"),
        ("Is it banned in Vermont?", "and who put that in place?", "Who banned face recognition in Vermont?"),
        ("How much was Clearview fined?", "by whom?", "Who fined Clearview?"),
        ("Was Clearview fined in France?", "who imposed that fine?", "Who fined Clearview in France?"),
        ("Does NEC sell it?", "who imposed it?", None),  # nothing was imposed
        ("Is Rite Aid banned?", "who imposed it on the others?", None),
    ],
)
def test_who_imposed_it_is_asked_of_the_ban_or_the_fine(before: str, text: str, asked: str | None) -> None:
    assert who_imposed(text, read_question(before, BOOK)) == asked
