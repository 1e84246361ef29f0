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
        ("Was it fined more than €20 million?", "Was it fined more than €20 million?"),
        ("Was Italy's fine €20 million?", "Was Italy's fine €20 million?"),  # nothing would be left of it
        ("Did Kmart use it in 28 stores?", "Did Kmart use it in stores?"),
        ("Did Kmart use it in 29 stores?", "Did Kmart use it in 29 stores?"),
        ("Did Kmart use it in more than 28 stores?", "Did Kmart use it in more than 28 stores?"),
        ("Did nine members resign?", "Did nine members resign?"),  # some of them
        ("Did they resign in 2022?", "Did they resign in 2022?"),
    ],
)
def test_a_number_that_stands_in_the_sentence_is_left_out(question: str, read: str) -> None:
    assert without_held_numbers(question, TEXT) == read


def test_each_sentence_is_read_with_what_it_does_not_hold() -> None:
    evidence = [said(TEXT, place=0), said("Greece fined Clearview €15 million.", place=1)]
    model = Told(ANSWERS, OPEN)
    read = read_best(model, asked("Was Clearview fined €20 million?"), evidence, 2)
    assert [words for words, _ in model.asked] == ["Was Clearview fined?", "Was Clearview fined €20 million?"]
    assert [one.says for one in read] == [ANSWERS, ANSWERS]  # the first of each call
