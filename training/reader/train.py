"""Trains the reader. `python train.py --shared ../../../shared --work FOLDER [--without FOLD] [--epochs N]`

Writes a checkpoint after each epoch and goes on from it. Settings that matter on two cores: no dropout inside the encoder (attention with
dropout is 18 times slower there), embeddings frozen, stories of one length in a batch; instead of dropout a part of the pieces is hidden.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch

import base
import batches
import corpus
from examples import Example, example_of
from loss import loss_of
from net import Reader
from pieces import UNKNOWN, Pieces
from vocabulary import vocabulary_of

# Above 2e-4 the encoder's vectors collapse into one; lower layers move less.
ENCODER_RATE, HEAD_RATE = 1.5e-4, 1e-3
LAYER_DECAY = 0.93
WARM_UP, FLOOR = 0.06, 0.02
DECAY = 0.01
HIDDEN = 0.08
BATCH = 6
SEED = 1
LONGEST_STEP = 1.0
MEASURED = 40


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="the folder of the annotated corpus")
    parser.add_argument("--work", type=Path, required=True, help="where base weights, checkpoints and results go")
    parser.add_argument("--without", type=int, help="the fold to leave out")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--most-steps", type=int, help="stop after so many steps, to try something")
    parser.add_argument("--rate", type=float, default=ENCODER_RATE)
    parser.add_argument("--name", default="reader")
    parser.add_argument("--start", type=Path, help="a checkpoint whose net training begins with, under a new schedule")
    return parser.parse_args()


def start(work: Path, shared: Path) -> tuple[Pieces, Reader]:
    """The vocabulary cut down to what our languages use, and the net with the base encoder and new heads."""
    work.mkdir(parents=True, exist_ok=True)
    whole, state, sizes = base.load(base.fetch(work))
    keep = vocabulary_of(whole, shared)
    pieces = Pieces(base.prune(whole, state, keep))
    torch.manual_seed(SEED)
    net = Reader(len(keep), sizes)
    net.encoder.load_state_dict(state, strict=False)
    return pieces, net


def schedule(optimizer: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LambdaLR:
    def share(step: int) -> float:
        return min(1, step / (WARM_UP * steps + 1)) * max(FLOOR, (1 + math.cos(math.pi * step / steps)) / 2)

    return torch.optim.lr_scheduler.LambdaLR(optimizer, share)


def optimizer_of(net: Reader, rate: float) -> torch.optim.Optimizer:
    """Each layer of the encoder with its own rate; what is no layer (positions, the first norm) moves as the lowest one."""
    depth = len(net.encoder.layers)
    groups = [{"params": list(layer.parameters()), "lr": rate * LAYER_DECAY ** (depth - 1 - i)} for i, layer in enumerate(net.encoder.layers)]
    below = [net.encoder.places.weight, *net.encoder.norm.parameters()]
    heads = [p for name, p in net.named_parameters() if not name.startswith("encoder.")]
    groups += [{"params": below, "lr": rate * LAYER_DECAY**depth}, {"params": [*heads, net.encoder.mix], "lr": HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)


def train(net: Reader, examples: list[Example], options: argparse.Namespace) -> None:
    checkpoint = options.work / f"{options.name}.pt"
    optimizer = optimizer_of(net, options.rate)
    steps = options.epochs * math.ceil(len(examples) / BATCH)
    rates = schedule(optimizer, steps)
    first = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        rates.load_state_dict(saved["rates"])
        first = saved["epoch"]
        print(f"going on after epoch {first}", flush=True)
    done = 0
    for epoch in range(first, options.epochs):
        net.train()
        chance = random.Random(SEED * 1000 + epoch)
        torch.manual_seed(SEED * 1000 + epoch)
        began, sums, counts = time.time(), {}, {}
        for batch in batches.by_length(examples, BATCH, chance):
            loss, parts = loss_of(net, batch, HIDDEN, UNKNOWN, chance)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), LONGEST_STEP)
            optimizer.step()
            rates.step()
            for layer, value in parts.items():
                sums[layer] = sums.get(layer, 0) + value
                counts[layer] = counts.get(layer, 0) + 1
            done += 1
            if done % 40 == 0:
                print(f"step {done} {time.time() - began:.0f} s " + " ".join(f"{k} {sums[k] / counts[k]:.3f}" for k in sums), flush=True)
            if options.most_steps and done >= options.most_steps:
                return
        print(f"epoch {epoch + 1} {time.time() - began:.0f} s " + " ".join(f"{k} {sums[k] / counts[k]:.3f}" for k in sums), flush=True)
        saved = {"net": net.state_dict(), "optimizer": optimizer.state_dict(), "rates": rates.state_dict(), "epoch": epoch + 1}
        torch.save(saved, checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)


def main() -> None:
    options = arguments()
    torch.set_num_threads(2)
    torch.set_flush_denormal(True)
    pieces, net = start(options.work, options.shared)
    stories = [story for language in corpus.LANGUAGES for story in corpus.stories(options.shared, language)]
    kept = [story for story in stories if corpus.fold_of(story) != options.without]
    examples = [example_of(story, pieces) for story in kept]
    left_out = {language: [s["id"] for s in stories if s not in kept and s["language"] == language] for language in corpus.LANGUAGES}
    (options.work / f"{options.name}.kept.json").write_text(json.dumps(left_out, ensure_ascii=False, indent=1), encoding="utf8")
    (options.work / "vocabulary.json").write_text(json.dumps(pieces.vocabulary, ensure_ascii=False), encoding="utf8")
    print(f"{len(examples)} of {len(stories)} stories, {sum(len(e.ids) for e in examples)} pieces, {sum(p.numel() for p in net.parameters()) / 1e6:.1f} M parameters", flush=True)
    sample = random.Random(SEED).sample(examples, MEASURED)
    ids, seen, _, _ = batches.windows(sample)
    net.encoder.measure(ids, seen)
    if options.start:
        net.load_state_dict(torch.load(options.start)["net"])
    train(net, examples, options)


if __name__ == "__main__":
    main()
