"""Who won where no article says "won", and whether a bar is over."""

import pytest

from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("Was the Met taken to court over live cameras?", "and who won?"), "dismissed a challenge"),
        (("who won the MSG case?",), "let MSG go on"),
        (("who won the MSG case?",), "lifted an injunction"),
        (("Who won in the High Court, Silkie Carlo or the Met?",), "dismissed a challenge"),
        (("Which side won before the Upper Tribunal, the regulator or Clearview?",), "reversed the 2023 ruling"),
    ],
)
def test_how_a_case_ended_tells_who_won_it(shipped: Service, texts: tuple[str, ...], said: str) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.verdict is None
    assert said in " ".join(one.article.text for one in told.citations)


def test_of_a_case_of_which_no_end_is_told_nobody_won(shipped: Service) -> None:
    assert isinstance(reply(shipped, "Did anyone sue San Francisco?", "who won the case?"), Abstention)


def test_of_a_court_that_heard_no_case_of_theirs_nobody_won(shipped: Service) -> None:
    assert isinstance(reply(shipped, "Who won in the Supreme Court, Amazon or Oakland?"), Abstention)


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        (("Did Amazon pause police use of Rekognition?", "is it over now?"), Verdict.NO),
        (("Did Amazon pause police use of Rekognition?", "has that ended?"), Verdict.NO),
        (("Is the New Orleans ban still in force?", "so it's over?"), Verdict.YES),
    ],
)
def test_a_bar_is_over_where_it_is_no_longer_in_force(
    shipped: Service, texts: tuple[str, ...], verdict: Verdict
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.verdict is verdict


def test_whoever_brought_a_challenge_that_was_dismissed_lost(shipped: Service) -> None:
    for question in ("Did Silkie Carlo win against the Met?", "Did Big Brother Watch win?"):
        told = reply(shipped, question)
        assert isinstance(told, Answer)
        assert told.verdict is Verdict.NO


def test_what_is_asked_once_more_gets_the_same_answer(shipped: Service) -> None:
    talk = ("Is the New Orleans ban still in force?", "is it still in force?")
    told = reply(shipped, *talk)
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.NO
    assert told.question == talk[1]


def test_what_happened_after_somebody_sued_is_how_that_went_on(shipped: Service) -> None:
    assert isinstance(reply(shipped, "Did anyone sue IBM over Diversity in Faces?", "what happened then?"), Abstention)
    settled = reply(shipped, "Did the ACLU sue Clearview?", "what happened then?")
    assert isinstance(settled, Answer)
    assert "settlement" in settled.citations[0].quote


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("Did Australia fine Clearview?", "did they appeal?", "what happened then?"), "order against Clearview"),
        (("Did anyone challenge the Met's cameras?", "and what happened next?"), "dismissed a challenge"),
        (("Was the Madison Square Garden ban challenged?", "what happened then?"), "injunction"),
    ],
)
def test_what_happened_after_somebody_appealed_goes_on_from_that(
    shipped: Service, texts: tuple[str, ...], said: str
) -> None:
    before, told = reply(shipped, *texts[:-1]), reply(shipped, *texts)
    assert isinstance(before, Answer)
    assert isinstance(told, Answer)
    assert told.verdict is None
    assert said in told.citations[0].quote
    assert told.citations[0].quote != before.citations[0].quote
