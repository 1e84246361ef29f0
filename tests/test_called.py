"""What a sentence calls whoever a question takes for one of some kind."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.lock.of_kind import is_not_called
from bot.service import Service
from tests.test_selecting import told


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Is Robert Williams a police officer?", "Detroit police arrested Robert Williams at home.", True),
        ("Is Robert Williams a police officer?", "Robert Williams, a police officer, was arrested.", False),
        ("Is Robert Williams a police officer?", "Police officer Robert Williams was arrested.", False),
        ("Was Robert Williams a Black man?", "Police arrested Robert Williams, a Black man.", False),
        ("Is Ed Markey a senator?", "US Senator Ed Markey wrote to Amazon.", False),
        ("Was Robert Williams wrongly matched?", "Police arrested Robert Williams.", False),
        ("Is NEC a Japanese company?", "NEC sells scanners.", True),
        ("Is NEC an American company?", "NEC, a Japanese company, sells scanners.", False),
        ("Is Microsoft an American company?", "Microsoft sold its stake in AnyVision, an Israeli company.", True),
        ("Is Axon a maker of body cameras?", "Axon, the maker of body cameras, did.", False),
        ("Was the senator's note to Amazon an order?", "The note was a request.", False),
        ("Is BIPA a law?", "People sue under BIPA.", False),
    ],
)
def test_somebody_is_what_a_sentence_calls_them_and_not_who_else_is_in_it(
    shipped: Service, question: str, sentence: str, lacks: bool
) -> None:
    assert is_not_called(read_question(question, shipped.book), told(sentence, shipped)) is lacks
