"""Who has the most of all is told by what says so, and which agent by a name or the office."""

import pytest

from bot.answering.reply import Abstention, Answer
from bot.service import Service


@pytest.mark.parametrize(
    "question",
    [
        "Which agency ran the most searches according to the GAO?",
        "Who used Clearview the most?",
        "Which state has the most restrictions on face recognition?",
        "Which DEA agent received Microsoft's emails?",
    ],
)
def test_nothing_is_answered_where_no_sentence_says_who_had_the_most_or_names_the_agent(
    shipped: Service, question: str
) -> None:
    assert isinstance(shipped.answerer.answer(question), Abstention)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which regulator fined Clearview the most?", "Dutch data protection authority"),
        ("Who is the largest US maker of police body cameras?", "largest US maker"),
        ("Which company did worst in the Gender Shades tests?", "34.7% for IBM"),
        ("Who were most likely to be wrongly flagged by Rite Aid?", "especially likely"),
    ],
)
def test_the_most_is_told_by_sums_or_by_what_says_so(shipped: Service, question: str, told: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert told in reply.citations[0].quote
