"""Numbers that a sentence holds are no matter of reading."""

import pytest

from bot.answering.asked.held import without_held_numbers
from bot.answering.found.entailing import read_best
from tests.sayings import asked, said
from tests.test_entailing import ANSWERS, OPEN, Told

TEXT = (
    "Italy fined Clearview €20 million, and Kmart used it in 28 stores; nine of the 13 members resigned in June 2022."
)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Was Clearview fined 20 million euros by Italy?", "Was Clearview fined by Italy?"),
        ("Did Italy fine Clearview €20 million?", "Did Italy fine Clearview?"),
        ("Was there a €20 million fine?", "Was there a fine?"),
        ("Was Clearview fined 30 million euros?", "Was Clearview fined 30 million euros?"),
        ("Was it fined more than €20 million?", "Was it fined?"),  # whichever way that is answered
        ("Was it fined over €30 million by Italy?", "Was it fined by Italy?"),
        ("Was Italy's fine over 10 million euros?", "Was there Italy's fine?"),
        ("Did the fine top €30 million?", "Was there the fine?"),
        ("Was it fined more than £20 million?", "Was it fined more than £20 million?"),  # euros settle no pounds
        ("Was Italy's fine €20 million?", "Was Italy's fine €20 million?"),  # nothing would be left of it
        ("Did more than ten members resign?", "Did members resign?"),
        ("Was each due more than €10 million apiece?", "Was each due more than €10 million apiece?"),
        ("Did Kmart use it in 28 stores?", "Did Kmart use it in stores?"),
        ("Did Kmart use it in 29 stores?", "Did Kmart use it in 29 stores?"),
        ("Did Kmart use it in more than 28 stores?", "Did Kmart use it in stores?"),
        ("Did nine members resign?", "Did nine members resign?"),  # some of them
        ("Did they resign in 2022?", "Did they resign in 2022?"),
    ],
)
def test_a_number_that_stands_in_the_sentence_is_left_out(question: str, read: str) -> None:
    assert without_held_numbers(question, TEXT) == read


@pytest.mark.parametrize(
    ("question", "text", "read"),
    [
        ("Was Oakland's vote 4-2?", "Oakland lifted it by a vote of 4-2.", "Was there Oakland's vote?"),
        ("Did Oakland vote 4-2 to lift it?", "Oakland lifted it by a vote of 4-2.", "Did Oakland vote to lift it?"),
        ("Was Oakland's vote 5-1?", "Oakland lifted it by a vote of 4-2.", "Was Oakland's vote 5-1?"),
        ("Did the pause last a year?", "It was a pause of one year.", "Was there the pause?"),
        ("Does the deal run four years?", "A court enforces it for four years.", "Is there the deal?"),
        ("Was he held for ten days?", "Police held him for ten days.", "Was he held?"),
        ("Was he held for more than ten days?", "Police held him for nine days.", "Was he held?"),
        ("Is the bar longer than ten years?", "It is barred for five years.", "Is there the bar?"),
    ],
)
def test_a_vote_or_a_time_that_the_sentence_settles_is_left_out(question: str, text: str, read: str) -> None:
    assert without_held_numbers(question, text) == read


def test_each_sentence_is_read_with_what_it_does_not_hold() -> None:
    evidence = [said(TEXT, place=0), said("Greece fined Clearview €15 million.", place=1)]
    model = Told(ANSWERS, OPEN)
    read = read_best(model, asked("Was Clearview fined €20 million?"), evidence, 2)
    assert [words for words, _ in model.asked] == ["Was Clearview fined?", "Was Clearview fined €20 million?"]
    assert [one.says for one in read] == [ANSWERS, ANSWERS]  # the first of each call
