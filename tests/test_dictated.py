"""A question in capitals, dictated or in another's English is read as it would be written."""

import pytest

from bot.answering.asked.dictated import as_typed
from corpus.actors import ActorBook

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("HAS BOSTON OUTLAWED IT FOR POLICE", "has Boston outlawed it for police"),
        ("DOES IBM'S CODE BAN LFR?", "does IBM's code ban LFR?"),
        ("IS IT BANNED?", "IS IT BANNED?"),  # nothing in it could pass for a name
        ("Has IBM quit?", "Has IBM quit?"),
        ("in maine can shops use it", "in maine, can shops use it"),
        ("so in Boston do police use it", "so in Boston, do police use it"),
        ("in 2020 did IBM quit", "in 2020, did IBM quit"),
        ("in Maine shops can use it", "in Maine shops can use it"),
        ("in Maine, can shops use it", "in Maine, can shops use it"),
        ("NEC sells it to police right?", "NEC sells it to police, right?"),
        ("Oslo gave tenants the right?", "Oslo gave tenants the right?"),
        ("is that right?", "is that right?"),
        ("shops in Maine must to put a sign", "shops in Maine must put a sign"),
    ],
)
def test_it_is_read_as_it_would_be_written(text: str, written: str) -> None:
    assert as_typed(text, BOOK.find_in_question) == written
