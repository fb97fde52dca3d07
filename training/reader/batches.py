"""Examples as tensors."""

import random

import numpy as np
import torch
from torch import Tensor

from examples import Example, Frame, reach
from labels import FRAME_KINDS
from net import distance_rows
from pieces import PAD

# Texts of fewer pieces than this are no whole stories, and a batch takes so many times more of them.
SHORT, SHORTER = 120, 4


def padded(rows: list[list[int]], fill: int) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[fill] * (longest - len(row))] for row in rows])


def windows(examples: list[Example]) -> tuple[Tensor, Tensor, Tensor, list[int]]:
    """Ids and mask of all windows, where each piece's vector stands among all vectors, and where each story begins among the pieces."""
    rows = [window for one in examples for window in one.windows]
    ids = padded(rows, PAD)
    width = ids.shape[1]
    at, starts, first = [], [], 0
    for one in examples:
        starts.append(len(at))
        at.extend((first + window) * width + place for window, place in one.owner)
        first += len(one.windows)
    return ids, ids != PAD, torch.tensor(at), starts


def frames(framed: list[tuple[int, int, Frame]]) -> dict[str, Tensor]:
    """What `Reader.read_frames` takes, for frames each with the place of its story's first piece and the story's length."""
    spans = [(start, *reach(frame.kind, frame.anchor, length)) for start, length, frame in framed]
    longest = max(end - begin for _, begin, end in spans)
    index = np.zeros((len(framed), longest), np.int64)
    mask = np.zeros((len(framed), longest), bool)
    distance = np.zeros((len(framed), longest), np.int64)
    for row, ((start, begin, end), (_, _, frame)) in enumerate(zip(spans, framed)):
        index[row, : end - begin] = np.arange(start + begin, start + end)
        mask[row, : end - begin] = True
        distance[row, : end - begin] = distance_rows(begin, end - begin, frame.anchor)
    anchors, weights = pooled([(start, frame.anchor) for (start, _, _), (_, _, frame) in zip(spans, framed)])
    kinds = torch.tensor([FRAME_KINDS.index(frame.kind) for _, _, frame in framed])
    parts = {"index": torch.from_numpy(index), "mask": torch.from_numpy(mask), "distance": torch.from_numpy(distance)}
    return {**parts, "anchors": anchors, "weights": weights, "kind": kinds}


def pooled(groups: list[tuple[int, list[int]]]) -> tuple[Tensor, Tensor]:
    """Pieces of each group among all pieces, and weights that make their mean."""
    anchors = padded([[start + i for i in group] for start, group in groups], 0)
    weights = padded([[1] * len(group) for _, group in groups], 0).float()
    return anchors, weights / weights.sum(1, keepdim=True)


def by_length(examples: list[Example], size: int, chance: random.Random) -> list[list[Example]]:
    """Batches of stories of about one length, in random order; of short ones, `SHORTER` times as many are in one."""
    batches = []
    for some, of in ((False, size), (True, size * SHORTER)):
        order = sorted((one for one in examples if (len(one.ids) < SHORT) == some), key=lambda one: len(one.ids) + chance.random() * 80)
        batches += [order[i : i + of] for i in range(0, len(order), of)]
    chance.shuffle(batches)
    return batches
