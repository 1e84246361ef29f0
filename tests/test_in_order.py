"""Who came first, second or third is asked of all there are, and the other of two of the same deed."""

import pytest

from bot.answering.followed.ordinals import in_order
from bot.answering.reply import Abstention, Answer
from bot.service import Service
from tests.answerers import reply
from tests.sayings import KIN, asked


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        ("Was Oakland the first city to ban it?", "who was second?", "Which city was the second to ban it?"),
        ("Was Texas the first to sue Meta?", "and third?", "Which state was the third to sue Meta?"),
        ("Which city was the second to ban it?", "and the third?", "Which city was the third to ban it?"),
        ("How much was the French fine?", "and the other one?", "How much was the other French fine?"),
        ("how much was the first?", "and the second?", "how much was the second?"),
        ("When was the ICE contract signed?", "the second contract?", "When was the second ICE contract signed?"),
    ],
)
def test_another_one_in_order_is_asked_for_in_full(before: str, text: str, whole: str) -> None:
    assert in_order(text, asked(before), None, KIN) == whole


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Was Oakland the first city to ban it?", "was Boston second?"),
        ("Was Joy Buolamwini the first to find it?", "who was second?"),
        ("How much was the French fine?", "and the first court?"),
        ("Did France fine it?", "and the other one?"),
        ("When was the Portland ban passed?", "and the other one?"),
    ],
)
def test_what_is_no_other_of_the_same_is_left(before: str, text: str) -> None:
    assert in_order(text, asked(before), None, KIN) is None


def test_which_was_first_is_asked_of_all_after_whether_the_one_was() -> None:
    main, before = asked("When did Oakland ban face recognition?"), asked("was it the first?")
    assert in_order("who was first?", before, main, KIN) == "Which city was the first to ban face recognition?"
    assert in_order("who was first?", asked("was it unanimous?"), main, KIN) is None


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (("Was San Francisco the first city to ban face recognition?", "when?", "who was second?"), "Somerville"),
        (("When did Somerville ban face recognition?", "was it the first?", "who was first?"), "San Francisco"),
        (("How much was the French fine on Clearview?", "and the other one?"), "€5.2 million"),
    ],
)
def test_it_is_told_of_another_than_the_talk_is_on(shipped: Service, talk: tuple[str, ...], told: str) -> None:
    answer = reply(shipped, *talk)
    assert isinstance(answer, Answer)
    assert told in answer.citations[0].quote


def test_nobody_is_told_to_be_third_where_no_sentence_says_so(shipped: Service) -> None:
    talk = ("Was San Francisco the first city to ban face recognition?", "who was second?", "and third?")
    assert isinstance(reply(shipped, *talk), Abstention)
