"""Follow-ups that name a case, or ask what there is, or who is behind it, are told as they are meant."""

import pytest

from bot.answering.followed.the_case import of_the_case
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from tests.answerers import reply
from tests.sayings import BOOK


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("And the Met case?", "What happened in the Met case?"),
        ("what about NEC's lawsuit", "What happened in the NEC lawsuit?"),
        ("and in the Met case?", "and in the Met case?"),
        ("and the other case?", "and the other case?"),
    ],
)
def test_a_case_that_is_named_is_asked_about(text: str, asked: str) -> None:
    assert of_the_case(text, BOOK.find_in_question) == asked


@pytest.mark.parametrize(
    ("texts", "quoted", "verdict"),
    [
        (("Did a British court rule it unlawful?", "and the Met case?"), "dismissed a challenge", None),
        (
            ("PimEyes blocked searches of children. Why?", "What exceptions are there?"),
            "children's rights groups",
            None,
        ),
        (("Is Rite Aid allowed to use it?", "Who imposed that?"), "Federal Trade Commission (FTC) made public", None),
        (("Did Portland, Oregon ban its police from it?", "Did it take effect right away?"), "at once", Verdict.YES),
        (("Can a company in Texas scan my face?", "Can I sue myself?"), "Only the Texas attorney general", Verdict.NO),
    ],
)
def test_a_follow_up_is_told_of_what_it_means(
    shipped: Service, texts: tuple[str, ...], quoted: str, verdict: Verdict | None
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert quoted in told.citations[0].quote
    assert told.verdict is verdict
