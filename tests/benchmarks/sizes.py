"""How search grows: sentence vectors from ten thousand to a million, every layout against the exact order."""

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import median

import faiss
import numpy as np

from retrieval.dense import EXACT_UP_TO, VECTORS, DenseIndex
from retrieval.encoder import Vectors
from tests.benchmarks.timing import Figures, milliseconds

_ASKED = 200  # as many as retrieval.candidates asks for
_NEAREST = 10
_QUERIES = 100
OTHERS = ("IVF{cells},Flat", "HNSW32,Flat", "SQ8")


def grow(vectors: Vectors, sizes: Sequence[int], *, others: bool) -> list[Figures]:
    """Return for each size what the builder chooses and measures; the last rows of ``vectors`` are the questions.

    ``others`` adds layouts that are not offered, to show what they would give.
    """
    queries = np.ascontiguousarray(vectors[-_QUERIES:])
    return [_figures(vectors[:size], queries, others=others) for size in sizes if size <= len(vectors) - _QUERIES]


def _figures(rows: Vectors, queries: Vectors, *, others: bool) -> Figures:
    exact = DenseIndex.of(rows, exact_up_to=len(rows))
    truth = [_positions(exact, query, _NEAREST) for query in queries]
    with tempfile.TemporaryDirectory() as folder:
        np.save(Path(folder) / VECTORS, rows)
        build_ms = milliseconds(lambda: DenseIndex.build(Path(folder)))
        chosen = DenseIndex.read(Path(folder))
        own = {
            "layout": chosen.layout,
            "build_s": round(build_ms / 1e3, 2),
            "ms": _ask_ms(chosen, queries),
            "recall": _recall([_positions(chosen, query, _ASKED)[:_NEAREST] for query in queries], truth),
            "extra_mb": round(sum(file.stat().st_size for file in Path(folder).glob("*.faiss")) / 1e6, 1),
        }
    figures: Figures = {"vectors": len(rows), "exact_ms": _ask_ms(exact, queries), "chosen": own}
    if chosen.layout == "flat":
        figures["codes"] = _codes(rows, queries, truth)
    if others:
        figures["others"] = {name: _other(name, rows, queries, truth) for name in OTHERS}
    return figures


def _codes(rows: Vectors, queries: Vectors, truth: Sequence[Sequence[int]]) -> Figures:
    """Measure what codes would give below the size from which the builder chooses them."""
    coded = DenseIndex.of(rows, exact_up_to=min(EXACT_UP_TO, len(rows) - 1))
    found = [_positions(coded, query, _ASKED)[:_NEAREST] for query in queries]
    return {"ms": _ask_ms(coded, queries), "recall": _recall(found, truth)}


def _other(name: str, rows: Vectors, queries: Vectors, truth: Sequence[Sequence[int]]) -> Figures:
    cells = int(4 * len(rows) ** 0.5)
    index = faiss.index_factory(rows.shape[1], name.format(cells=cells), faiss.METRIC_INNER_PRODUCT)
    build_ms = milliseconds(lambda: (index.train(rows), index.add(rows)))
    for parameter, value in (("nprobe", 64), ("efSearch", 256)):
        if parameter.startswith("nprobe") == name.startswith("IVF") and "SQ8" not in name:
            faiss.ParameterSpace().set_index_parameter(index, parameter, value)
    faiss.omp_set_num_threads(1)
    found = [index.search(query[None], _ASKED)[1][0][:_NEAREST].tolist() for query in queries]
    times = [milliseconds(partial(index.search, query[None], _ASKED)) for query in queries]
    return {"build_s": round(build_ms / 1e3, 2), "ms": round(median(times), 2), "recall": _recall(found, truth)}


def _positions(index: DenseIndex, query: Vectors, count: int) -> list[int]:
    return [found.position for found in index.search(query[None], count)[0]]


def _ask_ms(index: DenseIndex, queries: Vectors) -> float:
    return round(median(milliseconds(partial(index.near, query[None], _ASKED)) for query in queries), 2)


def _recall(found: Sequence[Sequence[int]], truth: Sequence[Sequence[int]]) -> float:
    return round(float(np.mean([len({*own} & {*true}) / len(true) for own, true in zip(found, truth, strict=True)])), 4)
