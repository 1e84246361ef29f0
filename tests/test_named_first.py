"""Follow-ups that name whom they are on first are asked of them in one question."""

import pytest

from bot.answering.asked.kin import Kin
from bot.answering.followed.named_first import of_named_first, returned
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from corpus.actors import ActorBook

BOOK = ActorBook.load()
KIN = Kin(BOOK)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("and Colorado, do they have a law?", "and does Colorado have a law?"),
        ("what about IBM - are they out of it?", "and is IBM out of it?"),
        ("and the Mounties, did they pay?", "and did the Mounties pay?"),
        ("and London's Met, did anyone sue them?", "and did anyone sue London's Met?"),
        ("so Vermont, is it allowed there?", "and is it allowed in Vermont?"),
        ("Amazon, are they out?", "and is Amazon out?"),
        ("and Acme, did they pay?", "and did Acme pay?"),
        ("and Amazon, what's their excuse?", "and what's Amazon's excuse?"),
        ("and Oslo, did they?", "and Oslo?"),
        ("and Facebook, does it still have it?", "and does Facebook still have it?"),
        ("ok and the police, have they objected?", "and have the police objected?"),
    ],
)
def test_whom_it_is_on_stands_where_the_question_points_to_them(text: str, asked: str) -> None:
    assert of_named_first(text, KIN) == asked


@pytest.mark.parametrize(
    "text",
    [
        "and in Colorado, do they have one?",  # where, and not who
        "and if so, did they pay?",
        "ok thanks, did they pay?",
        "and Google, did they sue them too?",  # who of the two it is
        "and Texas, is it banned?",  # the matter
        "and Texas, how much was it?",
        "Interesting, did they pay?",
        "did Oslo ban it?",
    ],
)
def test_what_names_nobody_first_or_points_elsewhere_stays(text: str) -> None:
    assert of_named_first(text, KIN) is None


def test_going_back_to_somebody_asks_on_from_the_last_question_that_spoke_of_them() -> None:
    talk = ("Did Colorado limit it?", "and Virginia?")
    assert returned((*talk, "back to Colorado: who signed it?"), BOOK, KIN) == (talk[0], "who signed it?")
    assert returned((*talk, "ok, back to Colorado"), BOOK, KIN) == talk[:1]
    assert returned((*talk, "back to Ohio, do they have one?"), BOOK, KIN) == (
        *talk,
        "what about Ohio, do they have one?",
    )
    assert returned((*talk, "did it go back to Colorado?"), BOOK, KIN) is None
    mounted = ("Did the RCMP use Clearview?", "and the FBI?", "back to the Mounties: did they stop?")
    assert returned(mounted, BOOK, KIN) == (mounted[0], "did they stop?")
    sold = ("Did NEC sell it to the RCMP?", "and to the FBI?", "back to the Mounties: did they stop?")
    assert returned(sold, BOOK, KIN) == (sold[0], "did the Mounties stop?")


def test_a_talk_that_goes_back_is_on_them_from_then_on(shipped: Service) -> None:
    talk = ("Do police in Colorado need a warrant?", "and Virginia?")
    reply = shipped.answerer.answer("back to Colorado: do they have to report on it?", earlier=talk)
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES
    on = shipped.answerer.take_turn("when was it signed?", earlier=(*talk, "back to Colorado: who signed it?"))
    assert on.question is not None
    assert on.question.actors == ("Colorado",)
