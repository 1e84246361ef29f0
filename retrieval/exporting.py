"""Torch networks to ONNX graphs, and those to fewer and faster steps; imported only where something is compiled."""

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from onnxruntime.transformers import optimizer

from retrieval.fused import without_skip_layer_norm


def export_graph(network: Any, file: Path, inputs: Sequence[str], output: str, rows: str) -> None:
    """Write ``network``, which takes arrays ``inputs`` of shape (rows, tokens), as a graph; ``rows`` names the rows."""
    axes = {name: {0: rows, 1: "tokens"} for name in inputs}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracing exporter is deprecated; the other needs one more library
        torch.onnx.export(
            network,
            tuple(torch.ones(2, 7, dtype=torch.int64) for _ in inputs),
            str(file),
            input_names=list(inputs),
            output_names=[output],
            dynamic_axes={**axes, output: {0: rows}},
            opset_version=17,
            dynamo=False,
        )


def fuse(file: Path, heads: int, width: int) -> Any:
    """Return the graph in ``file``, of a BERT with so many heads and so wide, as the optimizer's own kind of model."""
    graph = optimizer.optimize_model(str(file), "bert", num_heads=heads, hidden_size=width, opt_level=0)
    without_skip_layer_norm(graph.model)
    return graph
