"""Signed and unsigned 8-bit weights read alike, and each processor gets the kind that it multiplies rightly."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from retrieval import sessions
from retrieval.entailment.lessons import part_found, read_found
from retrieval.entailment.model import SHIPPED, EntailmentModel
from retrieval.entailment.signed import store_signed
from retrieval.entailment.training import BLOCK_FOLDS
from retrieval.errors import ModelRefused
from retrieval.sessions import GRAPH, PROBE, TOKENIZER, UNSIGNED, WEIGHTS, multiplies_signed

CHANCE = np.random.default_rng(7)


def unsigned_model() -> onnx.ModelProto:
    """Return a product of rows of 64 floats and 8-bit weights, in the steps in which ONNX Runtime quantizes it."""
    arrays = [
        numpy_helper.from_array(CHANCE.integers(0, 256, (64, 32), dtype=np.uint8), "weights"),
        numpy_helper.from_array(CHANCE.integers(90, 160, 32, dtype=np.uint8), "zeros"),
        numpy_helper.from_array(CHANCE.random(32, dtype=np.float32), "scales"),
    ]
    nodes = [
        helper.make_node("DynamicQuantizeLinear", ["rows"], ["steps", "scale", "zero"]),
        helper.make_node("MatMulInteger", ["steps", "weights", "zero", "zeros"], ["whole"]),
        helper.make_node("Cast", ["whole"], ["real"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["scale", "scales"], ["both"]),
        helper.make_node("Mul", ["real", "both"], ["product"]),
    ]
    rows = helper.make_tensor_value_info("rows", TensorProto.FLOAT, ["texts", 64])
    product = helper.make_tensor_value_info("product", TensorProto.FLOAT, ["texts", 32])
    graph = helper.make_graph(nodes, "product", [rows], [product], arrays)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def product_of(graph: Path | bytes, rows: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
    [product] = session.run(None, {"rows": rows})
    return np.asarray(product)


def test_stored_weights_are_signed_and_make_the_same_product(tmp_path: Path) -> None:
    model = unsigned_model()
    rows = CHANCE.random((5, 64), dtype=np.float32)
    before = product_of(model.SerializeToString(), rows)
    store_signed(model, tmp_path)
    kinds = {one.name: one.data_type for one in onnx.load(tmp_path / GRAPH).graph.initializer}
    assert kinds["weights"] == kinds["zeros"] == TensorProto.INT8
    assert np.array_equal(product_of(tmp_path / UNSIGNED, rows), before)
    if multiplies_signed(tmp_path):
        assert np.array_equal(product_of(tmp_path / GRAPH, rows), before)


def test_both_graphs_share_one_file_of_weights_that_is_not_appended_to(tmp_path: Path) -> None:
    store_signed(unsigned_model(), tmp_path)
    size = (tmp_path / WEIGHTS).stat().st_size
    store_signed(unsigned_model(), tmp_path)
    assert (tmp_path / WEIGHTS).stat().st_size == size >= 64 * 32
    assert (tmp_path / UNSIGNED).stat().st_size < 64 * 32


def test_the_shipped_graphs_read_alike_to_the_last_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    _, kept_out = part_found(read_found(), BLOCK_FOLDS)
    readings = []
    for signed in (True, False) if multiplies_signed(SHIPPED) else (False, False):
        monkeypatch.setattr(sessions, "multiplies_signed", lambda _, signed=signed: signed)
        model = EntailmentModel()
        readings.append([model.entail(one.question, [one.text]) for one in kept_out[:100]])
    assert readings[0] == readings[1]


def test_a_product_that_overflows_is_noticed(tmp_path: Path) -> None:
    """Two products of 255 and 127 added up are 32,767 in 16 bits: so each pair of the 64 loses half of its sum."""
    probe = onnx.load(SHIPPED / PROBE)
    [weights] = probe.graph.initializer
    cut_off = numpy_helper.to_array(weights).copy()
    cut_off[::2] = 1
    weights.CopyFrom(numpy_helper.from_array(cut_off, weights.name))
    onnx.save(probe, tmp_path / PROBE)
    assert not multiplies_signed(tmp_path)


def test_a_model_without_its_probe_is_refused(tmp_path: Path) -> None:
    (tmp_path / TOKENIZER).write_bytes((SHIPPED / TOKENIZER).read_bytes())
    with pytest.raises(ModelRefused, match=PROBE):
        EntailmentModel(tmp_path)
