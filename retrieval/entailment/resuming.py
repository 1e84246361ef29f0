"""Reads the weights of a stored 8-bit graph back into the network that it was made from, so that teaching can go on."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

_LAYER = re.compile(r"/(?P<path>base/encoder/layer\.\d+/(?:attention/output|intermediate|output)/dense)/MatMul_quant")
_HEAD = re.compile(r"/head/(?P<path>head\.\d)/Gemm_MatMul_quant")
_ATTENTION = re.compile(r"Attention_(?P<layer>\d+)_quant")
_PARTS = ("query", "key", "value")
_NOT_TAUGHT = re.compile(r"\.pooler\.")  # not used


def resume(network: torch.nn.Module, graph: Path) -> None:
    """Give ``network`` the weights in ``graph``, which ``training.store`` wrote, but for what is never taught.

    A weight comes back to within half a step of its 8 bits. Raises ``KeyError`` where the graph has not all of them.
    """
    import onnx  # noqa: PLC0415 - seconds to import
    from onnx import numpy_helper  # noqa: PLC0415

    model = onnx.load(graph)
    stored = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    weights = dict(network.state_dict())
    found = {name: value for name, value in stored.items() if name in weights}
    found |= {name: _restored(name, stored) for name in weights if f"{name}_quantized" in stored}  # the word vectors
    for node in model.graph.node:
        found |= _weights_of(node, stored)
    if lacking := {name for name in weights if not _NOT_TAUGHT.search(name)} - found.keys():
        raise KeyError(f"{graph} lacks {', '.join(sorted(lacking))}")
    network.load_state_dict(weights | {name: torch.tensor(value) for name, value in found.items()})


def _weights_of(node: Any, stored: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """Return the weights and biases that one step of the graph holds, by their names in the network."""
    if dense := _LAYER.fullmatch(node.name) or _HEAD.fullmatch(node.name):
        path = dense["path"].replace("/", ".")
        return {f"{path}.weight": _restored(node.input[1], stored).T}
    if attention := _ATTENTION.fullmatch(node.name):
        path = f"base.encoder.layer.{attention['layer']}.attention.self"
        weights = np.split(_restored(node.input[1], stored), len(_PARTS), axis=1)
        biases = np.split(stored[node.input[2]], len(_PARTS))
        both = zip(_PARTS, weights, biases, strict=True)
        return {
            f"{path}.{part}.{kind}": value
            for part, weight, bias in both
            for kind, value in (("weight", weight.T), ("bias", bias))
        }
    return {}


def _restored(name: str, stored: dict[str, NDArray[Any]]) -> NDArray[np.float32]:
    """Return a matrix (inputs, outputs) from its steps of 8 bits: a scale and a zero for each output."""
    base = name.removesuffix("_quantized")
    steps = stored[f"{base}_quantized"].astype(np.float32) - stored[f"{base}_zero_point"].astype(np.float32)
    return np.asarray(steps * stored[f"{base}_scale"], dtype=np.float32)
