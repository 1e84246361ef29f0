"""Patterns at the beginning of sentences, compiled as they are needed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering import guards
from bot.answering.openings import Openings
from corpus.tables import read_tables

_SHIPPED = [
    re.sub(r"<\w+>", r"\\w+", pattern)
    for table in read_tables(guards._RULES)["guard"]
    for pattern in table.get("opens", [])
]


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("will it win", True),
        ("won't it win", True),
        ("who will win", True),
        ("win", True),
        ("did it win", False),
        ("it will win", False),
        ("willing to win", False),
    ],
)
def test_a_sentence_is_matched_where_it_begins(sentence: str, matches: bool) -> None:
    patterns = ["(?:will|won't) it", "who will", r"(?:the )?win\b"]
    assert Openings(patterns).match(sentence) is matches


def test_without_patterns_nothing_matches() -> None:
    assert not Openings([]).match("will it win")


@given(st.sampled_from(_SHIPPED), st.data())
def test_whatever_a_shipped_pattern_matches_is_matched(pattern: str, data: st.DataObject) -> None:
    sentence = data.draw(st.from_regex(pattern))
    assert Openings([pattern]).match(sentence) is bool(re.match(pattern, sentence))
