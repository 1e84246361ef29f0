"""What stands beside a sentence in its article and tells another part of the same."""

import pytest

from bot.answering.reply import Answer
from bot.answering.told.companions import with_companions
from bot.service import Service
from tests.answerers import reply
from tests.sayings import asked, said

MUST, AUDIT = "The settlement requires training of officers.", "The settlement requires an audit of old cases."
EXEMPT, ALSO = "Unlocking a phone is exempt from Oslo's ban.", "Face filters in apps are also exempt from Oslo's ban."
COVERS = "Oslo's ban covers its police."
ROUND, BY = "The suit says officers got round it.", "The suit says officers asked other towns to search."
FIRST, AGAIN = "The bill was introduced in June 2020.", "The bill was introduced again in May 2021."
REASON, FURTHER = "Oslo's pause came after protests.", "Oslo's pause also followed an audit."


@pytest.mark.parametrize(
    ("question", "texts", "shown"),
    [
        ("What does the settlement require?", (MUST, AUDIT), 2),
        ("What are the exemptions in Oslo's ban?", (EXEMPT, ALSO, COVERS), 2),
        ("Why did Oslo pause it?", (REASON, FURTHER), 2),
        ("When did Oslo pause it?", (REASON, FURTHER), 1),
        ("How did officers get round it?", (ROUND, BY), 2),
        ("How did officers get round it?", (BY, EXEMPT), 1),
        ("How many times was the bill introduced?", (FIRST, AGAIN, COVERS), 2),
        ("Who trains officers under the settlement?", (MUST, AUDIT), 1),
    ],
)
def test_where_several_are_asked_for_what_is_put_alike_is_told_too(
    question: str, texts: tuple[str, ...], shown: int
) -> None:
    evidence = [said(text, place=place) for place, text in enumerate(texts)]
    assert len(with_companions(asked(question), evidence[:1], evidence)) == shown


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("What are the new rules for Detroit police under the settlement?", ("face recognition result", "audit")),
        ("What exceptions does the EU ban have?", ("outside narrow exceptions", "missing persons")),
        ("How did officers get round San Francisco's ban?", ("got round", "neighbouring agencies")),
        ("How many times was the federal moratorium proposed?", ("June 2020", "7 March 2023")),
        ("What are the penalties under BIPA?", ("$1,000", "$5,000")),
        ("Why did Milwaukee pause face recognition?", ("public opposition", "without a policy")),
    ],
)
def test_no_part_of_a_list_is_cut_off(shipped: Service, question: str, parts: tuple[str, ...]) -> None:
    told = reply(shipped, question)
    assert isinstance(told, Answer)
    assert all(part in told.text for part in parts)
    assert "covers the police" not in told.text
