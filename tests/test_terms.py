"""From when to when something holds, and whether a time lies in that."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.found.library import Library
from bot.answering.reply import Verdict
from bot.answering.settled.in_term import InTerm, asks_in_term
from bot.answering.times.bounds import bound_of
from bot.answering.times.terms import Term, asks_of_term, terms_told
from bot.service import Service
from corpus.dates import PartialDate
from tests.sayings import BOOK, said

YES, NO = Verdict.YES, Verdict.NO
CONTRACT = "In March 2021 Axon got a three-year contract with Oakland."
BARRED = "On 5 March 2021 a settlement barred Axon from face recognition for five years."
MOVED = "Lawmakers moved Maine's training duties from 1 May 2024 to 1 July 2026."
FROM_TO = "Axon tested face recognition in Oakland from June 2019 to May 2022."


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (CONTRACT, [Term(PartialDate(2021, 3), PartialDate(2024, 3))]),
        (BARRED, [Term(PartialDate(2021, 3, 5), PartialDate(2026, 3, 5))]),
        (MOVED, [Term(PartialDate(2026, 7, 1), None, endless=True)]),
        (FROM_TO, [Term(PartialDate(2019, 6), PartialDate(2022, 5))]),
        ("The law was written to end on 1 January 2023.", [Term(None, PartialDate(2023, 1, 1))]),
        ("A court can enforce the settlement for four years.", [Term(PartialDate(2020, 6), PartialDate(2024, 6))]),
        (
            "Oakland signed a two-year contract with Axon.",
            [Term(PartialDate(2020, 6), PartialDate(2022, 6), late=True)],
        ),
        ("Axon keeps photos for two years.", []),
        ("The ban was to lapse on 1 July 2025 before a law kept it.", []),
        ("The ban lasts for at least two years.", []),
        ("The five-year-old system was replaced in 2021.", []),
    ],
)
def test_a_sentence_tells_from_when_to_when_something_holds(text: str, terms: list[Term]) -> None:
    assert list(terms_told(text, PartialDate(2020, 6))) == terms


def answered(shipped: Service, question: str, *texts: str) -> Verdict | None:
    assert asks_in_term(read_question(question, BOOK))
    bound = bound_of(question)
    assert bound is not None
    evidence = [said(text, 2021) for text in texts]
    undated = read_question(bound.rest.replace("still ", ""), BOOK)
    return (
        InTerm(Library(shipped.generation, shipped.book))
        .ruling(bound, undated, evidence, asked=read_question(question, BOOK))
        .verdict
    )


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Does Axon's contract with Oakland run until 2024?", CONTRACT, YES),
        ("Does Axon's contract with Oakland go on into 2023?", CONTRACT, YES),
        ("Does Axon's contract with Oakland run until 2026?", CONTRACT, NO),
        ("Is Axon's contract with Oakland valid in 2022?", CONTRACT, YES),
        ("Is Axon's contract with Oakland valid in 2024?", CONTRACT, None),
        ("Was Axon's contract with Oakland in force in 2019?", CONTRACT, NO),
        ("Will Axon's contract with Oakland be over by 2025?", CONTRACT, YES),
        ("Will Axon's contract with Oakland be over by 2023?", CONTRACT, NO),
        ("Does Axon's contract with Oakland end in 2022?", CONTRACT, NO),
        ("Does Axon's licence run until 2024?", CONTRACT, None),
        ("Did Axon go on in 2024?", FROM_TO, None),
        ("Will the ban on Axon still apply in 2024?", BARRED, YES),
        ("Will the ban on Axon still apply by 2028?", BARRED, NO),
        ("Is the ban on Axon binding beyond 2023?", BARRED, YES),
        ("Will Maine's training duties apply by 2028?", MOVED, YES),
        ("Will Maine's training rules apply by 2028?", MOVED, YES),
        ("Will Maine's training duties be in force in 2029?", MOVED, YES),
        ("Will Maine's training duties apply in 2025?", MOVED, NO),
        ("Was Maine's law in force in 2025?", MOVED, None),  # its duties are a part of it
        ("Did Axon's test in Oakland run into 2022?", FROM_TO, YES),
        ("Did Axon's test in Oakland run into 2023?", FROM_TO, NO),
    ],
)
def test_what_has_a_term_holds_in_it_and_not_beside_it(
    shipped: Service, question: str, text: str, verdict: Verdict | None
) -> None:
    assert answered(shipped, question, text) is verdict


def test_what_may_be_made_longer_or_has_no_end_beside_it_is_not_told_to_be_over(shipped: Service) -> None:
    longer = f"{CONTRACT} The contract can be extended by two years."
    assert answered(shipped, "Does Axon's contract with Oakland run until 2026?", longer) is None
    for_good = "The settlement permanently barred Axon from selling it."
    assert answered(shipped, "Will the ban on Axon still apply in 2029?", BARRED, for_good) is None


def test_two_terms_that_come_to_different_verdicts_settle_nothing(shipped: Service) -> None:
    other = "In March 2021 Axon got a one-year contract with Oakland."
    assert answered(shipped, "Does Axon's contract with Oakland run until 2024?", CONTRACT, other) is None


@pytest.mark.parametrize(
    "question",
    [
        "Were members split over the 2023 paper?",
        "Did Axon sell it in 2021?",
        "Was Axon fined in 2021?",
        "When does it end?",
        "Isn't it in force in 2024?",
    ],
)
def test_a_deed_or_a_denial_asks_of_no_term(question: str) -> None:
    assert not asks_of_term(read_question(question, BOOK))
