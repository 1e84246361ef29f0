import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wording import contain, counted, name_speaker, spell_date
from corpus.article import SpeakerKind
from corpus.dates import PartialDate


@pytest.mark.parametrize(
    ("date", "spelled"),
    [(PartialDate(2020, 6, 11), "11 June 2020"), (PartialDate(2020, 6), "June 2020"), (PartialDate(2020), "2020")],
)
def test_a_date_is_spelled_as_precisely_as_it_is_known(date: PartialDate, spelled: str) -> None:
    assert spell_date(date) == spelled


def test_what_is_counted_stands_in_the_plural_unless_it_is_one() -> None:
    assert [counted(number, "line") for number in (0, 1, 2)] == ["0 lines", "1 line", "2 lines"]


def test_every_kind_of_speaker_is_told_apart() -> None:
    named = [name_speaker("X", kind) for kind in SpeakerKind]
    assert len(set(named)) == len(SpeakerKind)
    assert name_speaker("IBM", SpeakerKind.COMPANY) == "IBM (company)"
    assert name_speaker("", SpeakerKind.LAW) == "law"
    assert name_speaker("", SpeakerKind.REPORTER) == ""


@pytest.mark.parametrize(
    ("text", "contained"),
    [
        ("plain\nlines", "plain\nlines"),
        ("a\x1b[31mb\x00\x9b", "a[31mb"),
        ("\u202eabc", "\u202eabc\u202c"),
        ("\u2067a\u202eb", "\u2067a\u202eb\u202c\u2069"),
        ("\u2067a\u202eb\u2069c", "\u2067a\u202eb\u2069c"),
        ("\u2069a\u202c", "\u2069a\u202c"),
    ],
)
def test_controls_go_and_open_directions_are_closed(text: str, contained: str) -> None:
    assert contain(text) == contained


@given(st.text("ab\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x07"))
def test_containing_twice_changes_nothing_and_letters_stay(text: str) -> None:
    once = contain(text)
    assert contain(once) == once
    letters = [char for char in text if unicodedata.category(char) != "Cc"]
    assert once.startswith("".join(letters))
