"""A noun alone, "which crimes?", asks of what was just told first."""

import pytest
from msgspec.structs import replace

from bot.answering.asked.question import Question
from bot.answering.followed.noun_asked import noun_asked, noun_counted, of_ones
from bot.answering.reply import Abstention, Answer
from bot.service import Service
from corpus.actor import ActorKind
from tests.answerers import reply
from tests.sayings import asked


def read(text: str) -> Question:
    """Read a question as it is read after another one."""
    return replace(asked(text), earlier=("Does Oslo ban it?",))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("which crimes?", "crimes"),
        ("and for which purposes?", "purposes"),
        ("which agency was it?", "agency"),
        ("which police forces?", "police forces"),
    ],
)
def test_a_noun_behind_which_is_asked_for(text: str, noun: str) -> None:
    found = noun_asked(read(text))
    assert found is not None
    assert found.noun == noun


@pytest.mark.parametrize(
    "text",
    ["which one?", "which is stricter?", "which year?", "which states ban it?", "which Oslo law?", "which of them?"],
)
def test_what_says_more_or_names_nothing_asks_for_no_noun_alone(text: str) -> None:
    assert noun_asked(read(text)) is None


def test_nothing_is_asked_for_by_a_noun_alone_where_nothing_was_told_before() -> None:
    assert noun_asked(asked("which crimes?")) is None


def test_a_noun_for_those_who_act_tells_of_which_kind_they_are() -> None:
    found = noun_asked(read("which companies?"))
    assert found is not None
    assert found.kinds == {ActorKind.COMPANY}
    assert not found.is_of_places


def test_a_number_of_them_is_asked_for() -> None:
    assert noun_counted(read("how many arrests?")) == "arrests"
    assert noun_counted(read("how many of them?")) is None


@pytest.mark.parametrize(
    ("before", "whole"),
    [
        ("Are there exceptions to the Oslo ban?", "which exceptions?"),
        ("any exemptions?", "which exemptions?"),
        ("Does any city require it?", "which city?"),
        ("Is there anything to add?", None),
        ("Does Oslo ban it?", None),
    ],
)
def test_one_of_those_of_whom_it_was_asked_if_there_are_any_is_asked_for(before: str, whole: str | None) -> None:
    assert of_ones("which one?", asked(before)) == whole


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (("May Maine police use face recognition?", "which crimes?"), "murder and rape"),
        (("Are there exceptions to King County's ban?", "which one?"), "missing children"),
        (("Did NIST find bias?", "which groups?"), "African American"),
        (("Which group did Gender Shades find the most errors for?", "how many errors?", "which companies?"), "Face++"),
        (("Did Amazon sell Rekognition to police in Oregon?", "which department?"), "Washington County Sheriff"),
        (("Did a court rule on the Met's live face recognition?", "which court?"), "High Court"),
    ],
)
def test_what_was_just_told_names_them(shipped: Service, talk: tuple[str, ...], told: str) -> None:
    answer = reply(shipped, *talk)
    assert isinstance(answer, Answer)
    assert told in answer.text


def test_a_number_is_told_of_what_the_talk_is_on(shipped: Service) -> None:
    talk = ("Are there fixed face recognition cameras in London?", "are they always on?", "how many arrests?")
    answer = reply(shipped, *talk)
    assert isinstance(answer, Answer)
    assert "103 arrests" in answer.citations[0].quote


def test_an_article_that_names_none_of_them_answers_nothing(shipped: Service) -> None:
    assert isinstance(reply(shipped, "Did Rite Aid use face recognition?", "which cities?"), Abstention)
    assert isinstance(reply(shipped, "Do airports in the US use face recognition?", "which airports?"), Abstention)


def test_how_often_is_told_by_what_was_just_counted(shipped: Service) -> None:
    answer = reply(shipped, "Does OneDrive group photos by face?", "can I turn it off?", "how often?")
    assert isinstance(answer, Answer)
    assert "three times a year" in answer.citations[0].quote
