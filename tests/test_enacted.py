"""What is asked about by its number was adopted where the motion on it carried."""

import pytest

from bot.answering.found.weighing import Read
from bot.answering.reply import Verdict
from bot.answering.settled.enacted import by_vote, not_yet_law
from retrieval.entailment.model import Entailment
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


@pytest.mark.parametrize(
    ("text", "is_none"),
    [
        ("The EU AI Act is not in force.", True),
        ("The Digital Omnibus did not change the EU AI Act's bans in force since 2025.", False),
    ],
)
def test_what_leaves_a_law_as_it_is_does_not_say_that_it_is_none(text: str, is_none: bool) -> None:
    says = Entailment(affirms=0.1, denies=0.7, in_part=0.1, leaves_open=0.1)
    read = Read(said(text), says, 1.0)
    assert (not_yet_law(asked("Are the EU AI Act's bans in force?"), [read]) is not None) is is_none
