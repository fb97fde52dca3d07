"""Writes what ships of a trained net. `python export.py --work FOLDER --name fold0 --out FOLDER`

Three graphs, since the second and third are asked only where the first found something: `reader.onnx` (encoder and tags of every piece, one
window a run), `reader-frames.onnx` (frames) and `reader-same.onnx` ("same event?"). Linear layers are quantised to 8 bits as they run
(values by row, weights by column), words are read from blocks of 4 bits, as the base weights are. Beside them
`reader.vocabulary.json.gz` and `reader.json`: labels, sizes and hashes.
"""

import argparse
import gzip
import hashlib
import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

import examples
import labels
import pieces as reading
from graph import FLOAT, INT, LEAST_GELU, Graph
from labels import EVENT_TYPES, FRAME_KINDS, FRAME_LAYERS, ROLE_LAYERS, ROLE_TAGS, TOKEN_LAYERS
from net import DISTANCE_STEPS, MIXED_LAYERS, SAME_WIDTH, Reader

FORMAT = 1
BLOCK = 32
FILES = {"pieces": "reader.onnx", "frames": "reader-frames.onnx", "same": "reader-same.onnx", "vocabulary": "reader.vocabulary.json.gz"}
# Which multiples of a block's scale its largest weight may be: blocks of the base weights are scaled so that it is -8.
EXTREMES = (-8, 7, -7, 8)


def blocks_of(table: Tensor) -> tuple[np.ndarray, np.ndarray, float]:
    """A table as nibbles (rows × blocks × 16 bytes: first half of a block in the low ones) and half-precision scales, and the largest error.

    >>> blocks_of(torch.arange(-8.0, 24.0).clamp(max=7)[None])[1].tolist()
    [[[1.0]]]
    """
    rows = table.numpy().reshape(len(table), -1, BLOCK)
    extreme = np.take_along_axis(rows, np.abs(rows).argmax(-1)[..., None], -1)
    best, least = None, None
    for multiple in EXTREMES:
        scale = (extreme / multiple).astype(np.float16)
        wide = scale.astype(np.float32)
        whole = np.clip(np.rint(np.divide(rows, wide, out=np.zeros_like(rows), where=wide != 0)), -8, 7)
        error = np.abs(whole * wide - rows).max(-1, keepdims=True)
        if best is None:
            best, least = (whole, scale), error
        else:
            better = error < least
            best = (np.where(better, whole, best[0]), np.where(better, scale, best[1]))
            least = np.minimum(error, least)
    whole, scale = best
    nibbles = (whole + 8).astype(np.uint8)
    packed = nibbles[..., : BLOCK // 2] | nibbles[..., BLOCK // 2 :] << 4
    return packed, scale, float(least.max())


def words(graph: Graph, ids: str, table: Tensor) -> str:
    """Rows of a table kept in blocks: windows × pieces × width."""
    packed, scale, error = blocks_of(table)
    print(f"table of words: largest error {error:.2g}")
    rows = graph.op("Gather", graph.constant(packed), ids, axis=0)
    low = graph.op("BitwiseAnd", rows, graph.constant(np.array(15, np.uint8)))
    high = graph.op("BitShift", rows, graph.constant(np.array(4, np.uint8)), direction="RIGHT")
    whole = graph.op("Cast", graph.op("Concat", low, high, axis=-1), to=FLOAT)
    scales = graph.op("Cast", graph.op("Gather", graph.constant(scale), ids, axis=0), to=FLOAT)
    values = graph.op("Mul", graph.op("Sub", whole, graph.constant(np.array(8, np.float32))), scales)
    return graph.op("Reshape", values, graph.constant(np.array([0, 0, table.shape[1]], np.int64)))


def pieces_graph(net: Reader):
    """`ids` windows × pieces → `h` windows × pieces × width, and the logits of each layer of tags.

    There is no mask: windows of a run are equally long, so none sees padding.
    """
    graph = Graph("pieces")
    encoder = net.encoder
    length = graph.op("Slice", graph.op("Shape", "ids"), graph.constant(np.array([1])), graph.constant(np.array([2])))
    places = graph.op("Slice", graph.constant(encoder.places.weight), graph.constant(np.array([0])), length, graph.constant(np.array([0])))
    x = graph.norm(graph.op("Add", words(graph, "ids", encoder.words.weight), places), encoder.norm)
    mixed = graph.constant(-(encoder.mix[:, None] * encoder.mean / encoder.deviation).sum(0))
    for i, layer in enumerate(encoder.layers):
        parts = graph.products(x, layer.q.weight, layer.k.weight, layer.v.weight)
        seen = graph.attention(parts, torch.cat([layer.q.bias, layer.k.bias, layer.v.bias]), layer.heads)
        x, _ = graph.norm_of_sum(graph.product(seen, layer.ao), x, layer.ao.bias, layer.aln)
        inner = graph.gelu(graph.product(x, layer.fi), layer.fi.bias)
        x, _ = graph.norm_of_sum(graph.product(inner, layer.fo, LEAST_GELU), x, layer.fo.bias, layer.oln)
        if i in MIXED_LAYERS:
            k = MIXED_LAYERS.index(i)
            mixed = graph.op("Add", mixed, graph.op("Mul", x, graph.constant(encoder.mix[k] / encoder.deviation[k])))
    tags = {name: (graph.linear(mixed, linear), ["windows", "pieces", linear.out_features]) for name, linear in zip(net.tokens.names, net.tokens.linear)}
    return graph.model({"ids": (INT, ["windows", "pieces"])}, {"h": (mixed, ["windows", "pieces", encoder.places.embedding_dim]), **tags})


def frames_graph(net: Reader):
    """`Reader.read_frames`; `anchor` is the mean of the anchor's vectors, `mask` 1 where a piece stands (the frame itself stands first), `kinds` rows of FRAME_KINDS."""
    graph = Graph("frames")
    anchor_kind = graph.op("Gather", graph.constant(net.kind.weight), "kinds", axis=0)
    own = graph.op("Add", graph.linear("anchor", net.anchor), anchor_kind)
    start = graph.op("Add", graph.linear("anchor", net.start), anchor_kind)
    one = graph.constant(np.array([1]))
    seen = graph.op("Gather", graph.linear("h", net.token), "index", axis=0)
    apart = graph.op("Gather", graph.constant(net.distance.weight), "distance", axis=0)
    x = graph.op("Add", graph.op("Add", seen, apart), graph.op("Unsqueeze", own, one))
    x = graph.op("Concat", graph.op("Unsqueeze", start, one), x, axis=1)
    normed = graph.norm(x, net.blocks[0].first)
    for i, block in enumerate(net.blocks):
        after = net.blocks[i + 1].first if i + 1 < len(net.blocks) else net.end
        parts = graph.products(normed, *block.qkv.weight.chunk(3))
        seen = graph.attention(parts, block.qkv.bias, block.heads, "mask")
        normed, x = graph.norm_of_sum(graph.product(seen, block.out), x, block.out.bias, block.second)
        inner = graph.gelu(graph.product(normed, block.up), block.up.bias)
        normed, x = graph.norm_of_sum(graph.product(inner, block.down, LEAST_GELU), x, block.down.bias, after)
    many = graph.constant(np.array([np.iinfo(np.int64).max]))
    whole = graph.op("Gather", normed, graph.constant(np.array(0)), axis=1)
    parts = graph.op("Slice", normed, one, many, one)
    roles = {name: (graph.linear(parts, linear), ["frames", "length", linear.out_features]) for name, linear in zip(net.roles.names, net.roles.linear)}
    frames = {name: (graph.linear(whole, linear), ["frames", linear.out_features]) for name, linear in zip(net.frames.names, net.frames.linear)}
    width = net.token.in_features
    inputs = {
        "h": (FLOAT, ["pieces", width]),
        "index": (INT, ["frames", "length"]),
        "mask": (INT, ["frames", "length + 1"]),
        "distance": (INT, ["frames", "length"]),
        "anchor": (FLOAT, ["frames", width]),
        "kinds": (INT, ["frames"]),
    }
    return graph.model(inputs, {**roles, **frames})


def same_graph(net: Reader):
    """`Reader.read_same` for some pairs of mentions: `mentions` the mean vectors, `left` and `right` which make a pair, `apart` in pieces."""
    graph = Graph("same")
    mention = graph.linear("mentions", net.mention)
    a, b = (graph.op("Gather", mention, side, axis=0) for side in ("left", "right"))
    apart = graph.op("Div", graph.op("Log", graph.op("Add", "apart", graph.constant(np.array(1, np.float32)))), graph.constant(np.array(5, np.float32)))
    apart = graph.op("Unsqueeze", apart, graph.constant(np.array([1])))
    both = graph.op("Concat", graph.op("Mul", a, b), graph.op("Abs", graph.op("Sub", a, b)), apart, axis=1)
    same = graph.linear(graph.op("Relu", graph.linear(both, net.pair)), net.same)
    same = graph.op("Squeeze", same, graph.constant(np.array([1])))
    inputs = {
        "mentions": (FLOAT, ["mentions", net.mention.in_features]),
        "left": (INT, ["pairs"]),
        "right": (INT, ["pairs"]),
        "apart": (FLOAT, ["pairs"]),
    }
    return graph.model(inputs, {"same": (same, ["pairs"])})


def description(vocabulary: list, sizes: dict[str, int], files: dict[str, dict]) -> dict:
    """What `src/frames` has to know of the net."""
    return {
        "format": FORMAT,
        "files": files,
        "labels": {"tokens": TOKEN_LAYERS, "roles": ROLE_TAGS, "frames": FRAME_LAYERS, "kinds": FRAME_KINDS},
        "sizes": {"vocabulary": len(vocabulary), **sizes, "same": SAME_WIDTH},
        "reading": {
            "longestWindow": reading.LONGEST_WINDOW,
            "longestTitle": reading.LONGEST_TITLE,
            "overlap": examples.OVERLAP,
            "near": examples.NEAR,
            "far": examples.FAR,
            "distanceSteps": DISTANCE_STEPS,
        },
        "calibration": {},
    }


def load(work: Path, name: str) -> tuple[list, dict[str, int], Reader]:
    """Vocabulary, sizes and net of a checkpoint."""
    vocabulary = json.loads((work / "vocabulary.json").read_text(encoding="utf8"))
    # What was made last: by passes of the heads, as the mean of epochs, or one epoch.
    last = next(file for file in (work / f"{name}{kind}.pt" for kind in (".passed", ".mean", "")) if file.exists())
    state = torch.load(last, map_location="cpu")["net"]
    rows, width = state["encoder.words.weight"].shape
    layers = 1 + max(int(key.split(".")[2]) for key in state if key.startswith("encoder.layers."))
    inner = state["encoder.layers.0.fi.weight"].shape[0]
    sizes = {"width": width, "layers": layers, "heads": ENCODER_HEADS, "inner": inner, "positions": state["encoder.places.weight"].shape[0]}
    net = Reader(rows, sizes)
    net.load_state_dict(state)
    return vocabulary, sizes, net.eval()


# The checkpoint does not tell how many heads its attention has; `base.load` reads the same of the base weights.
ENCODER_HEADS = 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True, help="the folder of the checkpoint and vocabulary")
    parser.add_argument("--name", default="reader", help="the checkpoint's name, without .pt")
    parser.add_argument("--out", type=Path, required=True, help="where the files go")
    options = parser.parse_args()
    vocabulary, sizes, net = load(options.work, options.name)
    options.out.mkdir(parents=True, exist_ok=True)
    parts = {"pieces": pieces_graph(net), "frames": frames_graph(net), "same": same_graph(net)}
    contents = {part: model.SerializeToString(deterministic=True) for part, model in parts.items()}
    # Scores to 6 figures: half of what they weigh in full, and no word is cut otherwise.
    rows = [[piece for piece, _ in vocabulary], [float(f"{score:.6g}") for _, score in vocabulary]]
    contents["vocabulary"] = gzip.compress(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode("utf8"), 9, mtime=0)
    files = {}
    for part, name in FILES.items():
        (options.out / name).write_bytes(contents[part])
        files[part] = {"name": name, "bytes": len(contents[part]), "sha256": hashlib.sha256(contents[part]).hexdigest()}
        print(f"{name} {len(contents[part]) / 1e6:.1f} MB")
    told = json.dumps(description(vocabulary, sizes, files), ensure_ascii=False, indent=1)
    (options.out / "reader.json").write_text(told + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
