"""Trains the heads and the frame reader further by an encoder that no longer changes: vectors are made once, so an epoch of all frames costs a
third of one of the whole net.
"""

import itertools
import random
from pathlib import Path

import torch

import batches
from examples import Example
from loss import loss_of_vectors
from net import Reader
from schedule import BATCH, DECAY, LONGEST_STEP, SEED, Tally, schedule

# A lower rate than before, since they are learned already.
RATE = 5e-4
# Nearly all frames of a story.
MOST_FRAMES = 24


@torch.no_grad()
def vectors_of(net: Reader, examples: list[Example]) -> list[torch.Tensor]:
    """Each story's vectors (pieces × width), in half precision."""
    net.eval()
    vectors = []
    for example in examples:
        ids, seen, at, _ = batches.windows([example])
        h = net.encode(ids, seen)
        vectors.append(h.reshape(-1, h.shape[-1])[at].half())
    return vectors


def train_heads(net: Reader, examples: list[Example], passes: int, checkpoint: Path) -> None:
    """Trains for so many passes over all stories, and writes the net after each."""
    vectors = dict(zip(map(id, examples), vectors_of(net, examples)))
    heads = [parameter for name, parameter in net.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(heads, lr=RATE, weight_decay=DECAY, fused=True)
    rates = schedule(optimizer, passes * len(batches.by_length(examples, BATCH, random.Random(SEED))))
    for done in range(passes):
        net.train()
        chance = random.Random(SEED * 2000 + done)
        torch.manual_seed(SEED * 2000 + done)
        tally = Tally()
        for batch in batches.by_length(examples, BATCH, chance):
            starts = [0, *itertools.accumulate(len(one.ids) for one in batch)][:-1]
            h = net.drop(torch.cat([vectors[id(one)] for one in batch]).float())
            loss, parts = loss_of_vectors(net, h, batch, starts, MOST_FRAMES, chance)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(heads, LONGEST_STEP)
            optimizer.step()
            rates.step()
            tally.add(parts)
        tally.tell(f"pass {done + 1}")
        torch.save({"net": net.state_dict(), "passes": done + 1}, checkpoint)
