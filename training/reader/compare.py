"""How far what ships is from what was trained: `python compare.py --shared FOLDER --work FOLDER --name fold0 --model FOLDER [--stories N]`.

For some annotated stories of each language, the largest and the mean difference of probabilities and how many most likely labels differ.
"""

import argparse
from pathlib import Path

import numpy as np
import onnxruntime
import torch

import batches
import corpus
from examples import example_of
from export import FILES, load
from labels import FRAME_LAYERS, ROLE_TAGS, TOKEN_LAYERS
from pieces import Pieces

# Frames compared a story: enough to see all kinds.
MOST_FRAMES = 12


class Tally:
    def __init__(self):
        self.rows: dict[str, list[float]] = {}

    def add(self, layer: str, exact: torch.Tensor, shipped: np.ndarray) -> None:
        a, b = exact.softmax(-1).flatten(0, -2), torch.from_numpy(shipped).softmax(-1).flatten(0, -2)
        apart = (a - b).abs()
        row = self.rows.setdefault(layer, [0, 0.0, 0.0, 0])
        row[0] += len(a)
        row[1] = max(row[1], float(apart.max()))
        row[2] += float(apart.max(-1).values.sum())
        row[3] += int((a.argmax(-1) != b.argmax(-1)).sum())

    def print(self) -> None:
        print(f"{'layer':<12}{'places':>8}{'largest':>9}{'mean':>9}{'differ':>8}")
        for layer, (places, largest, total, differ) in self.rows.items():
            print(f"{layer:<12}{places:>8}{largest:>9.3f}{total / places:>9.5f}{differ:>8}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", default="reader")
    parser.add_argument("--model", type=Path, required=True, help="the folder that export.py wrote")
    parser.add_argument("--stories", type=int, default=2, help="of each language")
    options = parser.parse_args()
    vocabulary, _, net = load(options.work, options.name)
    pieces = Pieces([tuple(row) for row in vocabulary])
    sessions = {part: onnxruntime.InferenceSession(options.model / name) for part, name in FILES.items() if name.endswith(".onnx")}
    tally = Tally()
    for language in corpus.LANGUAGES:
        for story in corpus.stories(options.shared, language)[: options.stories]:
            compare(net, sessions, example_of(story, pieces), tally)
    tally.print()


@torch.no_grad()
def compare(net, sessions: dict, one, tally: Tally) -> None:
    rows, exact_rows = [], []
    for window in one.windows:
        ids = np.array([window], np.int32)
        h, *logits = sessions["pieces"].run(None, {"ids": ids})
        exact = net.encode(torch.from_numpy(ids).long(), torch.ones(ids.shape, dtype=torch.bool))
        for layer, (told, shipped) in zip(TOKEN_LAYERS, zip(net.read_tokens(exact).values(), logits)):
            tally.add(layer, told, shipped)
        rows.append(h[0])
        exact_rows.append(exact[0])
    vectors = np.stack([rows[window][place] for window, place in one.owner])
    exact_vectors = torch.stack([exact_rows[window][place] for window, place in one.owner])
    for event in (True, False):
        frames = [frame for frame in one.frames if (frame.kind == "event") == event][:MOST_FRAMES]
        if not frames:
            continue
        told = batches.frames([(0, len(one.ids), frame) for frame in frames])
        roles, whole = net.read_frames(exact_vectors, **told)
        anchor = net.pool(torch.from_numpy(vectors), told["anchors"], told["weights"]).numpy()
        mask = np.pad(told["mask"].numpy(), ((0, 0), (1, 0)), constant_values=True).astype(np.int32)
        fed = {name: told[part].numpy().astype(np.int32) for name, part in (("index", "index"), ("distance", "distance"), ("kinds", "kind"))}
        shipped = sessions["frames"].run(None, {"h": vectors, "mask": mask, "anchor": anchor, **fed})
        seen = told["mask"]
        for layer, logits in zip([*ROLE_TAGS, *FRAME_LAYERS], shipped):
            if layer in ROLE_TAGS and event != (layer == "speech"):
                tally.add(layer, roles[layer][seen], logits[seen.numpy()])
            elif layer in FRAME_LAYERS and event == (layer in ("type", "kind", "status", "main")):
                tally.add(layer, whole[layer], logits)
    mentions = [where for frame in one.frames for where in frame.mentions]
    if len(mentions) > 1:
        anchors, weights = batches.pooled([(0, where) for where in mentions])
        at = torch.tensor([where[0] for where in mentions])
        exact = net.read_same(exact_vectors, anchors, weights, at)
        left, right = np.triu_indices(len(mentions), 1)
        means = net.pool(torch.from_numpy(vectors), anchors, weights).numpy()
        apart = (at[left] - at[right]).abs().float().numpy()
        same = sessions["same"].run(None, {"mentions": means, "left": left.astype(np.int32), "right": right.astype(np.int32), "apart": apart})[0]
        exact = exact[left, right]
        both = lambda x: np.stack([np.zeros_like(x), x], -1)
        tally.add("same", torch.from_numpy(both(exact.numpy())), both(same))


if __name__ == "__main__":
    main()
