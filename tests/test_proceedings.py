"""How a case stands where it was broken off, or sent back."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.proceedings import by_proceedings, given_up
from corpus.shelf import Shelf
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
DROPPED = "In March 2022 Axon withdrew its appeal."
CHARGES = "The charges against Axon were later dropped."


def stands(question: str, *texts: str) -> Verdict | None:
    ruling = by_proceedings(asked(question), [said(text) for text in texts])
    return None if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did Axon get the order quashed on appeal?", NO),
        ("Was the order against Axon overturned on appeal?", NO),
        ("Did Axon get the order thrown out?", NO),
        ("Has Axon won its appeal?", NO),
        ("Was part of the order against Axon overturned on appeal?", None),
        ("Was the order against Axon overturned?", None),
        ("Did Axon win?", None),
        ("Did Axon drop its appeal?", None),
        ("Axon's order was not overturned on appeal, was it?", None),
    ],
)
def test_an_appeal_that_was_dropped_undid_nothing(question: str, expected: Verdict | None) -> None:
    assert stands(question, DROPPED) is expected
    assert stands(question, DROPPED, "A tribunal overturned the fine on Axon.") is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Was Axon tried?", NO),
        ("Did Axon ever stand trial?", NO),
        ("Was Axon convicted of fraud?", NO),
        ("Was Axon charged?", None),
        ("Was it tried out by Axon?", None),
    ],
)
def test_charges_that_were_dropped_came_to_no_trial(question: str, expected: Verdict | None) -> None:
    assert stands(question, CHARGES) is expected
    assert stands(question, CHARGES, "A jury found Axon guilty.") is None
    assert stands(question, "Axon paid a fine.") is None


LET_GO = "In August 2024 the Italian Garante said it would not pursue Clearview AI further."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Is the Italian Garante still going after Clearview AI?", NO),
        ("Will the Garante take further action against Clearview?", NO),
        ("Has the Garante given up going after Clearview?", YES),
        ("Did the Garante go after Clearview?", None),  # which it had done till then
        ("Is Clearview still going after Italy?", None),
        ("Is the Garante still going after Amazon?", None),
        ("Is the Garante or Clearview still pursuing Amazon?", None),
        ("The Garante is not going after Clearview any more, is it?", None),
    ],
)
def test_whoever_would_pursue_somebody_no_further_goes_after_them_no_more(
    question: str, expected: Verdict | None
) -> None:
    ruling = given_up(asked(question), [said(LET_GO)], Shelf.of())
    assert (ruling and ruling.verdict) is expected
