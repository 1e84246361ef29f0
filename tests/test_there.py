"""Where "there" is in a follow-up that names another."""

import pytest

from bot.answering.followed.there import leaves_open_where, with_place
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from tests.sayings import BOOK, KIN
from tests.sayings import asked as read


@pytest.mark.parametrize(
    ("before", "text", "place"),
    [
        ("Does Canada allow Clearview?", "do police use PimEyes there?", "in Canada"),
        ("Did the RCMP admit it?", "was PimEyes fined there?", "in Canada"),
        ("Can the Metropolitan Police use it?", "has Axon tested it in that country?", "in the United Kingdom"),
        ("Is it banned in Oakland, California?", "does NEC sell it over there?", "in Oakland"),
        ("Does Texas have a law?", "was NEC sued in that state?", "in Texas"),
    ],
)
def test_there_beside_a_name_is_the_place_of_the_question_before(before: str, text: str, place: str) -> None:
    assert place in with_place(text, read(before), BOOK, KIN)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Does Canada allow Clearview?", "is there a fine for PimEyes?"),
        ("Does Canada allow Clearview?", "is the feature of Axon still there?"),
        ("Does Canada allow Clearview?", "was PimEyes fined there in Italy?"),
        ("Does Canada allow Clearview?", "was it fined there?"),
        ("Does Canada allow Clearview?", "did the case against PimEyes end there?"),
        ("Does Microsoft sell it to police?", "was PimEyes fined there?"),
    ],
)
def test_there_stays_where_it_is_no_place_or_none_is_known(before: str, text: str) -> None:
    assert with_place(text, read(before), BOOK, KIN) == text


def test_one_by_name_in_a_place_that_nobody_knows_is_left_open() -> None:
    assert leaves_open_where(read("was PimEyes fined there?"))
    assert not leaves_open_where(read("was PimEyes fined there, in Italy?"))


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Did the RCMP break the Privacy Act?", "was Clearview fined there?"),
        ("Does Microsoft sell it to police?", "has Clearview been fined there?"),
    ],
)
def test_what_was_done_elsewhere_is_no_yes_to_there(shipped: Service, before: str, text: str) -> None:
    reply = shipped.answerer.answer(text, earlier=[before])
    assert not isinstance(reply, Answer) or reply.verdict is not Verdict.YES
