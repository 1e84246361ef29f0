"""How things stand is asked in many words, all of which want the latest."""

import pytest

from bot.answering.asked.status import as_latest


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Where does the NEC case stand?", "the NEC case"),
        ("how is the Oslo trial going so far", "the Oslo trial"),
        ("How do things stand with the directive at present?", "the directive"),
        ("What's the current status of the fine on NEC?", "the fine on NEC"),
        ("what's the state of play in Oslo", "Oslo"),
        ("What's new with NEC's vans?", "NEC's vans"),
        ("Any progress on the bill?", "the bill"),
        ("whats the deal with Oslo", "Oslo"),
        ("give me the lowdown on NEC's vans", "NEC's vans"),
        ("Is there any news about Oslo?", "Oslo"),
    ],
)
def test_how_something_stands_is_the_latest_on_it(text: str, what: str) -> None:
    assert as_latest(text) == f"latest on {what}?"


@pytest.mark.parametrize(
    "text",
    [
        "Where does NEC stand on live scans?",  # a view
        "Where does the camera van stand in Oslo?",
        "What's new?",
        "What's the deal with NEC worth?",
        "Any news on that?",
        "Any update on whether Oslo lifted it?",
        "How is NEC going about it?",
        "What is the rule in Oslo?",
    ],
)
def test_a_view_a_place_and_what_only_points_back_are_asked_as_they_stand(text: str) -> None:
    assert as_latest(text) == text
