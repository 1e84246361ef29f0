import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from bot.answering.followed.conversation import TURN_SHARES
from bot.answering.found.library import Library
from bot.service import Service
from retrieval.building import build_generation
from retrieval.generation import open_generation
from retrieval.retriever import Query, Retriever
from retrieval.settings import RetrievalSettings
from tests.benchmarks.goals import BEFORE, GOALS, beside
from tests.benchmarks.quality import across, figures_of
from tests.benchmarks.signals import Reader, Signals
from tests.benchmarks.texts import find_collections, read_collection

DOCUMENTS = {
    "d1": ("Lighthouses", "The Marrow lighthouse was built in 1851. Its keeper lit the lamp every evening."),
    "d2": ("Bridges", "The Ostrava bridge was opened in 1902. It does not carry trains."),
    "d3": ("Gardens", "The palace garden holds four hundred roses. Visitors may enter for free."),
}
QUERIES: list[Mapping[str, object]] = [
    {"id": "q1", "text": "When was the Marrow lighthouse built?", "answerable": True},
    {"id": "q2", "text": "How many roses does the palace garden hold?", "answerable": True},
    {"id": "q3", "text": "Who painted the ceiling of the opera in 1777?", "answerable": False},
    {
        "id": "q4",
        "text": "When was it opened?",
        "answerable": True,
        "rewrite": "When was the Ostrava bridge opened?",
        "history": [
            {"speaker": "user", "text": "Tell me about the Ostrava bridge."},
            {"speaker": "agent", "text": "It is a bridge."},
        ],
    },
]
QRELS = [("q1", "d1"), ("q2", "d3"), ("q4", "d2")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "sets" / "little"
    folder.mkdir(parents=True)
    documents = [{"id": name, "title": title, "text": text} for name, (title, text) in DOCUMENTS.items()]
    for name, rows in (("corpus", documents), ("queries", QUERIES)):
        (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    lines = ["query_id\tdoc_id\trelevance", *(f"{query}\t{document}\t1" for query, document in QRELS)]
    (folder / "qrels.tsv").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture
def retriever(folder: Path, tmp_path: Path, shipped: Service) -> Retriever:
    encoder, settings = shipped.generation.encoder, RetrievalSettings()
    build_generation(tmp_path / "index", read_collection(folder).articles, shipped.book, encoder, settings)
    return Retriever(open_generation(tmp_path / "index", encoder), encoder, shipped.book, settings)


def test_sets_are_found_and_read_with_what_is_known_of_each_query(folder: Path) -> None:
    (folder.parent / "notes").mkdir()
    assert find_collections(folder.parent) == [folder]
    read = read_collection(folder)
    assert (sorted(read.queries), sorted(read.qrels)) == (["q1", "q2", "q3", "q4"], ["q1", "q2", "q4"])
    assert [name for name, answerable in read.answerable.items() if not answerable] == ["q3"]
    assert read.rewritten == {"q4": Query((("When was the Ostrava bridge opened?", 1.0),))}
    assert [weight for _, weight in read.queries["q4"].turns] == list(TURN_SHARES)
    assert "It is a bridge" not in " ".join(text for text, _ in read.queries["q4"].turns)


def test_a_document_of_grade_0_is_no_answer(folder: Path) -> None:
    with (folder / "qrels.tsv").open("a", encoding="utf-8") as file:
        file.write("\nq1\td2\t0\nq3\td1\t0")
    assert read_collection(folder).qrels == {query: {document: 1.0} for query, document in QRELS}


def test_a_set_is_judged_whole_and_by_its_follow_ups(folder: Path, retriever: Retriever) -> None:
    whole, turns, by_hand = figures_of(retriever, read_collection(folder), folder.name, RetrievalSettings())
    assert (whole["set"], whole["queries"], whole["ndcg@10"], whole["hit@1"]) == ("little", 3, 1.0, 1.0)
    assert (whole["answerable"], whole["unanswerable"], whole["auroc of the cosine"]) == (3, 1, 1.0)
    assert (turns["set"], turns["queries"], by_hand["queries"]) == ("little follow-ups", 1, 1)
    known = {key for figures in (*BEFORE.values(), *GOALS.values()) for key in figures}
    assert "auroc of fitted signals" in known
    assert known <= whole.keys()


def test_signals_tell_what_a_question_asks_for_and_no_document_has(retriever: Retriever, shipped: Service) -> None:
    reader = Reader(retriever, Library(retriever.generation, shipped.book), RetrievalSettings())

    def read(text: str) -> Signals:
        return reader.read(Query(((text, 1.0),)))

    known, swapped = (
        read("When was the Marrow lighthouse built?"),
        read("When was the Marlow lighthouse built in 1951?"),
    )
    assert (known.names_missing, known.numbers_missing, known.words_unknown) == (0, 0, 0)
    assert (swapped.names_missing, swapped.numbers_missing, swapped.words_unknown) == (1, 1, 2)
    assert known.rarest_missing < swapped.rarest_missing
    assert known.sentence_covers == pytest.approx(1.0)
    assert known.passage_cosine > read("Who painted the ceiling?").passage_cosine
    assert 0 < read("Who painted the ceiling?").lexical_share + known.lexical_share <= 2
    assert (read("Which bridge does not carry trains?").denies_alone, known.denies_alone) == (0, 0)
    assert read("Who may not enter the palace garden?").denies_alone == 1


def test_refusal_is_judged_on_queries_that_were_not_fitted_on() -> None:
    rng = np.random.default_rng(1)
    labels = np.arange(200, dtype=np.float64) % 2
    assert across(labels[:, None] + rng.normal(size=(200, 1)) * 0.1, labels) == pytest.approx(1.0)
    assert (
        across(rng.normal(size=(200, 30)), labels) < 0.65
    )  # thirty signals of nothing, which a fit could learn by heart


def test_goals_stand_beside_the_figures_they_are_for() -> None:
    shown = beside("squad2", {"ndcg@10": 0.9, "queries": 3})
    assert list(shown) == ["set", "ndcg@10", "ndcg@10 before", "ndcg@10 goal", "queries"]
    assert beside("another", {"ndcg@10": 0.5}) == {"set": "another", "ndcg@10": 0.5}
