"""How well: the rank of judged documents in folders of ``corpus.jsonl``, ``queries.jsonl`` and ``qrels.tsv``."""

from pathlib import Path

from corpus.actors import ActorBook
from retrieval.generation import build_generation, open_generation
from retrieval.metrics import hit, ndcg, recall, reciprocal_rank
from retrieval.retriever import Query, Retriever
from retrieval.settings import EncoderSettings, RetrievalSettings
from tests.benchmarks.texts import read_collection

_PASSAGES = 60


def judge(index: Path, folder: Path, settings: RetrievalSettings) -> dict[str, object]:
    """Index the corpus in ``index`` (or reuse it) and return the figures for documents ranked by their best passage."""
    collection, book, encoder = read_collection(folder), ActorBook.load(), EncoderSettings()
    build_generation(index, collection.articles, book, encoder, settings)
    generation = open_generation(index, encoder)
    retriever = Retriever(generation, generation.encoder, book, settings)
    run = {name: _documents(retriever, query) for name, query in collection.queries.items()}
    return {
        "set": folder.name,
        "queries": len(run),
        "ndcg@10": round(ndcg(collection.qrels, run, 10), 3),
        "hit@1": round(hit(collection.qrels, run, 1), 3),
        "recall@10": round(recall(collection.qrels, run, 10), 3),
        "mrr": round(reciprocal_rank(collection.qrels, run), 3),
    }


def _documents(retriever: Retriever, query: Query) -> list[str]:
    return list(dict.fromkeys(found.excerpt.article_id for found in retriever.passages(query, _PASSAGES)))
