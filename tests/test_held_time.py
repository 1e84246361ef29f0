"""A month or day that a question sets and a sentence tells by a weekday."""

import pytest
from msgspec.structs import replace

from bot.answering.found.held_time import held_time
from corpus.dates import PartialDate
from tests.sayings import asked, said

TOLD = said("On Tuesday the board voted 5-4 to let the sheriff buy it.")
PRINTED = replace(TOLD, article=replace(TOLD.article, published=PartialDate(2026, 5, 20)))


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Did the board vote for it in May?", "in May"),
        ("Did the board vote for it in May 2026?", "in May 2026"),
        ("Did the board vote for it on May 19?", "on May 19"),
        ("Did the board vote for it on May 18?", None),
        ("Did the board vote for it in June?", None),
        ("Did the board vote for it in May 2025?", None),
        ("May the board vote for it?", None),
    ],
)
def test_a_weekday_tells_the_month_that_is_asked_for_by_the_day_of_print(question: str, held: str | None) -> None:
    assert held_time(asked(question), PRINTED) == held


def test_a_day_to_come_or_one_of_several_times_holds_no_time() -> None:
    ahead = replace(PRINTED, sentence=replace(PRINTED.sentence, text="The board is to vote on it by Thursday."))
    both = replace(PRINTED, sentence=replace(PRINTED.sentence, text="On Tuesday it moved the vote of 3 March."))
    assert held_time(asked("Did the board vote for it in May?"), ahead) is None
    assert held_time(asked("Did the board vote for it in May?"), both) is None
