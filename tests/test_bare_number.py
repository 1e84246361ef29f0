"""The sum or the count that stands before a quote, where its sentence gives the one that is asked for."""

from pathlib import Path

import pytest

from bot.service import Service
from tests.answerers import answerer_over, ask

PAGE = "---\ntitle: {title}\npublished: {day}\nactors: [{actor}]\n---\n{text}\n"


def told(shipped: Service, folder: Path, sentence: str, question: str, actor: str = "NEC") -> str:
    page = PAGE.format(title="What was reported", day="2021-04-05", actor=actor, text=sentence)
    return ask(answerer_over({"page.md": page}, folder, shipped), question).text


@pytest.mark.parametrize(
    ("sentence", "question", "number"),
    [
        ("On 5 April 2021 NEC paid about $2.5 million to settle the suit over its face scans.", "How much did NEC pay?",
         "About $2.5 million. “"),
        ("On 5 April 2021 NEC agreed to pay $300,000.", "How much did NEC agree to pay?", "$300,000. “"),
        ("NEC tested its face matching in 28 airports in 2021.", "In how many airports did NEC test its face matching?",
         "28 airports. “"),
        ("More than forty police forces used NEC's face matching in 2021.",
         "How many police forces used NEC's face matching?", "More than forty police forces. “"),
    ],
)  # fmt: skip
def test_the_one_sum_or_count_that_is_asked_for_stands_first(
    shipped: Service, tmp_path: Path, sentence: str, question: str, number: str
) -> None:
    assert told(shipped, tmp_path, sentence, question).startswith(number)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("NEC pays $1,000 for each scan without consent.", "How much does NEC pay?"),  # each is no sum of all
        ("In 2021 NEC paid $2 million to Ohio and $3 million to Iowa.", "How much did NEC pay?"),  # which?
        ("Fines on NEC reach €35 million or 7% of turnover.", "How high can fines on NEC get?"),
        ("NEC claimed 103 arrests from its face matching.", "How many arrests did NEC's face matching lead to?"),
        ("Ten airports used face matching by NEC in 2021.", "How many airports used face matching in 2021?"),  # by NEC
    ],
)
def test_what_needs_the_rest_of_its_sentence_does_not_stand_first(
    shipped: Service, tmp_path: Path, sentence: str, question: str
) -> None:
    assert told(shipped, tmp_path, sentence, question).startswith("“")


def test_a_stake_counts_nobody(shipped: Service, tmp_path: Path) -> None:
    stake = "On 5 April 2021 the settlement gave those scanned by NEC a 23% equity stake in the firm."
    page = PAGE.format(title="What was reported", day="2021-04-05", actor="NEC", text=stake)
    reply = answerer_over({"page.md": page}, tmp_path, shipped).answer("How many people were scanned by NEC?")
    assert "23%" not in reply.text
