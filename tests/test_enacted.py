"""What is asked about by its number was adopted where the motion on it carried."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.enacted import by_vote
from tests.sayings import asked, said

MOVED = "Motion by Marr, seconded by Vask, to adopt Ordinance No. 12-34, banning cameras in parks."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Was Ordinance 12-34 adopted?", f"{MOVED} The motion carried 5-2.", Verdict.YES),
        ("Did the council pass Ordinance No. 12-34?", f"{MOVED} The motion failed.", Verdict.NO),
        ("Was Ordinance 12-35 adopted?", f"{MOVED} The motion carried 5-2.", None),
        ("Was Ordinance 12-34 adopted unanimously?", f"{MOVED} The motion carried 5-2.", None),
        ("Was Ordinance 12-34 adopted?", MOVED, None),
        ("Was Ordinance 12-34 repealed?", f"{MOVED} The motion carried 5-2.", None),
    ],
)
def test_a_vote_settles_what_is_asked_by_its_number(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_vote(asked(question), [said(text)])
    assert (ruling.verdict if ruling else None) == expected
