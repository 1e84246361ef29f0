"""What was asked of a company is asked by itself of one whom no list of actors holds."""

import pytest

from bot.answering.asked.kin import Kin
from bot.answering.asked.question import read_question
from bot.answering.followed.strangers import of_stranger
from corpus.actors import ActorBook

BOOK = ActorBook.load()
KIN = Kin(BOOK)


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Was Amazon fined?", "And Hill Valley School?", "Was Hill Valley School fined?"),
        ("Does Amazon use it?", "what about Umbra?", "Does Umbra use it?"),
        ("Does Amazon use it?", "and Microsoft?", None),
        ("Does Amazon use it?", "and umbra?", None),
        ("Does Amazon use it?", "And Schools?", None),
        ("Does Amazon use it?", "And Why?", None),
        ("Does Oakland use it?", "and Umbra?", None),
        ("What did Amazon say?", "and Umbra?", None),
    ],
)
def test_one_whom_no_list_holds_takes_the_place_of_a_company(before: str, text: str, asked: str | None) -> None:
    question = read_question(before, BOOK)
    assert of_stranger(text, question, question, KIN) == asked


def test_a_question_that_names_nobody_leaves_it_at_what_was_asked_by_itself() -> None:
    main, before = read_question("Was Amazon fined?", BOOK), read_question("how much?", BOOK)
    assert of_stranger("and Umbra?", before, main, KIN) == "Was Umbra fined?"
    assert of_stranger("and Umbra?", before, None, KIN) is None
