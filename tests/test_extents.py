"""How long, how many and how good, held against what is told; and what was made longer in time."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.extents import by_extent
from bot.answering.settled.prolonged import extended_in_time, not_only_for, not_over
from corpus.shelf import Shelf
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
HELD = "Detroit police held Robert Williams for about 30 hours."
HALF = "The report found that 20 of the 42 agencies used face recognition."
NEEDED = "Virginia requires software that scores at least 98% in tests."
DELETED = "Microsoft says the face scans are deleted within 30 days."
FROM_TO = "Rite Aid used its system in stores from 2012 to 2020."
REGISTER = "Colorado's rules require registration once 80,000 people's faces are stored."
RAN_OUT = "Amazon told of the extension in May 2021, weeks before its one-year pause would have run out."


def test_a_number_that_tells_which_ones_are_meant_is_not_compared_with_another_share() -> None:
    shares = said("Oslo used it in 750 cases, and 137 of the 1,800 suspects arrested were found in that way.")
    assert by_extent(asked("Does Oslo arrest suspects under 80 percent?"), [shares]) is None


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Was Robert Williams held over two days?", HELD, NO),
        ("Was Robert Williams held for more than a day?", HELD, YES),
        ("Was Robert Williams jailed in Ohio for more than a day?", HELD, None),
        ("Did fewer than half of the 42 use it?", HALF, YES),
        ("Did most of the 42 agencies use it?", HALF, NO),
        ("Did fewer than half of the 50 use it?", HALF, None),
        ("Would 90% accuracy be enough in Virginia?", NEEDED, NO),
        ("Would 99% do in Virginia?", NEEDED, YES),
        ("Does Microsoft keep the scans forever?", DELETED, NO),
        ("Does Microsoft keep the scans for a year?", DELETED, NO),
        ("Does Microsoft keep the scans for a week?", DELETED, None),
        ("Did Rite Aid use it for more than five years?", FROM_TO, YES),
        ("Did Rite Aid scan faces for more than five years?", FROM_TO, YES),
        ("Did Rite Aid scan faces for more than five years?", "Rite Aid is barred from it for five years.", None),
        ("Did Rite Aid use it for more than eight years?", FROM_TO, None),
        ("Did Rite Aid use it for more than ten years?", FROM_TO, NO),
        ("Did Rite Aid use it for more than five years?", "Rite Aid is barred from it for five years.", None),
    ],
)
def test_what_is_told_is_as_long_or_as_many_or_as_good_as_asked(
    question: str, text: str, verdict: Verdict | None
) -> None:
    ruling = by_extent(asked(question), [said(text)])
    assert (ruling.verdict if ruling else None) is verdict


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Was Amazon's pause extended before it ran out?", RAN_OUT, YES),
        ("Did Amazon renew its pause after it expired?", RAN_OUT, NO),
        (
            "Did Colorado keep its ban before it lapsed?",
            "Colorado's ban was to lapse in July before a law kept it.",
            YES,
        ),
        ("Did Amazon renew its pause before the first year was out?", RAN_OUT, YES),
        ("Was Amazon's pause extended before it ran out?", "Amazon extended its pause in May 2021.", None),
    ],
)
def test_what_was_made_longer_before_it_ran_out_was_so_in_time(
    question: str, text: str, verdict: Verdict | None
) -> None:
    ruling = extended_in_time(asked(question), [said(text)])
    assert (ruling.verdict if ruling else None) is verdict


def test_a_bar_that_no_article_extends_may_have_been_for_so_long_only() -> None:
    told = said("On 10 June 2020 Amazon announced a moratorium of one year on police use.")
    assert not_only_for(asked("Was Amazon's moratorium only for a year?"), [told]) is None


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Was Robert Williams let go after an hour?", "Detroit police held Robert Williams for about 30 hours.", NO),
        ("Was Robert Williams freed within two days?", "Detroit police held Robert Williams for 30 days.", NO),
        ("Was Robert Williams let go after a day?", "Detroit police held Robert Williams for about 30 hours.", None),
        ("Was Robert Williams let go after an hour?", "Detroit police held his brother for about 30 hours.", None),
        ("Must a Colorado firm with 90,000 faces register?", REGISTER, YES),
        ("Does a Colorado firm that keeps 80,000 faces have to register?", REGISTER, YES),
        ("Does a Colorado firm with more than 80,000 faces have to register?", REGISTER, YES),
        ("Does a Colorado firm with 70,000 faces have to register?", REGISTER, NO),
        ("Does a Colorado firm with fewer than 80,000 faces have to register?", REGISTER, NO),
        ("Does a Colorado firm with more than 70,000 faces have to register?", REGISTER, None),
        ("Does a Colorado firm with 90,000 workers have to register?", REGISTER, None),
        ("Does a Colorado firm with 90,000 faces have to close?", REGISTER, None),
    ],
)
def test_a_length_of_custody_or_a_number_that_binds_settles_what_it_is_held_against(
    question: str, text: str, verdict: Verdict | None
) -> None:
    ruling = by_extent(asked(question), [said(text)])
    assert (ruling.verdict if ruling else None) is verdict


ENDLESS = "On 18 May 2021 Amazon extended its moratorium on police use of Rekognition until further notice."


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Is Amazon's pause over now that the year is up?", ENDLESS, NO),
        ("Has Amazon's one-year moratorium on police use run out?", ENDLESS, NO),
        ("Did Amazon's freeze on police use of Rekognition end after a year?", ENDLESS, NO),
        ("Did Amazon's moratorium outlast its first year?", ENDLESS, YES),
        ("Has Amazon's pause lasted for more than a year?", ENDLESS, YES),
        ("Is Amazon's pause still going now that the year is up?", ENDLESS, None),  # whose end is told in an aside
        ("Did Amazon's pause on federal use outlast the year?", ENDLESS, None),
        ("Is Amazon's pause over for charities?", ENDLESS, None),
        ("Is Amazon's pause on federal use over?", ENDLESS, None),  # of that it tells nothing
        ("Is Amazon's police contract over?", ENDLESS, None),
        ("Has Amazon's pause run out?", "Amazon extended its moratorium by a year.", None),  # which may be over
        ("Has Amazon's pause run out?", "Amazon will not say whether it extended its pause indefinitely.", None),
        ("Amazon's pause is not over, is it?", ENDLESS, None),
    ],
)
def test_a_bar_that_was_made_longer_without_an_end_is_not_over(
    question: str, text: str, verdict: Verdict | None
) -> None:
    ruling = not_over(asked(question), [said(text, year=2021)], Shelf.of())
    assert (ruling.verdict if ruling else None) is verdict


def test_a_bar_may_be_over_where_a_later_article_tells_of_its_end() -> None:
    told = [said(ENDLESS, year=2021), said("Amazon lifted its moratorium on police use of Rekognition.", year=2024)]
    assert not_over(asked("Is Amazon's pause over?"), told, Shelf.of()) is None


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is Axon's deal with Oakland for two years?", YES),
        ("Does Axon's contract with Oakland run for 24 months?", YES),
        ("Is Axon's deal with Oakland for five years?", None),
        ("Is Axon's pause for Oakland for two years?", None),
    ],
)
def test_a_deal_is_for_as_long_as_it_is_due_to_last(question: str, verdict: Verdict | None) -> None:
    ruling = by_extent(asked(question), [said("The deal of Axon with Oakland was due to last two years.")])
    assert (ruling.verdict if ruling else None) is verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Could a shop in Ohio be fined $9,000 for each breach?", YES),
        ("Can a shop in Ohio be fined $10,000 per violation?", YES),
        ("Can a shop in Ohio be fined $30,000 per violation?", NO),
        ("Was a shop in Ohio fined $9,000 for each breach?", None),
    ],
)
def test_a_penalty_is_no_higher_than_its_ceiling(question: str, verdict: Verdict | None) -> None:
    ruling = by_extent(
        asked(question), [said("Whoever breaks Ohio's law faces penalties of up to $10,000 per violation.")]
    )
    assert (ruling.verdict if ruling else None) is verdict
