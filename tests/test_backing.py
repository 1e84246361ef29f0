"""Who was for a measure and who against it."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.backing import by_backing
from bot.answering.settled.ruling import NO_RULING
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
AGAINST = "The mayor of Oakland, Ann Marr, and the police chief opposed the measure."
BEHIND = "Open Streets Oakland, the group behind the measure, said that a promise was not enough."
SPONSOR = "Councilman Tom Verity, its sponsor, said that Oakland needed the time."


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Did Oakland's police chief back Measure 2?", AGAINST, NO),
        ("Did the Oakland police chief oppose the ban?", AGAINST, YES),
        ("Was the mayor of Oakland against the measure?", AGAINST, YES),
        ("Did Open Streets Oakland support the measure?", BEHIND, YES),
        ("Did Open Streets Oakland oppose the measure?", BEHIND, NO),
        ("Did Tom Verity support the Oakland ban?", SPONSOR, YES),
        ("Did the Oakland sheriff back the ban?", "The Oakland sheriff said that he backed a bill.", None),
        ("Did Oakland's mayor back the bill?", "The mayor of Oakland backed the moratorium.", None),
        ("Did Oakland's mayor back the ban?", "The mayor of Oakland backed the ban.", YES),
        ("Did Oakland's mayor not back the ban?", "The mayor of Oakland backed the ban.", None),
        ("Did Oakland's mayor back the ban?", "The ban was lifted in Oakland.", None),
    ],
)
def test_whoever_is_told_to_be_for_a_measure_backed_it(question: str, text: str, verdict: Verdict | None) -> None:
    ruling = by_backing(asked(question), [said(text)])
    assert (ruling.verdict if ruling else None) is verdict


def test_what_others_thought_of_a_measure_tells_nothing_of_those_asked_about() -> None:
    assert by_backing(asked("Did the Oakland sheriff back the measure?"), [said(AGAINST)]) is NO_RULING
    assert by_backing(asked("Did the Oakland sheriff back it?"), [said("They opposed the measure.")]) is None


def test_a_side_taken_in_another_year_is_not_meant() -> None:
    assert by_backing(asked("Did Oakland's mayor back the 2019 measure?"), [said(AGAINST, 2021)]) is None
