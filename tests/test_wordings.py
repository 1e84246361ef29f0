"""Patterns that are compiled as they are needed match what they would match anyway."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.asked import guards
from bot.answering.asked.wordings import Wordings
from corpus.tables import read_tables

_SHIPPED = [
    re.sub(r"<\w+>", r"\\w+", pattern)
    for table in read_tables(guards._RULES)["guard"]
    for kind in ("opens", "holds", "is_all")
    for pattern in table.get(kind, [])
]
_PATTERNS = ["(?:will|won't) it", "who will", r"(?:the )?win\b", "^(?:colou?r|hue)s", "shades?"]


@pytest.mark.parametrize(
    ("text", "begins", "occurs"),
    [
        ("will it win", True, True),
        ("won't it win", True, True),
        ("who will", True, True),
        ("win", True, True),
        ("did it win", False, True),
        ("it will win", False, True),
        ("willing to winnow", False, False),
        ("the colours", False, False),
        ("colors fade", True, True),
        ("hues fade", True, True),
        ('a "shade', False, True),
        ("lampshade", False, False),
    ],
)
def test_a_text_is_matched_at_the_start_of_its_words(text: str, begins: bool, occurs: bool) -> None:
    assert Wordings(_PATTERNS).begin(text) is begins
    assert Wordings(_PATTERNS).occur_in(text) is occurs


def test_all_of_a_text_may_have_marks_behind_it() -> None:
    greeting = Wordings(["hi(?: there)?"])
    assert greeting.make_up("hi there!!")
    assert greeting.make_up("hi")
    assert not greeting.make_up("hi there, does IBM sell it")


def test_without_patterns_nothing_matches() -> None:
    assert not Wordings([]).begin("will it win")
    assert not Wordings([]).occur_in("will it win")
    assert not Wordings([]).make_up("will it win")


@given(st.sampled_from(_SHIPPED), st.data())
def test_whatever_a_shipped_pattern_matches_is_matched(pattern: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern))
    at_words = re.compile(rf"(?<!\w)(?:{pattern})")
    assert Wordings([pattern]).begin(text) is bool(at_words.match(text))
    assert Wordings([pattern]).occur_in(text) is bool(at_words.search(text))
