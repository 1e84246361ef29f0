"""8-bit weights as signed bytes, which processors with VNNI multiply half as fast again as unsigned ones.

Both hold the same numbers, so both read alike to the last bit: a byte and its zero are both 128 less. On processors
without VNNI the products of signed bytes overflow and one reading in forty is lost. For those stands beside the graph
another one, ``unsigned.onnx``, which takes the same file of weights and turns the bytes back while it is opened, and
``probe.onnx``, which tells the two kinds of processor apart: a product that does not overflow where all goes well.
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnxruntime.transformers import optimizer

from retrieval.sessions import GRAPH, PROBE, PROBED, UNSIGNED, WEIGHTS

_PLACES = {"MatMulInteger": (1, 3), "DynamicQuantizeMatMul": (1, 3), "QAttention": (1, 7)}  # of weights and their zeros
_TOP_BIT = 0x80
_LEAST_BYTES_APART = 1024  # smaller arrays stay in the graph
_XOR_SINCE = 18  # version of the operators that has it


def store_signed(model: ModelProto, folder: Path) -> None:
    """Write ``model``, a graph with unsigned 8-bit weights, and what stands beside it, into ``folder``."""
    _turn(model)
    graph = folder / GRAPH
    onnx.save(model, graph)
    fused = optimizer.optimize_model(str(graph), opt_level=2, only_onnxruntime=True).model  # 8-bit steps become one
    (folder / WEIGHTS).unlink(missing_ok=True)  # or they would be appended to it
    # Apart from the graph they are mapped into memory when it is opened, not copied.
    onnx.save(fused, graph, save_as_external_data=True, location=WEIGHTS, size_threshold=_LEAST_BYTES_APART)
    (folder / WEIGHTS).chmod(graph.stat().st_mode)  # ONNX keeps them from other users
    (folder / UNSIGNED).write_bytes(_unsigned(onnx.load(graph, load_external_data=False)).SerializeToString())
    (folder / PROBE).write_bytes(_probe().SerializeToString())


def _turn(model: ModelProto) -> None:
    """Make the unsigned weights in ``model`` signed ones."""
    arrays = {one.name: one for one in model.graph.initializer}
    for node in _multiplying(model):
        for place in _PLACES[node.op_type]:
            array = arrays[node.input[place]]
            turned = (numpy_helper.to_array(array) ^ np.uint8(_TOP_BIT)).view(np.int8)
            array.CopyFrom(numpy_helper.from_array(turned, array.name))


def _unsigned(model: ModelProto) -> ModelProto:
    """Return the graph ``model`` over the same bytes, read as unsigned ones, whose top bit is turned back."""
    arrays = {one.name: one for one in model.graph.initializer}
    top_bit = numpy_helper.from_array(np.array(_TOP_BIT, dtype=np.uint8))
    turning = [helper.make_node("Constant", [], ["top_bit"], value=top_bit)]
    for node in _multiplying(model):
        for place in _PLACES[node.op_type]:
            name = node.input[place]
            arrays[name].data_type = TensorProto.UINT8
            node.input[place] = f"{name}_unsigned"
            turning.append(helper.make_node("BitwiseXor", [name, "top_bit"], [node.input[place]]))
    for place, node in enumerate(turning):
        model.graph.node.insert(place, node)
    plain = next(one for one in model.opset_import if not one.domain)
    plain.version = max(plain.version, _XOR_SINCE)
    return model


def _multiplying(model: ModelProto) -> list[NodeProto]:
    return [node for node in model.graph.node if node.op_type in _PLACES]


def _probe() -> ModelProto:
    """Return a graph of one product, of the greatest bytes of both kinds: two overflow 16 bits when added up."""
    rows = helper.make_tensor_value_info("rows", TensorProto.UINT8, [1, PROBED])
    product = helper.make_tensor_value_info("product", TensorProto.INT32, [1, PROBED])
    weights = numpy_helper.from_array(np.full((PROBED, PROBED), np.iinfo(np.int8).max, dtype=np.int8), "weights")
    node = helper.make_node("MatMulInteger", ["rows", "weights"], ["product"])
    graph = helper.make_graph([node], "probe", [rows], [product], [weights])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)
