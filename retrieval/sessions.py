"""Opens ONNX graphs and their tokenizers; the only home of ONNX Runtime and ``tokenizers`` where nothing is taught."""

from collections.abc import Mapping
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

GRAPH, WEIGHTS, TOKENIZER = "graph.onnx", "graph.onnx.data", "tokenizer.json"


class SessionRefused(Exception):  # noqa: N818 - a refusal is what it is called everywhere
    """A graph or its tokenizer cannot be opened; both libraries raise bare or private classes."""


def open_graph(
    folder: Path, *, threads: int = 1, entries: Mapping[str, str] | None = None
) -> tuple[Tokenizer, onnxruntime.InferenceSession]:
    """Open the tokenizer and the graph in ``folder``, which was optimised when it was made.

    ``entries`` are further settings of a session. Raises ``SessionRefused``.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 3
    for key, value in (entries or {}).items():
        options.add_session_config_entry(key, value)
    try:
        tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        return tokenizer, onnxruntime.InferenceSession(folder / GRAPH, options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise SessionRefused(str(error)) from error
