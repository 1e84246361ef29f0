"""Names are found however their accents are typed."""

import pytest

from corpus.accents import unaccented
from corpus.actor import Actor, ActorKind
from corpus.actors import ActorBook
from corpus.words import words


@pytest.mark.parametrize(
    ("written", "plain"), [("Kōwhai", "Kowhai"), ("São Paulo", "Sao Paulo"), ("Île", "Ile"), ("Bærum", "Bærum")]
)
def test_an_accented_letter_is_the_plain_one(written: str, plain: str) -> None:
    assert unaccented(written) == plain


def test_a_name_is_found_without_its_accents_and_with_them() -> None:
    book = ActorBook([Actor("Kōwhai", ActorKind.COMPANY, "")])

    for text in ("Did Kowhai stop?", "Did Kōwhai stop?", "did kowhai stop"):
        assert [one.actor for one in book.find_in_question(text)] == ["Kōwhai"]


def test_words_keep_their_places() -> None:
    [_, name, _] = words("to Kōwhai's trial")

    assert (name.text, name.span.of("to Kōwhai's trial")) == ("kowhai", "Kōwhai's")
