"""What is asked on of one whom no article knows is told of no other one."""

import pytest

from bot.answering.reply import Abstention, Answer, Reason
from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize(
    "texts",
    [
        ("Was Lumenor fined?", "how much?"),
        ("Was Lumenor fined?", "how much?", "did they appeal?", "can they still sell it?"),
        ("Are students in Yellowbrook scanned?", "since when?"),
        ("Are students in Yellowbrook scanned?", "why?", "is that legal?"),
        ("Does Amazon sell face recognition to police?", "Was Lumenor fined?", "how much?"),
        ("Does Amazon sell face recognition to police?", "and Lumenor?", "since when?"),
        ("Did Amazon buy Lumenor?", "when?"),
        ("Does Brightmart scan faces?", "did anyone sue?"),
    ],
)
def test_what_is_asked_on_of_one_whom_nobody_knows_is_refused_as_that_was(
    shipped: Service, texts: tuple[str, ...]
) -> None:
    before, told = reply(shipped, *texts[:-1]), reply(shipped, *texts)
    assert isinstance(told, Abstention)
    assert told.reason is Reason.UNKNOWN_ACTOR
    assert told.text == before.text


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("Does Brightmart scan faces?", "and Kmart?"), "Kmart"),
        (("Does Brightmart scan faces?", "which shops use face recognition?"), "Wegmans"),
        (("Does Brightmart scan faces?", "is face recognition banned in shops in Portland?", "since when?"), "2021"),
        (("Who is Porcha Woodruff?", "does Brightmart use it?", "how long was she held?"), "11 hours"),
    ],
)
def test_what_names_another_or_asks_by_itself_is_told_after_one_whom_nobody_knows(
    shipped: Service, texts: tuple[str, ...], said: str
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert said in told.text
