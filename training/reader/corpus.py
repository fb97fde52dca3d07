"""The annotated stories of the shared corpus, and the folds they fall into."""

import hashlib
import json
import re
import subprocess
from pathlib import Path

LANGUAGES = ["en", "ru", "fa"]
FOLDS = 6


def stories(shared: Path, language: str) -> list[dict]:
    """Stories of a language with their annotations as spans of code points; see `spans.mjs`."""
    script = Path(__file__).with_name("spans.mjs")
    done = subprocess.run(["node", script, shared, language], capture_output=True, check=True, encoding="utf8")
    return [json.loads(line) for line in done.stdout.splitlines()]


def cluster(story: dict) -> str:
    """What a story was collected with: stories of one incident, topic, agency and month, or outlet and day stay in one fold.

    >>> cluster({"id": "ecb:10_20ecbplus"})
    'ecb:10'
    """
    source, _, rest = story["id"].partition(":")
    if source == "ecb":
        return f"ecb:{rest.split('_')[0]}"
    if source == "gva":
        return f"gva:{rest.split('/')[0]}"
    month = re.search(r"(?:19|20)\d{4}", rest)
    if source in ("te3", "aquaint") and month:
        return f"agency:{month.group()}"
    if source == "hamshahri":
        return rest.rsplit("-", 1)[0]
    return f"{source}:{story.get('published') or rest}"


def fold_of(story: dict) -> int:
    """The fold of a story, 0 to FOLDS - 1, by its cluster alone."""
    return int(hashlib.sha256(cluster(story).encode()).hexdigest()[:8], 16) % FOLDS
