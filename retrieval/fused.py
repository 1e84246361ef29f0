"""Graphs as ONNX Runtime's optimizer fuses them, made faster still."""

from collections.abc import Iterator

from onnx import ModelProto, NodeProto, helper


def without_skip_layer_norm(model: ModelProto) -> None:
    """Replace, in ``model`` itself, each addition that is fused with the normalisation behind it by plain steps.

    ONNX Runtime takes longer over the fused step than over the plain ones: 6 % of a whole pass through the encoder.
    Results differ by rounding only: about 1e-7, before 8-bit steps round on.
    """
    nodes = [step for node in model.graph.node for step in _plain(node)]
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def _plain(node: NodeProto) -> Iterator[NodeProto]:
    if node.op_type != "SkipLayerNormalization":
        yield node
        return
    added, skipping, scale, shift, bias = (*node.input, "", "")[:5]
    total = (*node.output, "", "", "")[3] or f"{node.output[0]}_sum"
    if bias:
        yield helper.make_node("Add", [added, skipping], [f"{total}_without_bias"])
        added, skipping = f"{total}_without_bias", bias
    yield helper.make_node("Add", [added, skipping], [total])
    epsilon = next(one.f for one in node.attribute if one.name == "epsilon")
    yield helper.make_node("LayerNormalization", [total, scale, shift], node.output[:3], axis=-1, epsilon=epsilon)
