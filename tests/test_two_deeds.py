"""Which of two deeds of two actors came first, by the dates that are told of each."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.two_deeds import asks_of_two_deeds, by_dates_of_two
from tests.sayings import KIN, asked, said

YES, NO = Verdict.YES, Verdict.NO
OAKLAND = "On 16 July 2019 the city council of Oakland voted to ban face recognition."
BOSTON = "On 24 June 2020 Boston banned the city government from using face recognition."
MAINE = "Since 1 October 2020 Maine has barred officials from using face recognition."
IBM = "On 8 June 2020 IBM left the face recognition business."
AMAZON = "On 10 June 2020 Amazon paused police use of its face recognition for one year."
ALREADY = "Oregon already had a law against it in October 2019, when California passed a ban."


@pytest.mark.parametrize(
    ("question", "texts", "verdict"),
    [
        ("Did Oakland vote before Boston?", (OAKLAND, BOSTON), YES),
        ("Did Oakland vote after Boston?", (OAKLAND, BOSTON), NO),
        ("Did Boston ban it later than Oakland?", (OAKLAND, BOSTON), YES),
        ("Was Boston ahead of Oakland?", (OAKLAND, BOSTON), NO),
        ("Did Oakland vote before Boston?", (OAKLAND,), None),
        ("Did Maine ban it after Boston?", (MAINE, BOSTON), None),  # it may have been passed before it came into force
        ("Did Maine ban it after Oakland?", (MAINE, OAKLAND), YES),
        ("Did IBM quit before Amazon paused police use?", (IBM, AMAZON), YES),
        ("Did Amazon quit before IBM?", (IBM, AMAZON), NO),
        ("Did IBM sue before Amazon?", (IBM, AMAZON), None),
        ("Was Oregon ahead of California?", (ALREADY,), YES),
        ("Was Oregon behind California?", (ALREADY,), NO),
        ("Did Oakland vote before Boston?", (OAKLAND, BOSTON, "In May 2019 Boston barred face recognition."), None),
    ],
)
def test_two_deeds_are_ordered_by_the_dates_told_of_each(
    question: str, texts: tuple[str, ...], verdict: Verdict | None
) -> None:
    ruling = by_dates_of_two(asked(question), [said(text, 2021) for text in texts], KIN)
    assert (ruling.verdict if ruling else None) is verdict


@pytest.mark.parametrize(
    "question",
    ["Did Oakland ban it before 2020?", "Did Oakland ban it just after Boston?", "Did any city ban it before Boston?"],
)
def test_a_time_a_gap_or_others_are_no_second_deed(question: str) -> None:
    assert not asks_of_two_deeds(asked(question))


def test_going_on_is_not_the_same_deed_as_that_of_the_other() -> None:
    assert not asks_of_two_deeds(asked("Did Amazon say it would go on selling it after IBM quit?"))
    assert asks_of_two_deeds(asked("Did Amazon do so after IBM quit?"))


def test_when_a_deed_was_reported_is_not_when_it_was_done() -> None:
    assert not asks_of_two_deeds(asked("Was the Oakland arrest reported before that in Boston?"))
