"""Who supplies somebody, asked as whose face recognition they use."""

import pytest

from bot.answering.asked.suppliers import asked_of_supplier
from bot.answering.reply import Abstention, Answer
from bot.service import Service
from tests.answerers import reply
from tests.sayings import BOOK, KIN


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("who supplies the FBI?", "Which company's face recognition does the FBI use?"),
        ("who supplied the FBI with software?", "Which company's software did the FBI use?"),
        ("who sells face recognition to the FBI?", "Which company's face recognition does the FBI use?"),
        ("which vendor does Detroit use?", "Which company's face recognition does Detroit use?"),
        ("who is the FBI's supplier?", "Which company's face recognition does the FBI use?"),
        ("who supplies them?", "Which company's face recognition do they use?"),
        ("whose software does the force use?", "Which company's software does the force use?"),
        ("who supplies Rekognition?", "who supplies Rekognition?"),  # a product has a maker
        ("who supplied the secret alerts to the FBI?", "who supplied the secret alerts to the FBI?"),
        ("who fined Clearview?", "who fined Clearview?"),
    ],
)
def test_who_supplies_whom_is_asked_as_whose_they_use(text: str, read: str) -> None:
    assert asked_of_supplier(text, BOOK.find_in_question(text), KIN) == read


def test_a_supplier_is_told_by_what_its_customer_uses(shipped: Service) -> None:
    talk = ("Did South Wales Police lose in court?", "who supplies them?")
    told = reply(shipped, *talk)
    assert isinstance(told, Answer)
    assert "NEC" in told.citations[0].quote


def test_what_is_done_at_an_event_names_no_supplier(shipped: Service) -> None:
    assert isinstance(reply(shipped, "Who supplies the Met?"), Abstention)
