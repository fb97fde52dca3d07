"""The annotated stories of the shared corpus, and the folds they fall into."""

import gzip
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


def attributions(shared: Path, most: int, without: set[str]) -> list[dict]:
    """So many articles of PolNeAR's train part, in which attributions alone are annotated; none of the stories `without`."""
    articles = []
    with gzip.open(shared / "corpus/polnear/articles.jsonl.gz", "rt", encoding="utf8") as lines:
        for article in map(json.loads, lines):
            if len(articles) < most and f"polnear:{article['id']}" not in without:
                articles.append({"id": article["id"], "language": "en", "text": article["text"], "statements": attributed(article["attributions"])})
    return articles


def attributed(attributions: list[dict]) -> list[dict]:
    """One statement for each stretch of what is said, with the first words of its source and cue."""
    first = lambda spans: {"start": spans[0][0], "end": spans[0][1]} if spans else None
    return [
        {"source": first(one["source"]), "cue": first(one["cue"]), "content": {"start": start, "end": end}}
        for one in attributions
        for start, end in one["content"]
    ]


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
