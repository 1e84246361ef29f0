"""All who fined somebody, and the one at an end of them."""

import pytest

from bot.answering.reply import Answer
from bot.service import Service
from tests.answerers import reply

FINED = {"clearview-italy-2022", "clearview-greece-2022", "clearview-france-2022", "clearview-dutch-fine-2024"}
FINED |= {"clearview-ico-fine-2022"}


@pytest.mark.parametrize(
    "question",
    ["Who fined Clearview?", "Which regulators fined Clearview AI?", "Which countries have fined Clearview?"],
)
def test_all_who_fined_somebody_are_listed(shipped: Service, question: str) -> None:
    told = reply(shipped, question)
    assert isinstance(told, Answer)
    assert {one.article.id for one in told.citations} >= FINED


@pytest.mark.parametrize(
    ("texts", "article"),
    [
        (("Which country was the last to fine Clearview?",), "clearview-dutch-fine-2024"),
        (("Who was the first to fine Clearview?",), "clearview-italy-2022"),
        (("Which was the largest fine on Clearview?",), "clearview-dutch-fine-2024"),
        (("Who fined Clearview?", "who was the first?"), "clearview-italy-2022"),
        (("Who fined Clearview?", "who was the first?", "the most recent?"), "clearview-dutch-fine-2024"),
        (("Who fined Clearview?", "which was the largest?"), "clearview-dutch-fine-2024"),
        (("Which companies settled with Texas?", "which paid more?"), "meta-texas-1-4b-2024"),
        (("Which regulators fined Clearview AI?", "which of them came first?"), "clearview-italy-2022"),
    ],
)
def test_the_one_at_an_end_is_told_alone(shipped: Service, texts: tuple[str, ...], article: str) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.verdict is None
    assert [one.article.id for one in told.citations] == [article]


def test_where_two_currencies_leave_open_which_is_the_smallest_both_are_told(shipped: Service) -> None:
    told = reply(shipped, "What was the smallest fine on Clearview?")
    assert isinstance(told, Answer)
    assert [one.article.id for one in told.citations] == ["clearview-france-2022", "clearview-ico-fine-2022"]


def test_whether_somebody_was_the_first_asks_for_yes_or_no(shipped: Service) -> None:
    assert "Italy" not in reply(shipped, "Was Greece the first to fine Clearview?").text
