"""ONNX graphs written node by node, in the operators that onnxruntime computes fastest on a CPU (`com.microsoft` is its own domain)."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

OPSET = 20
OWN = "com.microsoft"
# Weights are whole numbers up to 127. Processors without VNNI add the products of two neighbours in 16 bits: 255 times so much still fits.
LARGEST_WEIGHT = 127
LARGEST_PAIR = 127
# Values are whole numbers around this zero, as far as LARGEST_VALUE to each side.
ZERO = 128
LARGEST_VALUE = 127
TINY = 1e-9
# The least value of GELU is -0.16997.
LEAST_GELU = 0.17
FLOAT, INT, BOOL = TensorProto.FLOAT, TensorProto.INT32, TensorProto.BOOL


class Graph:
    """Nodes and constants of a graph; every method gives the name of a value."""

    def __init__(self, name: str):
        self.name = name
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}
        self.count = 0

    def constant(self, value: np.ndarray | Tensor) -> str:
        array = value.detach().numpy() if isinstance(value, Tensor) else value
        name = f"c{len(self.constants)}"
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(array).reshape(array.shape), name)
        return name

    def many(self, operator: str, inputs: list[str], outputs: int, domain: str = "", **attributes) -> list[str]:
        names = [f"v{self.count + i}" for i in range(outputs)]
        self.count += outputs
        self.nodes.append(helper.make_node(operator, inputs, names, domain=domain, **attributes))
        return names

    def op(self, operator: str, *inputs: str, domain: str = "", **attributes) -> str:
        return self.many(operator, list(inputs), 1, domain, **attributes)[0]

    def linear(self, x: str, layer: nn.Linear) -> str:
        """A linear layer as it is, for narrow layers whose logits are what is asked for."""
        return self.op("Add", self.op("MatMul", x, self.constant(layer.weight.T)), self.constant(layer.bias))

    def products(self, x: str, *weights: Tensor, least: float | None = None) -> list[str]:
        """x (windows × pieces × width) times the weights of some linear layers, in 8 bits, without their biases.

        Every row of x is quantised by its own largest value: a few large values in one row would else make the others coarse (the vectors
        were 20 % off, where they are 4 % off now), and what is read of one piece would hang on the others of its run. `least` is how far below 0
        a value of x can lie, where that is known: the largest value above it is then all that is looked for.
        """
        largest = self.op("ReduceMax", x if least else self.op("Abs", x), self.whole(-1), keepdims=1)
        step = self.op("Mul", self.op("Max", largest, self.number(least or TINY)), self.number(1 / LARGEST_VALUE))
        flat = self.op("Reshape", step, self.whole(-1))
        rows = self.op("Reshape", x, self.whole(-1, weights[0].shape[1]))
        zeros = self.op("Expand", self.constant(np.array([ZERO], np.uint8)), self.op("Shape", flat))
        values = self.op("QuantizeLinear", rows, flat, zeros, axis=0)
        values = self.op("Reshape", values, self.op("Shape", x))
        results = []
        for weight in weights:
            whole, steps = quantised(weight)
            inputs = [values, self.constant(whole), self.number(1), self.constant(steps), self.constant(np.array(ZERO, np.uint8))]
            results.append(self.op("Mul", self.op("MatMulIntegerToFloat", *inputs, domain=OWN), step))
        return results

    def product(self, x: str, layer: nn.Linear, least: float | None = None) -> str:
        return self.products(x, layer.weight, least=least)[0]

    def number(self, value: float) -> str:
        return self.constant(np.array(value, np.float32))

    def whole(self, *values: int) -> str:
        return self.constant(np.array(values, np.int64))

    def norm(self, x: str, layer: nn.LayerNorm) -> str:
        return self.op("LayerNormalization", x, self.constant(layer.weight), self.constant(layer.bias), axis=-1, epsilon=layer.eps)

    def norm_of_sum(self, x: str, y: str, bias: Tensor, layer: nn.LayerNorm) -> tuple[str, str]:
        """x + y + bias normalised, and as it is. `SkipLayerNormalization` does the same and takes six times as long: `Sum`, for an `Add` would
        be made into one.
        """
        plain = self.op("Sum", x, y, self.constant(bias))
        return self.norm(plain, layer), plain

    def attention(self, parts: list[str], bias: Tensor, heads: int, mask: str = "") -> str:
        """`parts` are queries, keys and values without `bias`; `mask` is (batch, keys), 1 where there is something to see."""
        inputs = [*parts, self.constant(bias), mask] if mask else [*parts, self.constant(bias)]
        return self.op("MultiHeadAttention", *inputs, domain=OWN, num_heads=heads)

    def gelu(self, x: str, bias: Tensor) -> str:
        """`Sum`, for an `Add` would be made into a `BiasGelu`, which takes twice as long."""
        return self.op("Gelu", self.op("Sum", x, self.constant(bias)), domain=OWN)

    def model(self, inputs: dict[str, tuple[int, list]], outputs: dict[str, tuple[str, list]]) -> onnx.ModelProto:
        """`inputs` name → type and shape, `outputs` name → value and shape."""
        for name, (value, _) in outputs.items():
            self.nodes.append(helper.make_node("Identity", [value], [name]))
        graph = helper.make_graph(
            self.nodes,
            self.name,
            [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in inputs.items()],
            [helper.make_tensor_value_info(name, FLOAT, shape) for name, (_, shape) in outputs.items()],
            list(self.constants.values()),
        )
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(OWN, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="daftar")


def quantised(weight: Tensor) -> tuple[np.ndarray, np.ndarray]:
    """A weight (out × in) as whole numbers (in × out) and the step of each column.

    >>> quantised(Tensor([[1.0, 1.0, -2.0, 0.5]]))[0].T.tolist()
    [[64, 64, -127, 32]]
    """
    rows = weight.detach().numpy().T
    pairs = np.abs(rows[0::2] + rows[1::2]).max(0) / LARGEST_PAIR
    steps = np.maximum(np.maximum(np.abs(rows).max(0) / LARGEST_WEIGHT, pairs), 1e-9).astype(np.float32)
    return np.rint(rows / steps).astype(np.int8), steps
