"""How fast: building, asking, starting cold, adding one article; each beside its floor, measured by turns."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from corpus.actors import ActorBook
from corpus.article import Article
from retrieval.generation import Generation, build_generation, open_generation
from retrieval.retriever import Query, Retriever
from retrieval.settings import EncoderSettings, RetrievalSettings
from tests.benchmarks.floor import Floor

Figures = dict[str, Any]
_COLD_RUNS = 5
_BUILD_TEXTS = 160


def measure(index: Path, articles: Sequence[Article], questions: int) -> Figures:
    """Build an index of ``articles`` in ``index`` (or reuse it) and return every figure; times in the unit named."""
    book, settings = ActorBook.load(), EncoderSettings()
    started = time.perf_counter()
    build_generation(index, articles, book, settings, RetrievalSettings(), _tell)
    built_s = time.perf_counter() - started
    generation = open_generation(index, settings)
    return {
        "counts": dict(generation.manifest.counts),
        "build_or_check_s": round(built_s, 2),
        "question": _questions(generation, book, questions),
        "encode": _encoding(generation),
        "cold": _cold_start(index),
        "one_article_more": _one_more(index, articles, book),
    }


def _questions(generation: Generation, book: ActorBook, count: int) -> Figures:
    retriever = Retriever(generation, generation.encoder, book, RetrievalSettings())
    floor = Floor(generation.folder, "sentences")
    step = max(1, len(generation.sentences) // count)
    texts = [" ".join(sentence.text.split()[2:14]) for sentence in generation.sentences[::step]][:count]
    encode, sentences, both, bare = [], [], [], []
    for text in texts:
        query = Query(((text, 1.0),))
        bare.append(_ms(partial(floor.ask, text)))
        encode.append(_ms(partial(generation.encoder.encode, [text])))
        sentences.append(_ms(partial(retriever.sentences, query, 10)))
        both.append(_ms(partial(retriever.passages, query, 10)))
    return {
        "floor_ms": _spread(bare),
        "encode_ms": _spread(encode),
        "sentences_ms": _spread(sentences),
        "passages_of_the_same_query_ms": _spread(both),
        "ratio": round(median(sentences) / median(bare), 2),
    }


def _encoding(generation: Generation) -> Figures:
    floor = Floor(generation.folder, "passages")
    texts = [passage.text for passage in generation.passages[:_BUILD_TEXTS]]
    ordered = sorted(texts, key=len)
    ours, bare = [], []
    for _ in range(3):
        ours.append(_ms(lambda: generation.encoder.encode(texts)))
        bare.append(_ms(lambda: [floor.encode(ordered[at : at + 32]) for at in range(0, len(ordered), 32)]))
    return {
        "passages": len(texts),
        "passages_per_s": round(len(texts) / min(ours) * 1e3, 1),
        "ratio": round(min(ours) / min(bare), 2),
    }


def _cold_start(index: Path) -> Figures:
    folder = open_generation(index, EncoderSettings()).folder
    runs = [(_start_cold("ours", index), _start_cold("floor", folder)) for _ in range(_COLD_RUNS)]
    ours, bare = (sorted(run[which] for run in runs) for which in (0, 1))
    return {
        "seconds": ours[len(ours) // 2][0],
        "floor_seconds": bare[len(bare) // 2][0],
        "ratio": round(ours[len(ours) // 2][0] / bare[len(bare) // 2][0], 2),
        "peak_mb": ours[0][1],
        "floor_peak_mb": bare[0][1],
    }


def _start_cold(which: str, folder: Path) -> tuple[float, int]:
    started = time.perf_counter()
    command = [sys.executable, "-m", "tests.benchmarks.cold", which, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return round(time.perf_counter() - started, 3), int(done.stdout)


def _one_more(index: Path, articles: Sequence[Article], book: ActorBook) -> Figures:
    more = Article(id="zzz", title="One more", text="One more article. It has two sentences.")
    with tempfile.TemporaryDirectory(dir=index.parent) as scratch:
        copy = Path(scratch) / "index"
        subprocess.run(["cp", "-r", str(index), str(copy)], check=True)
        build = _ms(lambda: build_generation(copy, [*articles, more], book, EncoderSettings(), RetrievalSettings()))
    return {"seconds": round(build / 1e3, 2)}


def _ms(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1e3


def _spread(times_ms: Sequence[float]) -> Figures:
    return {"p50": round(median(times_ms), 2), "p95": round(quantiles(times_ms, n=20)[-1], 2)}


def _tell(done: int, total: int, what: str) -> None:
    if done % 4096 == 0 or done == total:
        sys.stderr.write(f"{what}: {done} of {total} encoded\n")
