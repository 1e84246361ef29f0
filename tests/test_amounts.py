"""Sums of two parties, compared by arithmetic."""

import pytest

from bot.answering.asked.kin import Kin
from bot.answering.reply import Verdict
from bot.answering.settled.amounts import by_amount
from tests.sayings import BOOK, asked, said

YES, NO = Verdict.YES, Verdict.NO
KIN = Kin(BOOK)
DUTCH = "The Dutch data protection authority said that it had fined Clearview AI €30.5 million."
FRENCH = "The CNIL fined Clearview AI €20 million."
FRENCH_AGAIN = "The CNIL fined Clearview AI another €5.2 million."
GREEK = "Greece's data protection authority fined Clearview AI €20 million."
BRITISH = "The UK Information Commissioner fined Clearview AI £7.5 million."
META = "Meta settled a lawsuit by agreeing to pay Texas $1.4 billion."
GOOGLE = "Google agreed to pay Texas $1.375 billion to settle lawsuits."
IN_ILLINOIS = "Meta paid people in Illinois $650 million to settle a class action."


def compared(question: str, *texts: str) -> Verdict | None:
    ruling = by_amount(asked(question), [said(text) for text in texts], KIN.is_named)
    return None if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("question", "texts", "verdict"),
    [
        ("Was the Dutch fine bigger than the French fine?", (FRENCH, DUTCH), YES),
        ("Was the Dutch fine on Clearview smaller than the French one?", (FRENCH, DUTCH), NO),
        ("Was the French fine higher than the Dutch fine?", (FRENCH, FRENCH_AGAIN, DUTCH), NO),
        ("Did Greece fine Clearview more than France?", (FRENCH, GREEK), NO),
        ("Did Greece fine Clearview as much as France did?", (FRENCH, GREEK), YES),
        ("Did France fine Clearview as much as the Dutch?", (FRENCH, DUTCH), NO),
        ("Did Meta pay Texas more than Google did?", (IN_ILLINOIS, META, GOOGLE), YES),
        ("Was Google's payment to Texas lower than Meta's?", (IN_ILLINOIS, META, GOOGLE), YES),
    ],
)
def test_the_greater_sum_is_the_greater_one(question: str, texts: tuple[str, ...], verdict: Verdict) -> None:
    assert compared(question, *texts) is verdict


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("Was the Greek fine bigger than the French fines?", (FRENCH, FRENCH_AGAIN, GREEK)),
        ("Was the Dutch fine bigger than the British fine?", (BRITISH, DUTCH)),
        ("Was the Dutch fine bigger than the French fine?", (DUTCH,)),
        (
            "Was the Dutch fine bigger than the French fine?",
            (DUTCH, "The CNIL may fine Clearview AI up to €20 million."),
        ),
        ("Was the Dutch fine not bigger than the French fine?", (FRENCH, DUTCH)),
        ("Did Google pay more than a billion to Texas?", (GOOGLE,)),  # a bound, and no other party
        ("Did Google pay more than $1 billion to Texas?", (GOOGLE,)),
        ("Is Clearview's Dutch database bigger than the French one?", (FRENCH, DUTCH)),
    ],
)
def test_sums_that_lie_apart_are_no_match_for_several_other_currencies_or_none(
    question: str, texts: tuple[str, ...]
) -> None:
    assert compared(question, *texts) is None
