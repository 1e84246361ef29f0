"""What is asked about by its number was adopted where the motion on it carried."""

import pytest

from bot.answering.found.weighing import Read
from bot.answering.reply import Verdict
from bot.answering.settled.enacted import by_its_passage, by_vote, no_law_of_the_whole, not_yet_law
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


BILL = "The EU AI Act is not in force."
LAW = "The EU AI Act has been in force since 2024."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Does the EU AI Act lack the force of law?", BILL, Verdict.YES),
        ("Is the EU AI Act short of becoming law?", BILL, Verdict.YES),
        ("Does the EU AI Act remain unpassed?", BILL, Verdict.YES),
        ("Is the EU AI Act merely a bill?", BILL, Verdict.YES),
        ("Does the EU AI Act have the force of law?", BILL, Verdict.NO),
        ("Does the EU AI Act lack the force of law?", LAW, None),
        ("Is the EU AI Act still stuck on its way to being law?", BILL, None),
    ],
)
def test_what_is_no_law_lacks_the_force_of_one(question: str, text: str, expected: Verdict | None) -> None:
    says = Entailment(affirms=0.1, denies=0.7, in_part=0.1, leaves_open=0.1)
    ruling = by_its_passage(asked(question), [Read(said(text), says, 1.0)])
    assert (ruling.verdict if ruling else None) == expected


NO_LAW = "In 2024 the United States had no federal law limiting police use of it."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Is there a federal ban on face recognition?", Verdict.NO),
        ("Does the US have a nationwide ban on police use of facial recognition?", Verdict.NO),
        ("Is there a nationwide ban on face recognition?", None),  # of which nation?
        ("Is there a federal ban on face recognition in shops?", None),
        ("Was there a federal ban on face recognition in 2019?", None),
    ],
)
def test_a_country_without_any_such_law_has_no_ban(question: str, expected: Verdict | None) -> None:
    ruling = no_law_of_the_whole(asked(question), [said(NO_LAW)])
    assert (ruling.verdict if ruling else None) == expected
