"""Others in another place than the question before asked about."""

import pytest

from bot.answering.followed.group_elsewhere import of_other_group
from tests.sayings import KIN
from tests.sayings import asked as read


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Can NEC sell to Illinois police?", "and police in Texas?", "Can NEC sell to Texas police?"),
        ("Can police use it in Maine?", "what about schools in Colorado?", "Can schools use it in Colorado?"),
        ("Can police use it in Maine?", "and schools?", "Can schools use it in Maine?"),
        ("Can police use it in Maine?", "what about body cams?", "Can police use it in Maine on body cams?"),
    ],
)
def test_others_in_another_place_keep_who_was_asked_about(before: str, text: str, asked: str) -> None:
    assert of_other_group(text, read(before), KIN) == asked


@pytest.mark.parametrize("text", ["and fines in Texas?", "and police in a hurry?"])
def test_nothing_else_is_put_in(text: str) -> None:
    assert of_other_group(text, read("Can police use it in Maine?"), KIN) is None
