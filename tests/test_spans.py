"""Whether something was done in a time that lies in or beside the one in which it is told to have been done."""

import pytest

from bot.answering.answerer import Answerer
from bot.answering.asked.question import read_question
from bot.answering.reply import Answer, Verdict
from bot.answering.settled.spans import asks_of_span, lies_in, span_told
from bot.answering.times.bounds import bound_of
from bot.service import Service
from corpus.dates import PartialDate
from tests.answerers import answerer_over
from tests.sayings import BOOK

YES, NO = Verdict.YES, Verdict.NO
USED = "Axon used face recognition from June 2019 to May 2022."
LASTS = "Axon has used face recognition since March 2019."
FOR_YEARS = "Axon used face recognition for two years, from March 2019."


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Did Axon use it in 2020?", USED, YES),
        ("Did Axon use it in 2022?", USED, YES),
        ("Did Axon use it in 2023?", USED, NO),
        ("Did Axon use it in March 2019?", USED, NO),
        ("Did Axon use it before 2019?", USED, NO),
        ("Did Axon use it before 2020?", USED, YES),
        ("Did Axon use it after 2022?", USED, NO),
        ("Did Axon use it after 2020?", USED, YES),
        ("Did Axon use it by 2023?", USED, None),
        ("Did Axon use it in 2020?", FOR_YEARS, YES),
        ("Did Axon use it in 2018?", FOR_YEARS, NO),
        ("Did Axon use it in March 2021?", FOR_YEARS, None),
        ("Did Axon use it in 2020?", LASTS, YES),
        ("Did Axon use it in 2017?", LASTS, NO),
        ("Did Axon use it in 2024?", LASTS, None),
    ],
)
def test_a_span_tells_when_it_was_done_and_when_not(question: str, text: str, verdict: Verdict | None) -> None:
    bound, span = bound_of(question), span_told(text, PartialDate(2022, 5))
    assert bound is not None
    assert span is not None
    assert lies_in(span, bound) is verdict


@pytest.mark.parametrize(
    "text",
    [
        "Axon used face recognition in 2020.",
        "Axon used face recognition since 2020.",
        "The audit counted searches between May 2019 and May 2021.",
        "From 2019 to 2021 Axon reviewed what it had bought in 2017.",
    ],
)
def test_one_date_and_what_was_looked_at_for_some_years_tell_no_span(text: str) -> None:
    assert span_told(text, PartialDate(2022)) is None


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Was Axon still using it in 2023?", True),
        ("Did Axon use it before 2019?", True),
        ("Did Axon start using it in 2019?", False),
        ("Did the law take effect in 2019?", False),
        ("Did the law come into force in 2019?", False),
        ("Had Axon stopped using it by 2023?", False),
        ("Could Axon use it in 2023?", False),
        ("Does Axon use it?", False),
        ("Did Axon only use it in 2020?", False),
    ],
)
def test_when_something_began_or_ended_is_another_question(question: str, asks: bool) -> None:
    assert asks_of_span(read_question(question, BOOK)) is asks


def test_whoever_did_it_in_one_span_did_not_in_a_later_year(
    tmp_path_factory: pytest.TempPathFactory, shipped: Service
) -> None:
    text = "---\nid: once\ntitle: once\npublished: 2025-03-04\nactors: [Oakland]\n---\n"
    articles = {"once.md": f"{text}Oakland police used face recognition from June 2019 to May 2021.\n"}
    answerer: Answerer = answerer_over(articles, tmp_path_factory.mktemp("spans"), shipped)
    later, then = (answerer.answer(f"Did Oakland police use it {when}?") for when in ("in 2023", "in 2020"))
    assert isinstance(later, Answer)
    assert isinstance(then, Answer)
    assert (later.verdict, then.verdict) == (NO, YES)
