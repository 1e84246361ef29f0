"""Times told by the day on which a question is asked, and what happened in them."""

from datetime import date

import pytest

from bot.answering.asked.relative_times import with_calendar_times
from bot.answering.reply import Abstention, Answer
from bot.service import Service

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("who was fined last yr", "who was fined in 2025"),
        ("who was fined this year?", "who was fined in 2026?"),
        ("who was fined the year before last?", "who was fined in 2024?"),
        ("what did Oslo do two years ago?", "what did Oslo do in 2024?"),
        ("what did Oslo do 3 months ago?", "what did Oslo do in August 2026?"),
        ("what happened last month?", "what happened in October 2026?"),
        ("what happened yesterday?", "what happened on 29 November 2026?"),
        ("who was sued last week?", "who was sued since 23 November 2026?"),
        ("which cities banned it in the last five years?", "which cities banned it since November 2021?"),
        ("which cities banned it in the last year?", "which cities banned it since November 2025?"),
        ("since last year", "since 2025"),
        ("what was decided late last year?", "what was decided in late 2025?"),
        ("what was last year's fine on NEC?", "what was the 2025 fine on NEC?"),
    ],
)
def test_a_time_told_by_today_is_named(asked: str, read: str) -> None:
    assert with_calendar_times(asked, TODAY) == read


@pytest.mark.parametrize(
    "asked",
    [
        "will Oslo ban it this year?",
        "is it still banned there this year?",
        "was it in force in its last year?",
        "what was done in the last year of the trial?",
        "did it end more than two years ago?",
        "what has NEC done recently?",
        "when was it last used?",
        "does the deal last five years?",
        "did it run past two years?",
    ],
)
def test_what_names_no_year_by_today_stays(asked: str) -> None:
    assert with_calendar_times(asked, TODAY) == asked


@pytest.fixture
def in_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.answering.answerer.today", lambda: TODAY)


@pytest.mark.usefixtures("in_2026")
def test_what_was_paid_last_year_is_the_sum_of_that_year(shipped: Service) -> None:
    reply = shipped.answerer.answer("how much money did Clearview get from ICE last year?")
    assert isinstance(reply, Answer)
    assert "$9.2 million" in reply.citations[0].quote
    assert reply.question.endswith("last year?")


@pytest.mark.usefixtures("in_2026")
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which firms were fined last year?", "in 2025"),
        ("who was locked up or arrested in Detroit last year?", "in 2025"),
        ("what happened in face recognition last month?", "in October 2026"),
        ("was anybody fined this year?", "in 2026"),
        ("which cities banned it in 2025?", "in 2025"),
    ],
)
def test_what_happened_in_another_year_is_not_told(shipped: Service, question: str, told: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Abstention)
    assert told in reply.text


def test_laws_are_told_by_the_year_in_which_they_took_effect(shipped: Service) -> None:
    reply = shipped.answerer.answer("which laws went into effect in 2024?")
    assert isinstance(reply, Answer)
    assert all("2024" in one.quote for one in reply.citations)
