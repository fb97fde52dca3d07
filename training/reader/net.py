"""The net: a multilingual encoder, heads on every token, a reader that sees a story once more for every frame, and "same event?"."""

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from labels import FRAME_KINDS, FRAME_LAYERS, ROLE_TAGS, TOKEN_LAYERS

READER_WIDTH = 160
READER_HEADS = 5
READER_LAYERS = 2
SAME_WIDTH = 128
# Signed distances from a frame's nearest anchor, in 20 steps of growing size each way; the last row stands for the anchor itself.
DISTANCE_STEPS = 20
DISTANCES = 2 * DISTANCE_STEPS + 2
DROP = 0.1
# The encoder was last trained to make one vector of a text, so its last layers tell tokens apart less than those before: heads read a mix.
MIXED_LAYERS = [5, 7, 9, 10, 11]


class Block(nn.Module):
    """A transformer layer of the encoder, normalised after each half (BERT's)."""

    def __init__(self, width: int, heads: int, inner: int):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.ao = (nn.Linear(width, width) for _ in range(4))
        self.fi, self.fo = nn.Linear(width, inner), nn.Linear(inner, width)
        self.aln, self.oln = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        x = self.aln(x + self.ao(attend(self.q(x), self.k(x), self.v(x), mask, self.heads)))
        return self.oln(x + self.fo(F.gelu(self.fi(x))))


class ReaderBlock(nn.Module):
    """A transformer layer of the frame reader, normalised before each half."""

    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.first, self.second = nn.LayerNorm(width), nn.LayerNorm(width)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        q, k, v = self.qkv(self.first(x)).chunk(3, -1)
        x = x + self.out(attend(q, k, v, mask, self.heads))
        return x + self.down(F.gelu(self.up(self.second(x))))


def attend(q: Tensor, k: Tensor, v: Tensor, mask: Tensor, heads: int) -> Tensor:
    """Attention of several heads; `mask` (batch, 1, 1, keys) is true where there is something to see."""
    b, n, w = q.shape
    split = lambda t: t.view(b, n, heads, w // heads).transpose(1, 2)
    return F.scaled_dot_product_attention(split(q), split(k), split(v), attn_mask=mask).transpose(1, 2).reshape(b, n, w)


class Encoder(nn.Module):
    def __init__(self, vocabulary: int, width: int, layers: int, heads: int, inner: int, positions: int):
        super().__init__()
        self.words, self.places = nn.Embedding(vocabulary, width), nn.Embedding(positions, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Block(width, heads, inner) for _ in range(layers))
        self.mix = nn.Parameter(torch.full((len(MIXED_LAYERS),), 1 / len(MIXED_LAYERS)))
        # Mean and deviation of each mixed layer's vectors, before training: most of a vector is the same in all, and hides what differs.
        self.register_buffer("mean", torch.zeros(len(MIXED_LAYERS), width))
        self.register_buffer("deviation", torch.ones(len(MIXED_LAYERS), width))
        # Frozen: what is learned in one language carries over to the pieces of the others.
        self.words.weight.requires_grad = False

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        x = self.norm(self.words(ids) + self.places(torch.arange(ids.shape[1], device=ids.device)))
        keys = mask[:, None, None, :]
        mixed = torch.zeros_like(x)
        for i, layer in enumerate(self.layers):
            x = layer(x, keys)
            if i in MIXED_LAYERS:
                k = MIXED_LAYERS.index(i)
                mixed = mixed + self.mix[k] * (x - self.mean[k]) / self.deviation[k]
        return mixed

    @torch.no_grad()
    def measure(self, ids: Tensor, mask: Tensor) -> None:
        """Sets mean and deviation by some texts."""
        x = self.norm(self.words(ids) + self.places(torch.arange(ids.shape[1])))
        for i, layer in enumerate(self.layers):
            x = layer(x, mask[:, None, None, :])
            if i in MIXED_LAYERS:
                k = MIXED_LAYERS.index(i)
                self.mean[k], self.deviation[k] = x[mask].mean(0), x[mask].std(0)


class Heads(nn.Module):
    """A linear layer for each layer of tags."""

    def __init__(self, width: int, layers: dict[str, list[str]]):
        super().__init__()
        self.names = list(layers)
        self.linear = nn.ModuleList(nn.Linear(width, len(tags)) for tags in layers.values())

    def forward(self, x: Tensor) -> dict[str, Tensor]:
        return {name: linear(x) for name, linear in zip(self.names, self.linear)}


class Reader(nn.Module):
    def __init__(self, vocabulary: int, sizes: dict[str, int]):
        super().__init__()
        width = sizes["width"]
        self.encoder = Encoder(vocabulary, **sizes)
        self.drop = nn.Dropout(DROP)
        self.tokens = Heads(width, TOKEN_LAYERS)
        self.token, self.anchor = nn.Linear(width, READER_WIDTH), nn.Linear(width, READER_WIDTH)
        self.start = nn.Linear(width, READER_WIDTH)
        self.kind, self.distance = nn.Embedding(len(FRAME_KINDS), READER_WIDTH), nn.Embedding(DISTANCES, READER_WIDTH)
        self.blocks = nn.ModuleList(ReaderBlock(READER_WIDTH, READER_HEADS) for _ in range(READER_LAYERS))
        self.end = nn.LayerNorm(READER_WIDTH)
        self.roles = Heads(READER_WIDTH, ROLE_TAGS)
        self.frames = Heads(READER_WIDTH, FRAME_LAYERS)
        self.mention = nn.Linear(width, SAME_WIDTH)
        self.pair, self.same = nn.Linear(2 * SAME_WIDTH + 1, 64), nn.Linear(64, 1)

    def encode(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Windows × pieces → windows × pieces × width."""
        return self.drop(self.encoder(ids, mask))

    def read_tokens(self, h: Tensor) -> dict[str, Tensor]:
        return self.tokens(h)

    def read_frames(self, h: Tensor, index: Tensor, mask: Tensor, distance: Tensor, anchors: Tensor, weights: Tensor, kind: Tensor):
        """Reads frames.

        h        pieces × width, the pieces of all stories in a row
        index    frames × length, which pieces a frame sees; mask the same shape, true where one stands
        distance frames × length, rows of `distance_rows`
        anchors  frames × most, the pieces of its anchor; weights the same shape, each frame's sum to 1
        kind     frames
        Gives role logits (layer → frames × length × tags) and frame logits (layer → frames × classes).
        """
        anchor = self.pool(h, anchors, weights)
        kinds = self.kind(kind)
        x = F.embedding(index, self.token(h)) + self.distance(distance) + (self.anchor(anchor) + kinds)[:, None]
        x = torch.cat([(self.start(anchor) + kinds)[:, None], x], 1)
        keys = torch.cat([torch.ones_like(mask[:, :1]), mask], 1)[:, None, None, :]
        for block in self.blocks:
            x = block(x, keys)
        x = self.end(x)
        whole, parts = x[:, 0], x[:, 1:]
        return self.roles(parts), self.frames(whole)

    @staticmethod
    def pool(h: Tensor, anchors: Tensor, weights: Tensor) -> Tensor:
        """The weighted mean of some pieces' vectors, for each row of `anchors`."""
        return (F.embedding(anchors, h) * weights[..., None]).sum(1)

    def read_same(self, h: Tensor, anchors: Tensor, weights: Tensor, at: Tensor) -> Tensor:
        """Mentions × mentions: the logit that two tell of one event. `at` is where each begins, in pieces."""
        m = self.mention(self.pool(h, anchors, weights))
        apart = torch.log1p((at[:, None] - at[None]).abs().float()) / 5
        a, b = m[:, None].expand(-1, len(m), -1), m[None].expand(len(m), -1, -1)
        return self.same(torch.relu(self.pair(torch.cat([a * b, (a - b).abs(), apart[..., None]], -1)))).squeeze(-1)


def distance_rows(first: int, length: int, anchor: list[int]) -> np.ndarray:
    """The row of `distance` for `length` pieces from `first` on: how far the nearest piece of the anchor is, and on which side.

    >>> distance_rows(0, 4, [1]).tolist()
    [17, 41, 23, 24]
    """
    apart = np.arange(first, first + length)[:, None] - np.asarray(anchor)[None]
    apart = apart[np.arange(length), np.abs(apart).argmin(1)]
    step = np.minimum(DISTANCE_STEPS, np.floor(2.5 * np.log2(np.abs(apart) + 1) + 0.5)).astype(np.int64)
    return np.where(apart == 0, DISTANCES - 1, DISTANCE_STEPS + np.sign(apart) * step)
