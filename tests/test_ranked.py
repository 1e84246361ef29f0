"""Whether there was one before whoever was the first, or the fourth."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.lock.ordering import asks_of_others_before, tells_of_them_only
from bot.answering.reply import Verdict
from bot.answering.settled.ranked import by_rank
from tests.sayings import BOOK, KIN, said

YES, NO = Verdict.YES, Verdict.NO
FIRST = "Maine was the first US state to bar face recognition in schools."
THIRD = "Oakland was the third US city with such a ban, after Boston and Somerville."
SUIT = "The lawsuit against Meta was the first under the biometric law of Texas, known as CUBI."


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Had any US state barred face recognition in schools before Maine?", FIRST, NO),
        ("Did other states bar it in schools before Maine did?", FIRST, NO),
        ("Had any state barred face recognition before Maine?", FIRST, None),  # elsewhere than in schools
        ("Had any city barred it in schools before Maine?", FIRST, None),
        ("Had any state barred it in schools before Ohio?", FIRST, None),
        ("Had any state barred it in shops before Maine?", FIRST, None),
        ("Were there US cities with a ban before Oakland?", THIRD, YES),
        ("Were there other cities with a ban before Somerville?", THIRD, YES),
        ("Were there other cities with a ban before Boston?", THIRD, None),
        ("Had CUBI ever been used before Meta?", SUIT, NO),
        ("Had CUBI been tried before the Meta case?", SUIT, NO),
        ("Was there a lawsuit under CUBI before the one against Meta?", SUIT, NO),
        ("Had there been any fine under CUBI before Meta?", SUIT, None),
        ("Had any state barred it in schools before Maine?", f"It would make it so: {FIRST}", None),
    ],
)
def test_a_rank_tells_whether_there_was_one_before(question: str, text: str, verdict: Verdict | None) -> None:
    read = read_question(question, BOOK)
    assert asks_of_others_before(read)
    ruling = by_rank(read, [said(text)], KIN)
    assert (ruling.verdict if ruling else None) is verdict


@pytest.mark.parametrize(
    "question",
    [
        "Had Boston banned it before Oakland?",
        "Did Oakland ban it before 2020?",
        "Had any city banned it?",
        "Was Oakland the first city to ban it?",
    ],
)
def test_whom_a_question_names_is_no_other(question: str) -> None:
    assert not asks_of_others_before(read_question(question, BOOK))


def test_what_tells_of_those_named_alone_tells_of_no_others() -> None:
    read = read_question("Had any city banned it before Oakland?", BOOK)
    assert tells_of_them_only(read, said("Oakland banned it in July 2019."), KIN.is_named)
    assert not tells_of_them_only(read, said("Boston banned it in 2018."), KIN.is_named)
    assert not tells_of_them_only(read, said(THIRD), KIN.is_named)
    assert not tells_of_them_only(
        read, said("Two other towns banned it before Oakland: Boston and Moss."), KIN.is_named
    )
