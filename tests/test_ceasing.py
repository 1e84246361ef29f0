"""What is asked to have stopped, or to be back, is told by whether it is so today."""

import pytest

from bot.answering.asked.ceasing import as_today
from bot.answering.reply import Answer, Verdict
from bot.service import Service


@pytest.mark.parametrize(
    ("text", "today"),
    [
        ("Has Orvex stopped selling it to schools?", "does Orvex still sell it to schools?"),
        ("Did Orvex quit making cameras?", "does Orvex still make cameras?"),
        ("So have police in Oslo given up scanning faces?", "So do police in Oslo still scan faces?"),
        ("Has Orvex dropped its pledge?", "does Orvex still have its pledge?"),
        ("Has Orvex scrapped face recognition?", "does Orvex still use face recognition?"),
        ("Has Orvex shut down?", "is Orvex still operating?"),
    ],
)
def test_what_goes_on_has_not_stopped(text: str, today: str) -> None:
    asked = as_today(text)
    assert asked is not None
    assert asked.ended
    assert [one.lower() for one in asked.today] == [today.lower()]


@pytest.mark.parametrize(
    "text",
    [
        "Is Orvex selling it again?",
        "Has Orvex resumed selling it?",
        "Has Orvex started selling it again?",
        "Is Orvex back to selling it?",
        "Has Orvex gone back to selling it?",
    ],
)
def test_what_is_not_so_is_not_back(text: str) -> None:
    asked = as_today(text)
    assert asked is not None
    assert not asked.ended
    assert list(asked.today) == ["does Orvex sell it?", "does Orvex still sell it?"]


@pytest.mark.parametrize(
    "text",
    [
        "Did Orvex stop selling it in 2019?",
        "Did Orvex stop selling it after the fine?",
        "Has Orvex stopped Oslo from using it?",
        "Did Orvex stop?",
        "Did the court force Orvex to stop selling it?",
        "Has Oslo ended its talks without a deal?",
        "Has Orvex returned to Canada?",
        "Did the case go back to the court?",
        "Does Orvex sell it again and again?",
        "Has Orvex stopped selling it and buying it?",
    ],
)
def test_what_is_asked_of_a_time_or_of_more_stays_as_it_is(text: str) -> None:
    asked = as_today(text)
    assert asked is None or "from" in asked.today[0]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Has Clearview AI gone out of business?", Verdict.NO),
        ("Has Microsoft gone back to selling it to US police?", Verdict.NO),
        ("Has Russia given up scanning faces in the Moscow metro?", None),  # what it did in 2019 tells of no day since
        ("Is Orlando running Rekognition again?", None),  # nor does the end of a trial
        ("Has Bunnings restarted face recognition?", None),
    ],
)
def test_it_is_told_by_how_it_is_today(shipped: Service, text: str, verdict: Verdict | None) -> None:
    told = shipped.answerer.answer(text)
    assert (told.verdict if isinstance(told, Answer) else None) is verdict


def test_what_goes_on_is_told_in_the_present_tense() -> None:
    asked = as_today("Has Orvex stopped selling it?")
    assert asked is not None
    assert asked.goes_on.search("Orvex says that it sells the cameras.")
    assert asked.goes_on.search("Orvex has sold the cameras since 2019.")
    assert not asked.goes_on.search("Orvex sold the cameras in 2019.")
