from math import log
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.counting import WordCounts
from retrieval.lexical import LexicalIndex, best
from retrieval.tokens import tokenize

TEXTS = ["IBM ended face recognition", "face masks", "Amazon paused recognition for police, police said"]
K1, B = 1.2, 0.75


def index_of(texts: list[str] = TEXTS) -> LexicalIndex:
    return LexicalIndex.of(WordCounts.of(texts), k1=K1, b=B)


def bm25(words: list[str], text: str, texts: list[str]) -> float:
    """Write the formula of Lucene 8 out."""
    counted = [tokenize(other) for other in texts]
    mean = sum(map(len, counted)) / len(counted)
    own, score = tokenize(text), 0.0
    for word in dict.fromkeys(words):
        holders, count = sum(word in other for other in counted), own.count(word)
        idf = log(1 + (len(texts) - holders + 0.5) / (holders + 0.5))
        score += idf * count / (count + K1 * (1 - B + B * len(own) / mean))
    return score


def test_one_score_by_hand() -> None:
    # "face" is in 2 of 3 texts; they count 4, 2 and 6 words ("for" is a stop word), 4 on average.
    expected = log(1 + (3 - 2 + 0.5) / (2 + 0.5)) * 1 / (1 + 1.2 * (1 - 0.75 + 0.75 * 2 / 4))
    assert index_of().scores(["face"])[1] == pytest.approx(expected)


@given(st.lists(st.sampled_from(["face", "police", "recognition", "ibm", "unheard"]), max_size=8))
def test_scores_are_those_of_the_formula(words: list[str]) -> None:
    assert index_of().scores(words) == pytest.approx([bm25(words, text, TEXTS) for text in TEXTS], abs=1e-5)


def test_a_question_of_unknown_words_finds_nothing() -> None:
    assert index_of().search(["unheard", "of"], 10) == []


def test_texts_that_share_no_word_are_no_results() -> None:
    assert [found.position for found in index_of().search(["police"], 10)] == [2]


def test_equal_texts_come_in_the_order_of_their_positions() -> None:
    texts = ["ban"] * 5 + ["other"]
    assert [found.position for found in index_of(texts).search(["ban"], 3)] == [0, 1, 2]


def test_the_best_are_cut_at_ties_by_position() -> None:
    scores = np.array([1, 3, 2, 2, 2, 0], dtype=np.float32)
    assert best(scores, 3).tolist() == [1, 2, 3]
    assert best(scores, 0).tolist() == []


@pytest.mark.parametrize("a_step", [1, 2, 100])
def test_words_are_counted_in_steps_that_let_others_go_on(a_step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.lexical._A_STEP", a_step)
    counts = index_of().counts()
    assert list(counts) == sorted({word for text in TEXTS for word in tokenize(text)})
    assert counts == {word: sum(word in tokenize(text) for text in TEXTS) for word in counts}


@pytest.mark.parametrize("texts", [[], ["the of"], ["???", ""]])
def test_a_corpus_without_words_is_searched_in_vain(texts: list[str], tmp_path: Path) -> None:
    index_of(texts).write(tmp_path)
    for index in (index_of(texts), LexicalIndex.read(tmp_path)):
        assert len(index) == len(texts)
        assert index.search(["face"], 5) == []


def test_a_stored_index_answers_as_before(tmp_path: Path) -> None:
    index_of().write(tmp_path)
    opened = LexicalIndex.read(tmp_path)
    assert opened.search(["police", "face"], 5) == index_of().search(["police", "face"], 5)
    assert len(opened) == len(TEXTS)
