import time

import pytest

from retrieval.tokens import query_terms, tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("IBM's face-recognition", ["ibm", "face", "recognition"]),
        ("IBM\u2019s Face Recognition", ["ibm", "face", "recognition"]),
        ("the U.S. and D.C.", ["us", "dc"]),
        ("cities' policies", ["cities", "policies"]),
        ("O'Brien", ["obrien"]),
        ("H.R. 7120", ["hr", "7120"]),
        ("in May, for us", ["may", "us"]),
        ("Zürich's São Paulo", ["zürich", "são", "paulo"]),
        ("the of and", []),
        ("", []),
        ("???", []),
    ],
)
def test_words_are_counted_alike_however_they_are_written(text: str, words: list[str]) -> None:
    assert tokenize(text) == words


def test_a_repeated_word_counts_once_in_a_question() -> None:
    assert query_terms("ban ban bans ban", 10, 100) == ["ban", "bans"]


def test_a_long_question_is_cut_to_its_first_words_and_characters() -> None:
    assert query_terms("one two three four", 2, 1000) == ["one", "two"]
    assert query_terms("alpha beta gamma", 10, 10) == ["alpha", "beta"]


@pytest.mark.parametrize("text", ["." * 10**6, "U.S. " * 10**5, "a" * 10**6, "a'" * 10**5, "a." * 10**5, "-" * 10**6])
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    started = time.perf_counter()
    tokenize(text)
    assert time.perf_counter() - started < 1.0
