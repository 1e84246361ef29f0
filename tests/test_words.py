"""Words are what a reader sees: whole, in order, each at its place, and alike where only grammar differs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.words import is_inflected_verb, stem, words


def texts(text: str) -> list[str]:
    return [word.text for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The force didn't switch it on", ["the", "force", "did", "not", "switch", "it", "on"]),
        ("They won't, can't and shan't", ["they", "will", "not", "can", "not", "and", "shall", "not"]),
        ("isnt banned and wont quit", ["is", "not", "banned", "and", "will", "not", "quit"]),
        ("Amazon's pause isn\u2019t over", ["amazon", "pause", "is", "not", "over"]),
        ("we've said they're sure it'll pass", ["we", "said", "they", "sure", "it", "pass"]),
        ("The U.S. and AT&T", ["the", "us", "and", "at&t"]),
        ("£7.5 million", ["£", "7.5", "million"]),
        ("25,000 photos, 12% wrong", ["25000", "photos", "12", "%", "wrong"]),
        ("In 2024, 8-1", ["in", "2024", "8", "1"]),
        ("façade Zürich Łódź", ["facade", "zurich", "łodz"]),
        ("", []),
        ("— … !?", []),
    ],
)
def test_a_text_is_split_into_the_words_a_reader_sees(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sold", "sells"),
        ("bought", "buying"),
        ("withdrew", "withdrawn"),
        ("left", "leaves"),
        ("kept", "keep"),
        ("sued", "suing"),
        ("ran", "running"),
        ("began", "begun"),
        ("sought", "seeks"),
        ("banned", "banning"),
        ("cities", "city"),
        ("companies", "company"),
        ("women", "woman"),
        ("policing", "police"),
        ("is", "were"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("lawful", "law"), ("police", "policy"), ("forced", "force"), ("use", "us"), ("ban", "bank"), ("sale", "sell")],
)
def test_words_that_mean_different_things_keep_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_number_is_a_number_however_its_thousands_are_written() -> None:
    [plain], [grouped] = words("25000"), words("25,000")
    assert plain.is_number
    assert grouped.is_number
    assert plain.stem == grouped.stem


def test_a_version_or_a_dotted_name_is_one_word() -> None:
    assert len(words("Clearview.ai")) == 1


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says_in_order_and_without_overlap(text: str) -> None:
    found = words(text)
    for word in found:
        assert 0 <= word.span.start < word.span.end <= len(text)
        assert word.text
        assert word.stem
    spans = list(dict.fromkeys((word.span.start, word.span.end) for word in found))
    assert spans == sorted(spans)
    assert all(earlier[1] <= later[0] for earlier, later in pairwise(spans))


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=120))
def test_nothing_written_in_letters_or_digits_is_lost(text: str) -> None:
    covered = {place for word in words(text) for place in range(word.span.start, word.span.end)}
    assert all(place in covered for place, mark in enumerate(text) if mark.isalnum())


@pytest.mark.parametrize("word", ["asked", "banned", "wrote", "sold", "does", "fought", "fell"])
def test_a_verb_in_a_form_of_its_own_shows(word: str) -> None:
    assert is_inflected_verb(word)


@pytest.mark.parametrize("word", ["ask", "ban", "need", "red", "children", "companies", "training"])
def test_what_may_be_a_noun_shows_no_verb(word: str) -> None:
    assert not is_inflected_verb(word)
