"""Follow-ups on another way to tell people apart are asked in full."""

import pytest

from bot.answering.followed.other_technique import of_other_technique
from tests.sayings import asked as read


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Are fingerprints allowed in Ohio?", "face scans?", "Are face scans allowed in Ohio?"),
        ("Are fingerprints allowed in Ohio?", "and face recognition?", "Is face recognition allowed in Ohio?"),
        ("Is face recognition legal in Oslo?", "what about iris scans?", "Are iris scans legal in Oslo?"),
        ("Does Oslo ban face recognition?", "voice prints too?", "Does Oslo ban voice prints?"),
    ],
)
def test_another_technique_takes_the_place_of_the_one_asked_about(before: str, text: str, asked: str) -> None:
    assert of_other_technique(text, read(before)) == asked


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Does Oslo ban face recognition?", "face scans?"),
        ("Does Oslo ban face recognition?", "and Bergen?"),
        ("Does Oslo ban cameras?", "fingerprints?"),
        ("Does Oslo ban face recognition or gait recognition?", "fingerprints?"),
        ("Who bans face recognition?", "fingerprints?"),
    ],
)
def test_nothing_is_put_where_none_or_several_or_the_same_was_asked_about(before: str, text: str) -> None:
    assert of_other_technique(text, read(before)) is None
