"""With whom a court sided, where a party is asked about by name."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.siding import by_siding
from tests.sayings import KIN, asked, said

YES, NO, PARTLY = Verdict.YES, Verdict.NO, Verdict.PARTLY
WON = said("The UK First-tier Tribunal overturned the fine on Clearview AI.", 2023)
LOST_AGAIN = said("The UK Upper Tribunal reversed the ruling in favour of Clearview AI.", 2025)
DISMISSED = said("The UK High Court dismissed a challenge to the Metropolitan Police's policy.", 2026)


def answered(question: str, *texts: object) -> Verdict | None:
    ruling = by_siding(asked(question), texts, KIN)  # type: ignore[arg-type]
    assert ruling is not None, "it asks whom a court sided with"
    return ruling.verdict


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did the Upper Tribunal side with Clearview?", NO),
        ("Did the First-tier Tribunal rule in Clearview's favour?", YES),
        ("Did the Upper Tribunal rule against Clearview?", YES),
        ("Did a UK tribunal side with Clearview in 2023?", YES),
        ("Did a tribunal side with Clearview?", PARTLY),
        ("Did the Illinois Supreme Court side with Clearview?", None),
        ("Did a jury side with Clearview?", None),
        ("Did an Australian tribunal side with Clearview?", None),
    ],
)
def test_the_court_or_the_year_asked_about_decides_which_ruling_counts(question: str, expected: Verdict | None) -> None:
    assert answered(question, WON, LOST_AGAIN) is expected


def test_whoever_dismissed_a_challenge_to_it_backs_a_policy() -> None:
    assert answered("Did the High Court back the Met's policy?", DISMISSED) is YES
    assert answered("Has the High Court ruled against the Met?", DISMISSED) is NO


def test_what_is_good_for_one_side_is_bad_for_its_opponent() -> None:
    brought = said("Ann Moreau brought the challenge to the Metropolitan Police's policy.", 2026, 1)
    assert answered("Did the High Court side with Ann Moreau?", DISMISSED, brought) is NO
    against = said(
        "The European Court of Human Rights ruled that Russia's use of it against Ivan Orlov violated privacy."
    )
    assert answered("Did the European Court of Human Rights side with Orlov?", against) is YES
    case = said("The court ruled against South Wales Police, in Hart v South Wales Police.")
    assert answered("Did a court side with Hart?", case) is YES


@pytest.mark.parametrize(
    "question",
    [
        "Did the High Court side with Clearview's critics?",
        "Did Clearview win?",
        "Did the court back the ban?",
        "Did the regulator rule against Clearview?",
    ],
)
def test_other_sides_are_not_asked_about_by_name(question: str) -> None:
    assert by_siding(asked(question), (WON,), KIN) is None
