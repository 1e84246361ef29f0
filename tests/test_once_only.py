"""What counts once however often it is done."""

import pytest

from bot.answering.reply import Answer, Verdict
from bot.answering.settled.once_only import once_only
from bot.service import Service
from corpus.shelf import Shelf
from tests.sayings import asked, said

ONCE = "Since 2024 repeated scans of one person count as one violation under BIPA."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("can people sue for every single scan under BIPA", ONCE, Verdict.NO),
        ("do firms have to pay for each scan under BIPA", ONCE, Verdict.NO),
        ("does every scan count separately under BIPA", ONCE, Verdict.NO),
        ("can people sue under BIPA", ONCE, None),
        ("can people sue for only one scan under BIPA", ONCE, None),
        ("can people sue for every scan under BIPA", "BIPA lets people sue for $1,000 for each violation.", None),
    ],
)
def test_what_counts_once_is_not_paid_for_each_time(question: str, text: str, expected: Verdict | None) -> None:
    ruling = once_only(asked(question), [said(text)], Shelf.of())
    assert (ruling.verdict if ruling else None) is expected


def test_each_scan_is_not_paid_for_on_the_shipped_articles(shipped: Service) -> None:
    reply = shipped.answerer.answer("can i get paid for every single scan under bipa")
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.NO
