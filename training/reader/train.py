"""Trains the reader. `python train.py --shared ../../../shared --work FOLDER [--without FOLD] [--epochs N]`

Writes a checkpoint after each epoch and goes on from it. Settings that matter on two cores: no dropout inside the encoder (attention with
dropout is 18 times slower there), embeddings frozen, stories of one length in a batch; instead of dropout a part of the pieces is hidden.
"""

import argparse
import json
import random
from pathlib import Path

import torch

import base
import batches
import corpus
import invented
from examples import Example, example_of
from heads import train_heads
from loss import loss_of
from mean import Mean
from net import Reader
from pieces import UNKNOWN, Pieces
from schedule import BATCH, DECAY, LONGEST_STEP, SEED, Tally, schedule
from vocabulary import vocabulary_of

# Above 2e-4 the encoder's vectors collapse into one; lower layers move less.
ENCODER_RATE, HEAD_RATE = 1.5e-4, 1e-3
LAYER_DECAY = 0.93
HIDDEN = 0.08
INVENTED = 800
ATTRIBUTIONS = 300
MEASURED = 40
# The net that is kept is the mean of those after each epoch from here on: single ones learn the stories by heart from about the seventh on.
MEAN_FROM = 4


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="the folder of the annotated corpus")
    parser.add_argument("--work", type=Path, required=True, help="where base weights, checkpoints and results go")
    parser.add_argument("--without", type=int, help="the fold to leave out")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rest", type=int, default=0, help="so many of the encoder's lowest layers stay as they are: a step is shorter by 2 % each")
    parser.add_argument("--passes", type=int, default=0, help="then so many epochs of the heads alone, by an encoder that no longer changes")
    parser.add_argument("--invented", type=int, default=INVENTED, help="so many invented reports beside the annotated stories")
    parser.add_argument("--attributions", type=int, default=ATTRIBUTIONS, help="so many articles in which attributions alone are annotated, in the passes")
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


def rest(net: Reader, layers: int) -> None:
    """Keeps the lowest layers of the encoder, and what lies below them, as they are."""
    below = [net.encoder.places, net.encoder.norm, *net.encoder.layers[:layers]]
    for parameter in (p for part in below for p in part.parameters()):
        parameter.requires_grad = False


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
    steps = options.epochs * len(batches.by_length(examples, BATCH, random.Random(SEED)))
    rates = schedule(optimizer, steps)
    first, mean = 0, Mean()
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        rates.load_state_dict(saved["rates"])
        first, mean = saved["epoch"], Mean(**saved["mean"])
        print(f"going on after epoch {first}", flush=True)
    done = 0
    for epoch in range(first, options.epochs):
        net.train()
        chance = random.Random(SEED * 1000 + epoch)
        torch.manual_seed(SEED * 1000 + epoch)
        tally = Tally()
        for batch in batches.by_length(examples, BATCH, chance):
            loss, parts = loss_of(net, batch, HIDDEN, UNKNOWN, chance)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), LONGEST_STEP)
            optimizer.step()
            rates.step()
            tally.add(parts)
            done += 1
            if done % 40 == 0:
                tally.tell(f"step {done}")
            if options.most_steps and done >= options.most_steps:
                return
        tally.tell(f"epoch {epoch + 1}")
        if epoch + 1 >= MEAN_FROM:
            mean = mean.with_one(net.state_dict())
        saved = {"net": net.state_dict(), "mean": vars(mean), "optimizer": optimizer.state_dict(), "rates": rates.state_dict(), "epoch": epoch + 1}
        torch.save(saved, checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)
    if mean.count:
        net.load_state_dict(mean.state)
        torch.save({"net": mean.state, "epoch": options.epochs}, options.work / f"{options.name}.mean.pt")


def main() -> None:
    options = arguments()
    torch.set_num_threads(2)
    torch.set_flush_denormal(True)
    pieces, net = start(options.work, options.shared)
    stories = [story for language in corpus.LANGUAGES for story in corpus.stories(options.shared, language)]
    kept = [story for story in stories if corpus.fold_of(story) != options.without]
    examples = [example_of(story, pieces) for story in [*kept, *invented.stories(options.invented)]]
    left_out = {language: [s["id"] for s in stories if s not in kept and s["language"] == language] for language in corpus.LANGUAGES}
    (options.work / f"{options.name}.kept.json").write_text(json.dumps(left_out, ensure_ascii=False, indent=1), encoding="utf8")
    (options.work / "vocabulary.json").write_text(json.dumps(pieces.vocabulary, ensure_ascii=False), encoding="utf8")
    print(f"{len(kept)} of {len(stories)} stories, {options.invented} invented reports, {sum(len(e.ids) for e in examples)} pieces, {sum(p.numel() for p in net.parameters()) / 1e6:.1f} M parameters", flush=True)
    sample = random.Random(SEED).sample(examples, MEASURED)
    ids, seen, _, _ = batches.windows(sample)
    net.encoder.measure(ids, seen)
    if options.start:
        net.load_state_dict(torch.load(options.start)["net"])
    if options.rest:
        rest(net, options.rest)
    train(net, examples, options)
    if options.passes:
        articles = corpus.attributions(options.shared, options.attributions, {id for ids in left_out.values() for id in ids})
        attributed = [example_of(article, pieces, statements_only=True) for article in articles]
        train_heads(net, [*examples, *attributed], options.passes, options.work / f"{options.name}.passed.pt")


if __name__ == "__main__":
    main()
