"""What a question leaves aside to ask for anything else, and what holds for that alone."""

import pytest

from bot.answering.asked.besides import left_aside, tells_of_no_other
from bot.answering.reply import Verdict
from bot.answering.settled.nothing_else import by_nothing_else
from corpus.shelf import Shelf
from tests.sayings import asked, said


@pytest.mark.parametrize(
    ("question", "aside"),
    [
        ("Does Oslo's law cover anything other than drones?", {"drone"}),
        ("Can anyone but the mayor use it?", {"mayor"}),
        ("Does Oslo's law go beyond drones?", {"drone"}),
        ("Does Oslo's law apply to more than drones?", {"drone"}),
        ("Does Oslo's law apply to more than 20 drones?", set()),
        ("Why does it cover anything other than drones?", set()),
        ("Does Oslo's law cover drones?", set()),
    ],
)
def test_what_stands_behind_other_than_is_left_aside(question: str, aside: set[str]) -> None:
    assert left_aside(question) == aside


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Does Oslo's law cover anything other than drones?", "Oslo's law covers drones only.", Verdict.NO),
        ("Does Oslo's law cover anything other than drones?", "Oslo's law covers only drones.", Verdict.NO),
        ("Does Oslo's law cover anything other than drones?", "Oslo's law does not cover drones only.", None),
        ("Does Oslo's law cover anything other than cameras?", "Oslo's law covers drones only.", None),
        ("Can anyone but the mayor of Oslo stop it?", "Only the mayor can stop it in Oslo.", Verdict.NO),
        ("Does Oslo's law cover drones?", "Oslo's law covers drones only.", None),
    ],
)
def test_what_holds_for_one_thing_alone_holds_for_nothing_else(
    question: str, text: str, expected: Verdict | None
) -> None:
    ruling = by_nothing_else(asked(question), [said(text)], Shelf.of())
    assert (ruling and ruling.verdict) == expected


@pytest.mark.parametrize(
    ("text", "no_other"),
    [
        ("Oslo's law covers drones only.", True),
        ("Oslo's law covers drones.", True),
        ("Oslo's law covers drones and vans.", False),
        ("Oslo's law covers all cameras, not drones only.", False),
        ("Oslo's law covers vans.", False),
    ],
)
def test_a_yes_to_anything_else_takes_something_else(text: str, no_other: bool) -> None:
    assert tells_of_no_other("Does Oslo's law cover anything other than drones?", text) is no_other
