"""What "it" is in a follow-up that names who uses or sells it."""

import pytest

from bot.answering.followed.thing_meant import with_thing
from tests.sayings import BOOK, KIN
from tests.sayings import asked as read


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Did Amazon pause Rekognition?", "can ICE use it too?", "can ICE use Rekognition too?"),
        ("Is Rekognition sold in Ohio?", "has anyone sued over it?", "has anyone sued over Rekognition?"),
        ("Does Canada allow Clearview?", "does the FBI use it?", "does the FBI use Clearview?"),
        ("Did the ACLU test Amazon's face recognition?", "did ICE buy it?", "did ICE buy Amazon's face recognition?"),
        ("Did Canada find Clearview illegal?", "did the FBI use it?", "did the FBI use Clearview?"),
        ("Is Clearview banned in Europe?", "did France fine them?", "did France fine Clearview?"),
        ("Did Microsoft quit?", "Does Microsoft still sell it?", "Does Microsoft still sell face recognition?"),
    ],
)
def test_it_beside_a_name_is_the_product_of_the_question_before(before: str, text: str, asked: str) -> None:
    assert with_thing(text, read(before), BOOK, KIN) == asked


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Did IBM quit?", "does the FBI use it?"),
        ("Did IBM quit?", "does NEC sell it?"),
        ("Did Amazon pause Rekognition?", "does Microsoft sell it?"),
        ("Did Amazon pause Rekognition?", "do they use it?"),
        ("Did Amazon buy a stake in NEC?", "did France fine them?"),
        ("Did Amazon pause Rekognition?", "did the FBI use it up before Oakland did?"),
    ],
)
def test_it_stays_where_nothing_was_spoken_of_that_is_used(before: str, text: str) -> None:
    assert with_thing(text, read(before), BOOK, KIN) == text
