"""One framework that answers line by line: ``PYTHON tests/benchmarks/peers.py NAME PASSAGES.json VECTORS.npy MODEL``.

It needs nothing of AsOf, so each framework runs in an environment of its own. It indexes the passages, whose vectors
are given because every side uses the same model, prints ``ready`` with the seconds that took, then reads one question a
line and prints the milliseconds until its five best passages are there, with the first of them.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

Ask = Callable[[str], list[str]]
_BEST = 5


def haystack(texts: list[str], vectors: Any, model: str) -> Ask:
    """BM25 and embeddings over the in-memory store, joined by reciprocal ranks, as Haystack's hybrid tutorial does."""
    core = importlib.import_module("haystack")
    store = importlib.import_module("haystack.document_stores.in_memory").InMemoryDocumentStore(
        embedding_similarity_function="cosine"
    )
    # Passages may say the same word for word; by default a second one is an error.
    skip = importlib.import_module("haystack.document_stores.types").DuplicatePolicy.SKIP
    documents = [core.Document(content=t, embedding=v.tolist()) for t, v in zip(texts, vectors, strict=True)]
    store.write_documents(documents, policy=skip)
    retrievers = importlib.import_module("haystack.components.retrievers.in_memory")
    embedders = importlib.import_module("haystack_integrations.components.embedders.sentence_transformers")
    joiners = importlib.import_module("haystack.components.joiners")
    pipeline = core.Pipeline()
    pipeline.add_component("embed", embedders.SentenceTransformersTextEmbedder(model=model, progress_bar=False))
    pipeline.add_component("dense", retrievers.InMemoryEmbeddingRetriever(store, top_k=_BEST))
    pipeline.add_component("words", retrievers.InMemoryBM25Retriever(store, top_k=_BEST))
    pipeline.add_component("join", joiners.DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=_BEST))
    pipeline.connect("embed.embedding", "dense.query_embedding")
    pipeline.connect("dense", "join")
    pipeline.connect("words", "join")

    def ask(question: str) -> list[str]:
        found = pipeline.run({"embed": {"text": question}, "words": {"query": question}})
        return [document.content for document in found["join"]["documents"]]

    return ask


def langchain(texts: list[str], vectors: Any, model: str) -> Ask:
    """FAISS and BM25 joined by the ensemble retriever, which fuses by reciprocal ranks."""
    stores = importlib.import_module("langchain_community.vectorstores")
    words = importlib.import_module("langchain_community.retrievers").BM25Retriever.from_texts(texts, k=_BEST)
    embedding = importlib.import_module("langchain_huggingface").HuggingFaceEmbeddings(
        model_name=model, model_kwargs={"device": "cpu"}, encode_kwargs={"normalize_embeddings": True}
    )
    dense = stores.FAISS.from_embeddings(list(zip(texts, vectors.tolist(), strict=True)), embedding)
    ensemble = importlib.import_module("langchain_classic.retrievers").EnsembleRetriever(
        retrievers=[dense.as_retriever(search_kwargs={"k": _BEST}), words], weights=[0.5, 0.5]
    )
    return lambda question: [found.page_content for found in ensemble.invoke(question)[:_BEST]]


def llamaindex(texts: list[str], vectors: Any, model: str) -> Ask:
    """FAISS and bm25s retrievers fused by reciprocal ranks, no rewriting of the question."""
    core = importlib.import_module("llama_index.core")
    schema = importlib.import_module("llama_index.core.schema")
    faiss = importlib.import_module("faiss")
    embed = importlib.import_module("llama_index.embeddings.huggingface").HuggingFaceEmbedding(model_name=model)
    nodes = [schema.TextNode(text=t, embedding=v.tolist()) for t, v in zip(texts, vectors, strict=True)]
    store = importlib.import_module("llama_index.vector_stores.faiss").FaissVectorStore(
        faiss.IndexFlatIP(vectors.shape[1])
    )
    context = core.StorageContext.from_defaults(vector_store=store)
    index = core.VectorStoreIndex(nodes, storage_context=context, embed_model=embed)
    words = importlib.import_module("llama_index.retrievers.bm25").BM25Retriever.from_defaults(
        nodes=nodes, similarity_top_k=_BEST
    )
    fusion = importlib.import_module("llama_index.core.retrievers").QueryFusionRetriever(
        [index.as_retriever(similarity_top_k=_BEST), words],
        llm=importlib.import_module("llama_index.core.llms").MockLLM(),
        num_queries=1,
        similarity_top_k=_BEST,
        mode="reciprocal_rerank",
        use_async=False,
    )
    return lambda question: [found.node.get_content() for found in fusion.retrieve(question)]


def txtai(texts: list[str], vectors: Any, model: str) -> Ask:
    """Mix FAISS and BM25 as the hybrid index of txtai does."""
    known = dict(zip(texts, vectors, strict=True))
    loaded = importlib.import_module("sentence_transformers").SentenceTransformer(model, device="cpu")

    def transform(batch: list[str]) -> Any:
        return np.stack([known[t] if t in known else loaded.encode(t, normalize_embeddings=True) for t in batch])

    embeddings = importlib.import_module("txtai").Embeddings(
        method="external", transform=transform, hybrid=True, content=False, backend="faiss"
    )
    embeddings.index(list(enumerate(texts)))
    return lambda question: [texts[int(found[0])] for found in embeddings.search(question, _BEST)]


def serve(name: str, passages: Path, vectors: Path, model: str) -> None:
    """Index, then answer standard input until it ends."""
    started = time.perf_counter()
    frameworks = {"haystack": haystack, "langchain": langchain, "llamaindex": llamaindex, "txtai": txtai}
    ask = frameworks[name](json.loads(passages.read_text(encoding="utf-8")), np.load(vectors), model)
    _say({"ready": round(time.perf_counter() - started, 1)})
    for line in sys.stdin:
        started = time.perf_counter()
        found = ask(line.strip())
        _say({"ms": (time.perf_counter() - started) * 1e3, "first": found[0] if found else ""})


def _say(record: dict[str, Any]) -> None:
    sys.stdout.write("\n@" + json.dumps(record) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    serve(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])
