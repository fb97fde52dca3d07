"""Which pieces of the multilingual vocabulary are kept: those that the shared texts use, and the common ones of our scripts."""

import gzip
import json
import unicodedata
from pathlib import Path

from pieces import WORD, Pieces

SCRIPTS = {"LATIN", "CYRILLIC", "ARABIC"}
# The vocabulary is sorted by how common a piece is: so many of its first pieces are kept where their script is one of ours.
COMMON = 60_000
SPECIAL = 4
TEXTS = ["corpus/*/*.jsonl", "corpus/*/*.jsonl.gz", "bench/*/*.jsonl", "bench/*/*.jsonl.gz", "fixtures/*.jsonl", "cases/*.jsonl"]
TREEBANKS = ["lang/*/*.conllu.gz"]
WORD_LISTS = ["lang/fa/words.tsv.gz"]
LEAST_FREQUENT = 6


def script_of(piece: str) -> str | None:
    """The script of the first letter of a piece; none where it has no letter.

    >>> script_of("▁мир")
    'CYRILLIC'
    """
    return next((unicodedata.name(sign, "?").split()[0] for sign in piece if sign.isalpha()), None)


def words_of(shared: Path) -> set[str]:
    """All words of the shared texts, treebanks and word lists."""
    words: set[str] = set()
    for pattern in TEXTS:
        for file in sorted(shared.glob(pattern)):
            for line in lines(file):
                row = json.loads(line)
                for part in ("text", "title"):
                    if isinstance(row.get(part), str):
                        words.update(WORD.findall(row[part]))
    for pattern in TREEBANKS:
        for file in sorted(shared.glob(pattern)):
            words.update(cells[1] for cells in (line.split("\t") for line in lines(file)) if len(cells) > 2)
    for pattern in WORD_LISTS:
        for file in sorted(shared.glob(pattern)):
            for cells in (line.split("\t") for line in lines(file)):
                if len(cells) > 1 and cells[1].strip().isdigit() and int(cells[1]) >= LEAST_FREQUENT:
                    words.update(WORD.findall(cells[0]))
    return words


def lines(file: Path):
    with gzip.open(file, "rt", encoding="utf8") if file.suffix == ".gz" else file.open(encoding="utf8") as opened:
        yield from (line for line in opened if line.strip())


def vocabulary_of(whole: list[tuple[str, float]], shared: Path) -> list[int]:
    """Indices of the pieces to keep, in order."""
    pieces = Pieces(whole)
    used = {piece for word in words_of(shared) for piece, _, _ in pieces._word_uncached(word)}
    ours = {i for i, (piece, _) in enumerate(whole) if (i < COMMON or len(piece) == 1) and script_of(piece) in {*SCRIPTS, None}}
    return sorted(set(range(SPECIAL)) | used | ours)
