from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.article import Article
from retrieval.building import build_generation
from retrieval.generation import open_generation
from retrieval.retriever import Hit, Query, Retriever
from retrieval.settings import RetrievalSettings
from tests.articles import AMAZON, ARTICLES, BOOK, IBM
from tests.encoders import HashingEncoder

ENCODER = HashingEncoder(dimension=256)
SELLS = "no longer sell face recognition"


def retriever(index: Path, settings: RetrievalSettings | None = None) -> Retriever:
    settings = settings or RetrievalSettings()
    build_generation(index, ARTICLES, BOOK, ENCODER, settings)
    return Retriever(open_generation(index, ENCODER), ENCODER, BOOK, settings)


def asked(text: str, *actors: str) -> Query:
    return Query(((text, 1.0),), frozenset(actors))


def test_the_sentence_that_says_it_comes_first(tmp_path: Path) -> None:
    hits = retriever(tmp_path).sentences(asked(SELLS), 3)
    assert hits[0].excerpt.text == "International Business Machines will no longer sell face recognition."
    assert [hit.rank for hit in hits] == [1, 2, 3]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_a_passage_is_found_by_the_title_of_its_article(tmp_path: Path) -> None:
    [hit] = retriever(tmp_path).passages(asked("rain"), 1)
    assert hit.excerpt.article_id == "weather"


def mixed(hit: Hit, settings: RetrievalSettings) -> float:
    return settings.dense_weight * hit.parts["dense"] + (1 - settings.dense_weight) * hit.parts["lexical"]


def test_a_score_is_the_weighted_sum_of_its_parts(tmp_path: Path) -> None:
    settings = RetrievalSettings(dense_weight=0.6, context_share=0.3)
    found = retriever(tmp_path, settings)
    for hit in (*found.passages(asked("police pause", "IBM"), 10), *found.sentences(asked("police pause", "IBM"), 10)):
        expected = (1 - 0.3) * mixed(hit, settings) + 0.3 * hit.parts["context"] + hit.parts["actor"]
        assert hit.score == pytest.approx(expected, abs=1e-5)


def test_a_sentence_takes_from_the_best_passage_around_it_and_a_passage_from_its_best_sentence(tmp_path: Path) -> None:
    settings = RetrievalSettings()
    found = retriever(tmp_path, settings)
    sentences, passages = (search(asked("police pause"), 99) for search in (found.sentences, found.passages))
    assert (len(sentences), len(passages)) == (9, 4)
    for sentence in sentences:
        around = [mixed(passage, settings) for passage in passages if holds(passage, sentence)]
        assert sentence.parts["context"] == pytest.approx(max(around), abs=1e-5)
    for passage in passages:
        within = [mixed(sentence, settings) for sentence in sentences if holds(passage, sentence)]
        assert passage.parts["context"] == pytest.approx(max(within), abs=1e-5)


def holds(passage: Hit, sentence: Hit) -> bool:
    outer, inner = passage.excerpt, sentence.excerpt
    same = outer.article_id == inner.article_id
    return same and outer.span.start <= inner.span.start and inner.span.end <= outer.span.end


def test_who_is_asked_about_counts_in_the_text_then_in_the_article_then_elsewhere(tmp_path: Path) -> None:
    settings = RetrievalSettings()
    added = {
        hit.excerpt.text.split(".")[0]: hit.parts["actor"]
        for hit in retriever(tmp_path, settings).sentences(asked("what about it", "IBM"), 20)
    }
    assert len(added) == 9
    assert added["International Business Machines will no longer sell face recognition"] == pytest.approx(
        settings.actor_bonus
    )
    assert added["Lawmakers welcomed the letter"] == pytest.approx(settings.article_bonus)
    assert added["It will rain on Monday"] == pytest.approx(-settings.actor_malus)


def test_an_owner_is_found_by_its_product(tmp_path: Path) -> None:
    [hit] = retriever(tmp_path).sentences(asked("what about it", "Rekognition"), 1)
    assert hit.excerpt.article_id == AMAZON.id


def test_an_actor_nobody_knows_changes_no_order(tmp_path: Path) -> None:
    found = retriever(tmp_path)
    plain = [hit.excerpt for hit in found.sentences(asked(SELLS), 9)]
    assert [hit.excerpt for hit in found.sentences(asked(SELLS, "Nobody Inc"), 9)] == plain


def test_an_actor_is_found_without_a_shared_word_beyond_the_candidates(tmp_path: Path) -> None:
    found = retriever(tmp_path, RetrievalSettings(candidates=1, actor_bonus=1.0))
    [hit] = found.sentences(asked("rain monday", "IBM"), 1)
    assert hit.excerpt.article_id == IBM.id


@pytest.mark.parametrize("scored", [1, 4000])
def test_of_many_excerpts_that_name_the_actor_the_best_is_proposed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scored: int
) -> None:
    monkeypatch.setattr("retrieval.retriever._NAMING_SCORED", scored)
    many = [
        Article(id=f"n{n}", title="IBM", text=f"IBM did thing number {n}. IBM sold cameras in Peru.") for n in range(9)
    ]
    settings = RetrievalSettings(candidates=1, actor_candidates=1, context_share=0.0)
    build_generation(tmp_path, [*ARTICLES, *many], BOOK, ENCODER, settings)
    hits = Retriever(open_generation(tmp_path, ENCODER), ENCODER, BOOK, settings).sentences(asked("thing 7", "IBM"), 9)
    assert len(hits) <= 3
    assert hits[0].excerpt.text == "IBM did thing number 7."


def test_the_scores_of_several_wordings_are_mixed_not_their_texts(tmp_path: Path) -> None:
    found = retriever(tmp_path)
    one, two = "police pause", "mass surveillance"
    mixed = {hit.excerpt: hit.parts["dense"] for hit in found.passages(Query(((one, 0.5), (two, 0.3))), 10)}
    alone = [{hit.excerpt: hit.parts["dense"] for hit in found.passages(asked(text), 10)} for text in (one, two)]
    assert len(mixed) > 3
    for excerpt, score in mixed.items():
        expected = (0.5 * alone[0][excerpt] + 0.3 * alone[1][excerpt]) / (0.5 + 0.3)
        assert score == pytest.approx(expected, abs=1e-5)


def test_unknown_words_leave_no_lexical_part(tmp_path: Path) -> None:
    hits = retriever(tmp_path).sentences(asked("zzz qqq"), 5)
    assert len(hits) == 5
    assert {hit.parts["lexical"] for hit in hits} == {0.0}


def test_a_question_is_encoded_once_for_sentences_and_passages(tmp_path: Path) -> None:
    found, asked_before = retriever(tmp_path), len(ENCODER.encoded)
    for _ in range(2):
        found.sentences(asked("an unusual question"), 1)
        found.passages(asked("an unusual question"), 1)
    assert ENCODER.encoded[asked_before:] == ["an unusual question"]


def test_questions_asked_at_once_get_the_answers_they_get_alone(tmp_path: Path) -> None:
    found = retriever(tmp_path)
    queries = [asked(f"{text} {number}", "IBM") for number in range(10) for text in ("police pause", SELLS, "rain")]
    one_by_one = retriever(tmp_path)
    alone = [one_by_one.sentences(query, 5) for query in queries]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda query: found.sentences(query, 5), queries)) == alone


@pytest.mark.parametrize("limit", [0, -1])
def test_no_limit_no_hits(tmp_path: Path, limit: int) -> None:
    assert retriever(tmp_path).sentences(asked(SELLS), limit) == ()


@pytest.mark.parametrize("turns", [(), (("text", 0.0),), (("text", -1.0),), (("text", float("nan")),)])
def test_a_query_without_weight_is_refused(turns: tuple[tuple[str, float], ...]) -> None:
    with pytest.raises(ValueError, match="weight above 0"):
        Query(turns)


def test_hostile_questions_are_answered_like_any_other(tmp_path: Path) -> None:
    found = retriever(tmp_path)
    for text in ("", " ", "a " * 5000, '"unbalanced', "NEAR(", "\x00", "\ud800", "." * 10**5):
        assert len(found.sentences(asked(text), 3)) == 3
