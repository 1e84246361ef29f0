"""How well: the rank of judged documents, and how far signals of retrieval part questions with an answer from others.

The signals are fitted here, on folds of each set: they tell what retrieval makes possible, not how well the bot
refuses, which ``python -m bot evaluate`` measures. A set is a folder of ``corpus.jsonl``, ``queries.jsonl`` and
``qrels.tsv``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import astuple
from pathlib import Path

import numpy as np

from bot.answering.found.library import Library
from corpus.actors import ActorBook
from retrieval.building import build_generation
from retrieval.generation import open_generation
from retrieval.metrics import Qrels, auroc, hit, ndcg, recall, reciprocal_rank
from retrieval.retriever import Query, Retriever
from retrieval.settings import EncoderSettings, RetrievalSettings
from tests.benchmarks.goals import beside
from tests.benchmarks.signals import SIMILARITIES, Reader
from tests.benchmarks.texts import Collection, read_collection
from tests.benchmarks.timing import Figures
from tests.logistic import Numbers, predict_across

_PASSAGES = 60
_FOLDS, _SHUFFLES, _RIDGE = 8, 4, 20.0


def judge(index: Path, folder: Path, settings: RetrievalSettings) -> Iterator[Figures]:
    """Index the corpus in ``index`` (or reuse it) and give the figures of ``folder``, one line for each task."""
    collection, book, encoder = read_collection(folder), ActorBook.load(), EncoderSettings()
    build_generation(index, collection.articles, book, encoder, settings)
    generation = open_generation(index, encoder)
    retriever = Retriever(generation, generation.encoder, book, settings)
    yield from figures_of(retriever, collection, folder.name, settings)


def figures_of(
    retriever: Retriever, collection: Collection, name: str, settings: RetrievalSettings
) -> Iterator[Figures]:
    """Give the figures of one set over the index of its corpus: as a whole, then of its follow-ups in both wordings."""
    judged = {query: collection.queries[query] for query in collection.qrels}
    follow_ups = collection.rewritten.keys() & judged.keys()
    library = Library(retriever.generation, ActorBook.load())
    parted = _parting(Reader(retriever, library, settings), collection)
    yield beside(name, {**_ranking(retriever, judged, collection.qrels), **parted})
    if follow_ups:
        turns = {query: judged[query] for query in sorted(follow_ups)}
        by_hand = {query: collection.rewritten[query] for query in turns}
        yield beside(f"{name} follow-ups", _ranking(retriever, turns, collection.qrels))
        yield beside(f"{name} follow-ups reworded by hand", _ranking(retriever, by_hand, collection.qrels))


def _ranking(retriever: Retriever, queries: Mapping[str, Query], qrels: Qrels) -> Figures:
    """Return the figures for documents ranked by their best passage."""
    run = {name: _documents(retriever, query) for name, query in queries.items()}
    wanted = {name: qrels[name] for name in queries}
    return {
        "queries": len(run),
        "ndcg@10": round(ndcg(wanted, run, 10), 3),
        "hit@1": round(hit(wanted, run, 1), 3),
        "recall@10": round(recall(wanted, run, 10), 3),
        "mrr": round(reciprocal_rank(wanted, run), 3),
    }


def _documents(retriever: Retriever, query: Query) -> list[str]:
    return list(dict.fromkeys(found.excerpt.article_id for found in retriever.passages(query, _PASSAGES)))


def _parting(reader: Reader, collection: Collection) -> Figures:
    """Return how well signals part the queries with an answer from those without, judged on queries not fitted on."""
    labels = np.array([float(one) for one in collection.answerable.values()])
    if len(set(labels)) < 2:
        return {}
    signals = np.array([astuple(reader.read(collection.queries[name])) for name in collection.answerable])
    return {
        "answerable": int(labels.sum()),
        "unanswerable": int(len(labels) - labels.sum()),
        "auroc of the cosine": round(_parted(signals[:, 0], labels), 3),
        "auroc of fitted similarities": round(across(signals[:, :SIMILARITIES], labels), 3),
        "auroc of fitted signals": round(across(signals, labels), 3),
    }


def across(signals: Numbers, labels: Numbers) -> float:
    """Return the AUROC of logistic regression over folds, the mean of several shuffles; the same at every run."""
    found = []
    for seed in range(_SHUFFLES):
        folds = np.random.default_rng(seed).permutation(len(labels)) % _FOLDS
        found.append(_parted(predict_across(signals, labels, folds, _RIDGE), labels))
    return sum(found) / len(found)


def _parted(scores: Numbers, labels: Numbers) -> float:
    return auroc(scores[labels == 1].tolist(), scores[labels == 0].tolist())
