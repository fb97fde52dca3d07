"""What training lowers."""

import random

import torch
from torch import Tensor
from torch.nn import functional as F

import batches
from examples import IGNORE, INDEX, Example, Frame, reach
from labels import FRAME_LAYERS, ROLE_TAGS, TOKEN_LAYERS
from net import Reader

# How much each head's mean loss counts.
WEIGHTS = {
    "name": 0.5, "event": 1.5, "cue": 1.0, "deed": 0.5, "quantity": 0.3,
    "party": 1.0, "place": 1.0, "value": 1.0, "speech": 1.0,
    "type": 0.6, "kind": 0.4, "status": 0.2, "main": 0.3, "stance": 0.4, "keep": 0.2, "commitment": 0.4,
    "same": 0.5,
}  # fmt: skip
# Pieces without a tag are many: they count less, so that anchors and roles are looked for.
OUTSIDE = {"event": 0.6, "cue": 0.6, "deed": 0.3, "party": 0.35, "place": 0.35, "value": 0.35, "speech": 0.4}
# Of the places that the net takes for an anchor, though none is, so many a story are shown to the frame reader as frames that are none.
MOST_FALSE = {"event": 2, "statement": 2, "commitment": 1}
FALSE_FROM = 0.15
ANCHOR_LAYERS = {"event": "event", "statement": "cue", "commitment": "deed"}
NONE_LAYER = {"event": "type", "statement": "stance", "commitment": "commitment"}
MOST_FRAMES = 10
MOST_PAIRS = 60
# In so many frames a part of the mentions is left out, as the net will miss some.
FEWER_MENTIONS = 0.3


def loss_of(net: Reader, batch: list[Example], mask_share: float, unknown: int, chance: random.Random) -> tuple[Tensor, dict[str, float]]:
    """The loss of a batch of stories of which a part of the pieces is hidden, and what each head's part of it is."""
    ids, seen, at, starts = batches.windows(batch)
    hidden = (torch.rand(ids.shape) < mask_share) & (ids > unknown)
    h = net.encode(torch.where(hidden, unknown, ids), seen)
    return loss_of_vectors(net, h.reshape(-1, h.shape[-1])[at], batch, starts, MOST_FRAMES, chance)


def loss_of_vectors(net: Reader, h: Tensor, batch: list[Example], starts: list[int], most_frames: int, chance: random.Random) -> tuple[Tensor, dict[str, float]]:
    """The same, given the vectors of the pieces of all stories in a row (pieces × width) and where each story begins among them."""
    losses: dict[str, Tensor] = {}
    logits = net.read_tokens(h)
    for layer in TOKEN_LAYERS:
        gold = torch.tensor([tag for one in batch for tag in one.tags[layer]])
        if (gold != IGNORE).any():
            losses[layer] = tag_loss(logits[layer], gold, layer)
    framed = frames_of(batch, starts, logits, most_frames, chance)
    for far in (True, False):
        some = [one for one in framed if (one[2].kind == "event") == far]
        if some:
            for layer, value in frame_losses(net, h, some).items():
                losses[layer] = losses[layer] + value if layer in losses else value
    same = same_loss(net, h, batch, starts, chance)
    if same is not None:
        losses["same"] = same
    total = sum(WEIGHTS[layer] * value for layer, value in losses.items())
    return total, {layer: float(value.detach()) for layer, value in losses.items()}


def tag_loss(logits: Tensor, gold: Tensor, layer: str) -> Tensor:
    weight = torch.ones(logits.shape[-1])
    weight[0] = OUTSIDE.get(layer, 1.0)
    return F.cross_entropy(logits, gold, weight=weight, ignore_index=IGNORE)


def frames_of(batch: list[Example], starts: list[int], logits: dict[str, Tensor], most: int, chance: random.Random) -> list[tuple[int, int, Frame]]:
    framed = []
    for one, start in zip(batch, starts):
        length = len(one.ids)
        own = one.frames if len(one.frames) <= most else chance.sample(one.frames, most)
        for frame in own:
            if len(frame.mentions) > 1 and chance.random() < FEWER_MENTIONS:
                some = chance.sample(frame.mentions, chance.randint(1, len(frame.mentions) - 1))
                frame = Frame(frame.kind, sorted({i for where in some for i in where}), frame.roles, frame.whole)
            framed.append((start, length, frame))
        for kind, layer in ANCHOR_LAYERS.items():
            tags = one.tags[layer]
            if tags and tags[0] != IGNORE:
                taken = 1 - logits[layer][start : start + length].detach().softmax(-1)[:, 0]
                false = false_anchors(taken.tolist(), tags)
                for anchor in false if len(false) <= MOST_FALSE[kind] else chance.sample(false, MOST_FALSE[kind]):
                    framed.append((start, length, Frame(kind, anchor, None, {NONE_LAYER[kind]: 0})))
    return framed


def false_anchors(taken: list[float], tags: list[int]) -> list[list[int]]:
    """Runs of pieces that the net takes for an anchor, though none stands there or beside them."""
    runs: list[list[int]] = []
    for i, likely in enumerate(taken):
        if likely < FALSE_FROM or any(tags[max(0, i - 1) : i + 2]):
            continue
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def frame_losses(net: Reader, h: Tensor, framed: list[tuple[int, int, Frame]]) -> dict[str, Tensor]:
    tensors = batches.frames(framed)
    roles, whole = net.read_frames(h, **tensors)
    losses = {}
    told = [(row, frame, reach(frame.kind, frame.anchor, length)) for row, (_, length, frame) in enumerate(framed) if frame.roles]
    layers = [layer for layer in ROLE_TAGS if (framed[0][2].kind == "event") != (layer == "speech")]
    for layer in layers:
        gold = torch.full(tensors["mask"].shape, IGNORE)
        for row, frame, (begin, end) in told:
            gold[row, : end - begin] = torch.tensor(frame.roles[layer][begin:end])
        if told:
            losses[layer] = tag_loss(roles[layer].flatten(0, 1), gold.flatten(), layer)
    for layer in FRAME_LAYERS:
        gold = torch.tensor([frame.whole.get(layer, IGNORE) for _, _, frame in framed])
        if (gold != IGNORE).any():
            losses[layer] = F.cross_entropy(whole[layer], gold, ignore_index=IGNORE)
    return losses


def same_loss(net: Reader, h: Tensor, batch: list[Example], starts: list[int], chance: random.Random) -> Tensor | None:
    losses = []
    for one, start in zip(batch, starts):
        mentions = [(group, where) for group, frame in enumerate(one.frames) for where in frame.mentions]
        if len(mentions) < 2:
            continue
        anchors, weights = batches.pooled([(start, where) for _, where in mentions])
        logits = net.read_same(h, anchors, weights, torch.tensor([where[0] for _, where in mentions]))
        groups = torch.tensor([group for group, _ in mentions])
        gold = (groups[:, None] == groups[None]).float()
        upper = torch.triu(torch.ones_like(gold, dtype=torch.bool), 1)
        some = upper.nonzero()
        if len(some) > MOST_PAIRS:
            some = some[torch.tensor(chance.sample(range(len(some)), MOST_PAIRS))]
        losses.append(F.binary_cross_entropy_with_logits(logits[some[:, 0], some[:, 1]], gold[some[:, 0], some[:, 1]]))
    return torch.stack(losses).mean() if losses else None
