"""What both kinds of training share: rates over the steps, and figures as they go."""

import math
import time

import torch

WARM_UP, FLOOR = 0.06, 0.02
DECAY = 0.01
BATCH = 6
SEED = 1
LONGEST_STEP = 1.0


def schedule(optimizer: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LambdaLR:
    """Each group's rate over the steps: up from 0, then down along a cosine to a small part."""

    def share(step: int) -> float:
        return min(1, step / (WARM_UP * steps + 1)) * max(FLOOR, (1 + math.cos(math.pi * step / max(1, steps))) / 2)

    return torch.optim.lr_scheduler.LambdaLR(optimizer, share)


class Tally:
    """Mean losses since it was made."""

    def __init__(self):
        self.began, self.sums, self.counts = time.time(), {}, {}

    def add(self, parts: dict[str, float]) -> None:
        for layer, value in parts.items():
            self.sums[layer] = self.sums.get(layer, 0) + value
            self.counts[layer] = self.counts.get(layer, 0) + 1

    def tell(self, what: str) -> None:
        means = " ".join(f"{layer} {self.sums[layer] / self.counts[layer]:.3f}" for layer in self.sums)
        print(f"{what} {time.time() - self.began:.0f} s {means}", flush=True)
