"""How fast: building, asking, answering, starting cold, a crowd, one article changed; floors where they exist."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from msgspec import structs

from bot.indexing import annotator
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.fingerprint import reader_fingerprint
from retrieval.building import build_generation
from retrieval.compiled import CompiledEncoder
from retrieval.encoder import load_encoder
from retrieval.generation import Generation, open_generation
from retrieval.publishing import read_pointer
from retrieval.retriever import Query
from retrieval.settings import EncoderSettings, RetrievalSettings
from retrieval.stored import CARRIED
from tests.benchmarks.answers import answer_times, open_answerer
from tests.benchmarks.crowd import crowds
from tests.benchmarks.floor import Floor
from tests.benchmarks.starts import cold_start, serving
from tests.benchmarks.timing import Figures, milliseconds, ratio, spread

_BUILD_TEXTS = 160
_CROWDS = (1, 2, 4, 8, 16, 32, 64)


def measure(index: Path, articles: Sequence[Article], questions: int) -> Figures:
    """Build an index of ``articles`` in ``index`` (or reuse it) and return every figure; times in the unit named."""
    book, settings = ActorBook.load(), EncoderSettings()
    reused = read_pointer(index)
    took_s = build(index, articles, book)
    generation = open_generation(index, settings)
    texts = sample_questions(generation, questions)
    return {
        "counts": dict(generation.manifest.counts),
        "layouts": dict(generation.manifest.indexes),
        "check_s" if read_pointer(index) == reused else "build_s": round(took_s, 2),
        "question": _questions(generation, book, texts),
        "answer": answer_times(generation, book, texts),
        "crowd": crowds([open_answerer(generation, book)[0] for _ in _CROWDS], texts, _CROWDS),
        "encode": _encoding(generation, settings),
        "cold": cold_start(index),
        "serving": serving(index),
        "one_article_changed": _one_changed(index, articles, book),
    }


def build(index: Path, articles: Sequence[Article], book: ActorBook) -> float:
    """Build as ``reindex`` does, without its gate; return the seconds it took."""
    started = time.perf_counter()
    build_generation(
        index,
        articles,
        book,
        EncoderSettings(),
        RetrievalSettings(),
        _tell,
        annotate=annotator(book),
        reader=reader_fingerprint(),
    )
    return time.perf_counter() - started


def sample_questions(generation: Generation, count: int) -> list[str]:
    """Return ``count`` questions of about a dozen words, cut out of sentences all over the corpus."""
    step = max(1, len(generation.sentences) // count)
    return [" ".join(sentence.text.split()[2:14]) + "?" for sentence in generation.sentences[::step]][:count]


def _questions(generation: Generation, book: ActorBook, texts: Sequence[str]) -> Figures:
    _, retriever = open_answerer(generation, book)
    floor = Floor(generation.folder, "sentences")
    bare, encode, sentences, passages = [], [], [], []
    for text in texts:
        query = Query(((text, 1.0),))
        bare.append(milliseconds(partial(floor.ask, text)))
        encode.append(milliseconds(partial(generation.encoder.encode, [text])))
        sentences.append(milliseconds(partial(retriever.sentences, query, 10)))
        passages.append(milliseconds(partial(retriever.passages, query, 10)))
    return {
        "floor_ms": spread(bare),
        "encode_ms": spread(encode),
        "sentences_ms": spread(sentences),
        "passages_of_the_same_query_ms": spread(passages),
        "ratio": ratio(sentences, bare),
    }


def _encoding(generation: Generation, settings: EncoderSettings) -> Figures:
    """Compare the encoder that an index carries with plain sentence-transformers on the same texts."""
    texts = [passage.text for passage in generation.passages[:_BUILD_TEXTS]]
    plain = load_encoder(structs.replace(settings, batch_size=32))
    ours = CompiledEncoder(
        generation.folder / CARRIED,
        generation.manifest.encoder,
        threads=settings.thread_count,
        batch_size=settings.batch_size,
    )
    cosines = np.sum(ours.encode(texts) * plain.encode(texts), axis=1)
    times = [(milliseconds(lambda: ours.encode(texts)), milliseconds(lambda: plain.encode(texts))) for _ in range(3)]
    best = min(own for own, _ in times)
    return {
        "passages": len(texts),
        "passages_per_s": round(len(texts) / best * 1e3, 1),
        "times_plain": round(1 / ratio([own for own, _ in times], [plain for _, plain in times]), 2),
        "least_cosine": round(float(cosines.min()), 6),
    }


def _one_changed(index: Path, articles: Sequence[Article], book: ActorBook) -> Figures:
    middle = len(articles) // 2
    changed = structs.replace(articles[middle], text=f"{articles[middle].text}\n\nOne sentence more.")
    with tempfile.TemporaryDirectory(dir=index.parent) as scratch:
        copy = Path(scratch) / "index"
        subprocess.run(["cp", "-r", str(index), str(copy)], check=True)
        took = build(copy, [*articles[:middle], changed, *articles[middle + 1 :]], book)
        encoded = open_generation(copy, EncoderSettings()).manifest.counts["encoded"]
    return {"seconds": round(took, 2), "texts_encoded": encoded}


def _tell(done: int, total: int, what: str) -> None:
    if done % 4096 == 0 or done == total:
        sys.stderr.write(f"{what}: {done} of {total} encoded\n")
