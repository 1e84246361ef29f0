"""What one did is told by what it is the doer of, and what happened in a year by what opens that year's articles."""

import pytest

from bot.answering.reply import Abstention, Answer
from bot.service import Service


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("What did Porcha Woodruff do?", "Woodruff sued over the arrest"),
        ("What has Nijeer Parks done?", "Nijeer Parks sued"),
        ("What did Charles Sigwalt do?", "filed a class action"),
    ],
)
def test_what_a_person_did_is_no_deed_done_to_them(shipped: Service, question: str, quoted: str) -> None:
    assert quoted in _first(shipped, question)


def test_what_a_person_said_is_no_letter_in_which_it_stood(shipped: Service) -> None:
    assert "IBM opposes" in _first(shipped, "What did Arvind Krishna say?")


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("What happened in New Orleans in 2022?", "On 21 July 2022 New Orleans reversed"),
        ("What did IBM do in 2020?", "On 8 June 2020 IBM"),
        ("What did Microsoft do in 2024?", "Microsoft banned"),
        ("What changed at the DHS in 2025?", "removed its department-wide limits"),
        ("What did Clearview do in 2023?", "Clearview dropped its appeal"),
    ],
)
def test_a_year_is_told_by_what_was_done_then_and_not_by_what_it_only_dates(
    shipped: Service, question: str, quoted: str
) -> None:
    assert quoted in _first(shipped, question)


def _first(shipped: Service, question: str) -> str:
    answer = shipped.answerer.answer(question)
    assert isinstance(answer, Answer)
    return answer.citations[0].quote


@pytest.mark.parametrize("who", ["person", "man", "individual"])
def test_the_first_woman_is_not_the_first_of_all(shipped: Service, who: str) -> None:
    assert "Williams" in _first(shipped, f"Who was the first {who} wrongly arrested because of face recognition?")
    assert "Woodruff" in _first(shipped, "Which woman was the first to be wrongly arrested by face recognition?")


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("How did Kmart react to the ruling?", "asked a tribunal to review"),
        ("How did Google respond to the Texas lawsuits?", "agreed to pay"),
        ("How did Meta respond to the lawsuit?", "settled a lawsuit"),
    ],
)
def test_a_deed_in_reply_stands_where_no_word_of_reply_is_told(shipped: Service, question: str, quoted: str) -> None:
    assert quoted in _first(shipped, question)


@pytest.mark.parametrize(
    "question", ["How did Kmart react to the fine?", "How did Google respond to the French ruling?"]
)
def test_what_one_did_on_something_else_is_no_reply(shipped: Service, question: str) -> None:
    assert isinstance(shipped.answerer.answer(question), Abstention)


@pytest.mark.parametrize("question", ["Why was no fine imposed in Australia?", "Why could Canada not fine Clearview?"])
def test_that_something_was_not_done_is_no_reason_why_not(shipped: Service, question: str) -> None:
    assert shipped.answerer.answer(question).text.startswith("I find no plain reason")


def test_what_a_contract_is_for_is_not_told_by_its_value(shipped: Service) -> None:
    assert "matching fingerprints and faces" in _first(shipped, "What is the £54.7 million contract for?")
