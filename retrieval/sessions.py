"""Opens ONNX graphs and their tokenizers; the only home of ONNX Runtime and ``tokenizers`` where nothing is taught."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

GRAPH, WEIGHTS, TOKENIZER = "graph.onnx", "graph.onnx.data", "tokenizer.json"
UNSIGNED, PROBE = "unsigned.onnx", "probe.onnx"  # beside a graph of signed 8-bit weights
PROBED = 64  # numbers in each row and column of the probe


class SessionRefused(Exception):  # noqa: N818 - a refusal is what it is called everywhere
    """A graph or its tokenizer cannot be opened; both libraries raise bare or private classes."""


def open_graph(
    folder: Path, *, threads: int = 1, entries: Mapping[str, str] | None = None
) -> tuple[Tokenizer, onnxruntime.InferenceSession]:
    """Open the tokenizer and the graph in ``folder``, which was optimised when it was made.

    ``entries`` are further settings of a session. Raises ``SessionRefused``.
    """
    try:
        return Tokenizer.from_file(str(folder / TOKENIZER)), _session(folder / GRAPH, threads, entries or {})
    except Exception as error:
        raise SessionRefused(str(error)) from error


def open_8_bit_graph(folder: Path) -> tuple[Tokenizer, onnxruntime.InferenceSession]:
    """Open the tokenizer and the graph that ``retrieval.entailment.signed`` stored, as fits this processor.

    Raises ``SessionRefused``.
    """
    try:
        tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        if multiplies_signed(folder):
            return tokenizer, _session(folder / GRAPH)
        return tokenizer, _session(folder / UNSIGNED, level=onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC)
    except Exception as error:
        raise SessionRefused(str(error)) from error


def multiplies_signed(folder: Path) -> bool:
    """Tell whether signed bytes are multiplied rightly here, by the probe in ``folder``."""
    rows = np.full((1, PROBED), np.iinfo(np.uint8).max, dtype=np.uint8)
    [product] = _session(folder / PROBE).run(None, {"rows": rows})
    return bool((product == PROBED * np.iinfo(np.uint8).max * np.iinfo(np.int8).max).all())


def _session(
    graph: Path,
    threads: int = 1,
    entries: Mapping[str, str] | None = None,
    level: onnxruntime.GraphOptimizationLevel = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL,
) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.graph_optimization_level = level
    options.log_severity_level = 3
    for key, value in (entries or {}).items():
        options.add_session_config_entry(key, value)
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
