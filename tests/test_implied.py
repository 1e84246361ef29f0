"""What a verb implies of the deed behind it."""

import pytest

from bot.answering.asked.implied import as_implied
from bot.answering.asked.polarity import as_read


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Did Oslo go ahead and ban it?", "Did Oslo ban it?"),
        ("Has NEC gone ahead and sold it?", "Has NEC sold it?"),
        ("did the council opt to keep it", "did the council keep it"),
        ("So did NEC proceed to sell it?", "So did NEC sell it?"),
    ],
)
def test_whoever_went_ahead_with_a_deed_did_it(text: str, asked: str) -> None:
    assert as_implied(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Did Oslo hold off on banning it?", "Is it true that Oslo did not ban it?"),
        ("and has NEC avoided paying the fine?", "and is it true that NEC did not pay the fine?"),
        ("Does Oslo steer clear of using it?", "Is it true that Oslo does not use it?"),
        ("Has the bill yet to become law?", "Is it true that the bill did not become law?"),
        ("Is NEC still yet to pay?", "Is it true that NEC did not pay?"),
    ],
)
def test_whoever_held_off_on_a_deed_did_not_do_it(text: str, asked: str) -> None:
    assert as_implied(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Is a shop in Oslo within its rights to scan me?", "Is a shop in Oslo allowed to scan me?"),
        ("Would a hotel be within the law scanning guests?", "Would a hotel be allowed to be scanning guests?"),
        ("Would a hotel be within the law if it did?", "Would a hotel be allowed if it did?"),
        ("Can a shop get away with scanning me?", "Is a shop allowed to scan me?"),
    ],
)
def test_leave_is_asked_for_in_one_word(text: str, asked: str) -> None:
    assert as_read(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Is the feature opt-out?", "Is the feature on by default?"),
        ("Do owners have to turn the feature off themselves?", "Is the feature on by default?"),
        ("so did users have to switch on the feature?", "so was the feature off by default?"),
        ("Did NEC users have to switch it on?", "Was it off by default for NEC users?"),
    ],
)
def test_what_somebody_has_to_switch_is_the_other_way_by_default(text: str, asked: str) -> None:
    assert as_implied(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Did NEC accept any liability in Oslo?", "Did NEC admit wrongdoing in Oslo?"),
        ("Has NEC taken the blame?", "Has NEC admitted wrongdoing?"),
        ("Did NEC come clean?", "Did NEC admit wrongdoing?"),
        ("Did NEC part ways with the police?", "Did NEC cut ties with the police?"),
        ("Did NEC come clean about the cameras?", "Did NEC come clean about the cameras?"),
        (
            "Did the council take responsibility for the cameras?",
            "Did the council take responsibility for the cameras?",
        ),
    ],
)
def test_whoever_accepts_blame_admits_wrongdoing(text: str, asked: str) -> None:
    assert as_read(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Do users have to switch it off to get a refund?",
        "Did NEC avoid being fined?",
        "Did NEC get away with not paying?",
        "Does NEC get away with paying late?",
        "Did NEC rule out selling it?",  # that it will not is no word on whether it did
        "Did Oslo get away with it?",
        "Is it yet to be decided?",
        "Does NEC have permission from Oslo?",
        "Did Oslo agree to ban it?",
    ],
)
def test_what_implies_no_deed_stays_as_it_is(text: str) -> None:
    assert as_implied(text) == text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Can the airport force me to be scanned?", "Can the airport require me to be scanned?"),
        (
            "Does NEC make its shy customers show their faces?",
            "Does NEC require its shy customers to show their faces?",
        ),
        ("Has Oslo compelled residents to enrol?", "Has Oslo required residents to enrol?"),
        ("Is Oslo forcing anyone to pay?", "Is Oslo requiring anyone to pay?"),
        ("Did the deal force NEC to pay?", "Did the deal force NEC to pay?"),
        ("Did NEC make people angry?", "Did NEC make people angry?"),
    ],
)
def test_to_force_people_to_do_it_is_to_require_it(text: str, asked: str) -> None:
    assert as_implied(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Which companies didn't stop selling it?", "Which companies kept selling it?"),
        ("So who has not quit using it?", "So who kept using it?"),
        ("Which companies did not stop?", "Which companies did not stop?"),
        ("Did NEC not stop selling it?", "Did NEC not stop selling it?"),
    ],
)
def test_whoever_did_not_stop_doing_it_kept_doing_it(text: str, asked: str) -> None:
    assert as_implied(text) == asked
