"""Writes a MultiHead model as ONNX, fp32 and int8.

int8, by rewriting the fp32 graph:
- every product with a constant weight: DynamicQuantizeLinear (input, one scale per call) -> MatMulInteger (weight int8 per column, symmetric)
  -> Cast -> Mul by input scale times column scale. Weights use 7 bits (-63..63), since processors without VNNI saturate 16-bit sums;
- a few tokens ([CLS], [SEP]) have values ten times those of the rest, and one scale for all tokens ruins the rest: all products
  therefore use one scale per token (Abs, ReduceMax, Div, Round, Cast), which also makes the result independent of batch and padding;
- the word vectors: int8 per row, Gather -> Cast -> Mul by the gathered row scale.
Without padding that is one text (pair) at a time, which is also fastest on few cores.
"""
import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper


class Outputs(torch.nn.Module):
    def __init__(self, model, names):
        super().__init__()
        self.model, self.names = model, names

    def forward(self, ids, mask, types):
        out = self.model(ids, mask, types, only=self.names)
        return tuple(out[n] for n in self.names)


def export_fp32(model, names, path):
    model.eval()
    inputs = ["input_ids", "attention_mask", "token_type_ids"]
    example = tuple(torch.ones(2, 16, dtype=torch.long) for _ in inputs)
    dynamic = {n: {0: "batch", 1: "length"} for n in inputs} | {n: {0: "batch"} for n in names}
    torch.onnx.export(Outputs(model, names).eval(), example, path, input_names=inputs, output_names=list(names), opset_version=17, dynamo=False, dynamic_axes=dynamic)


def quantize(source, target, bits=7, keep=(), by_row=("Mul_2", "LayerNormalization", "Reshape_3", "Concat")):
    """keep: products whose input has one of these in its name stay in fp32 ("words": the word vectors).
    by_row: products whose input has one of these in its name (default: all of the layers) get one input scale per token."""
    model = onnx.load(source)
    graph = model.graph
    init = {t.name: t for t in graph.initializer}
    most = 2 ** (bits - 1) - 1
    nodes, drop, quantized = [], set(), {}
    for node in graph.node:
        weight = init.get(node.input[1]) if node.op_type in ("MatMul", "Gemm") and len(node.input) > 1 else None
        if node.op_type == "Gather" and node.input[0] in init and init[node.input[0]].dims[0] > 10000 and "words" not in keep:
            table = numpy_helper.to_array(init[node.input[0]])
            scale = np.maximum(np.abs(table).max(1, keepdims=True) / 127, 1e-12).astype(np.float32)
            name = node.input[0]
            drop.add(name)
            for suffix, value in (("_int8", np.round(table / scale).astype(np.int8)), ("_scale", scale)):
                graph.initializer.append(numpy_helper.from_array(value, name + suffix))
            out = node.output[0]
            nodes += [helper.make_node("Gather", [name + "_int8", node.input[1]], [out + "_q"]), helper.make_node("Gather", [name + "_scale", node.input[1]], [out + "_s"]),
                      helper.make_node("Cast", [out + "_q"], [out + "_f"], to=TensorProto.FLOAT), helper.make_node("Mul", [out + "_f", out + "_s"], [out])]
            continue
        if weight is None or len(weight.dims) != 2 or any(k in node.input[0] for k in keep):
            nodes.append(node)
            continue
        value = numpy_helper.to_array(weight)
        bias = None
        if node.op_type == "Gemm":
            attr = {x.name: x for x in node.attribute}
            value = value.T if "transB" in attr and attr["transB"].i else value
            bias = node.input[2] if len(node.input) > 2 else None
        if min(value.shape) < 8:  # heads are tiny: leave them in fp32
            nodes.append(node)
            continue
        drop.add(weight.name)
        scale = np.maximum(np.abs(value).max(0) / most, 1e-12).astype(np.float32)
        w, out, x = weight.name, node.output[0], node.input[0]
        if w + "_int8" not in quantized:
            quantized[w + "_int8"] = True
            graph.initializer.append(numpy_helper.from_array(np.clip(np.round(value / scale), -most, most).astype(np.int8), w + "_int8"))
            graph.initializer.append(numpy_helper.from_array(scale, w + "_scale"))
            graph.initializer.append(numpy_helper.from_array(np.array(0, np.int8), w + "_zero"))
        if x + "_u8" not in quantized:
            quantized[x + "_u8"] = True
            if any(k in x for k in by_row):  # u8 = round(x / s) + 128 with s = largest absolute value of the token / 127
                for name, value_ in (("by_row_127", np.array(127, np.float32)), ("by_row_128", np.array(128, np.float32)), ("by_row_least", np.array(1e-9, np.float32)), ("by_row_zero", np.array(128, np.uint8))):
                    if name not in quantized:
                        quantized[name] = True
                        graph.initializer.append(numpy_helper.from_array(value_, name))
                nodes += [helper.make_node("Abs", [x], [x + "_abs"]), helper.make_node("ReduceMax", [x + "_abs"], [x + "_top"], axes=[-1], keepdims=1),
                          helper.make_node("Max", [x + "_top", "by_row_least"], [x + "_top1"]), helper.make_node("Div", [x + "_top1", "by_row_127"], [x + "_u8scale"]),
                          helper.make_node("Div", [x, x + "_u8scale"], [x + "_scaled"]), helper.make_node("Round", [x + "_scaled"], [x + "_whole"]),
                          helper.make_node("Add", [x + "_whole", "by_row_128"], [x + "_moved"]), helper.make_node("Cast", [x + "_moved"], [x + "_u8"], to=TensorProto.UINT8)]
            else:
                nodes.append(helper.make_node("DynamicQuantizeLinear", [x], [x + "_u8", x + "_u8scale", x + "_u8zero"]))
        last = out + "_product" if bias else out
        nodes += [helper.make_node("MatMulInteger", [x + "_u8", w + "_int8", "by_row_zero" if any(k in x for k in by_row) else x + "_u8zero", w + "_zero"], [out + "_i32"]),
                  helper.make_node("Cast", [out + "_i32"], [out + "_f32"], to=TensorProto.FLOAT)] + ([
                  # in this order: ONNX Runtime would fuse the other one into an operator that wants a single input scale
                  helper.make_node("Mul", [out + "_f32", w + "_scale"], [out + "_columns"]), helper.make_node("Mul", [out + "_columns", x + "_u8scale"], [last])] if any(k in x for k in by_row) else [
                  helper.make_node("Mul", [x + "_u8scale", w + "_scale"], [out + "_scales"]), helper.make_node("Mul", [out + "_f32", out + "_scales"], [last])])
        if bias:
            nodes.append(helper.make_node("Add", [last, bias], [out]))
    del graph.node[:]
    graph.node.extend(nodes)
    still = {i for n in graph.node for i in n.input}
    left = [t for t in graph.initializer if t.name not in drop or t.name in still]
    del graph.initializer[:]
    graph.initializer.extend(left)
    model.producer_name = "daylight"
    onnx.checker.check_model(model)
    onnx.save(model, target)
