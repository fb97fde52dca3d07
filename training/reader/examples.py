"""Stories as the net sees them: pieces in windows, tags on pieces, frames."""

from dataclasses import dataclass, field

from labels import COMMITMENT_STATUSES, EVENT_KINDS, EVENT_STATUSES, EVENT_TYPES, FRAME_LAYERS, ROLE_LAYERS, ROLE_TAGS, STANCES, TOKEN_LAYERS
from pieces import BEGIN, END, LONGEST_TITLE, LONGEST_WINDOW, Pieces

# Pieces that two windows of a long story share, and what a commitment's anchor is: the first pieces of its words.
OVERLAP = 96
DEED_PIECES = 3
# How far to each side of its cue a statement or commitment is read.
NEAR = 96
# An event is looked for in so many pieces around its mentions at most.
FAR = 320
IGNORE = -100


@dataclass
class Frame:
    kind: str
    anchor: list[int]
    # layer → tags of the pieces of the story; none for an anchor that is no frame.
    roles: dict[str, list[int]] | None
    # layer → class; a layer that the annotation does not tell is absent.
    whole: dict[str, int]
    # The pieces of each mention, of events.
    mentions: list[list[int]] = field(default_factory=list)


@dataclass
class Example:
    story: dict
    ids: list[int]
    spans: list[tuple[int, int]]
    windows: list[list[int]]
    # For each piece of the story, where its vector stands: window and place in it.
    owner: list[tuple[int, int]]
    tags: dict[str, list[int]]
    frames: list[Frame]


INDEX = {layer: {tag: i for i, tag in enumerate(tags)} for layer, tags in {**TOKEN_LAYERS, **ROLE_TAGS, **FRAME_LAYERS}.items()}
LAYER_OF = {role: layer for layer, roles in ROLE_LAYERS.items() for role in roles}


def windows_of(ids: list[int], title: list[int]) -> tuple[list[list[int]], list[tuple[int, int]]]:
    """Windows of at most 512 pieces, the title before each, and for each piece the window in which it stands farthest from an edge."""
    head = [BEGIN, *title[:LONGEST_TITLE], END] if title else [BEGIN]
    room = LONGEST_WINDOW - len(head) - 1
    starts = [0]
    while starts[-1] + room < len(ids):
        starts.append(starts[-1] + room - OVERLAP)
    windows = [[*head, *ids[start : start + room], END] for start in starts]
    owner = []
    for piece in range(len(ids)):
        of = max(i for i, start in enumerate(starts) if start + (OVERLAP // 2 if i else 0) <= piece)
        owner.append((of, len(head) + piece - starts[of]))
    return windows, owner


def example_of(story: dict, pieces: Pieces, statements_only: bool = False) -> Example:
    ids, spans = pieces.of(story["text"])
    title, _ = pieces.of(story.get("title") or "")
    windows, owner = windows_of(ids, title)
    tags = {layer: [0] * len(ids) for layer in TOKEN_LAYERS}
    frames: list[Frame] = []

    def under(span: dict | None) -> list[int]:
        if not span or span.get("start") is None:
            return []
        return [i for i, (start, end) in enumerate(spans) if end > start and start < span["end"] and end > span["start"]]

    def mark(where: list[int], layer: str, name: str, into: list[int], over: bool = False) -> None:
        for k, i in enumerate(where):
            if over or into[i] == 0:
                into[i] = INDEX[layer][f"{'B' if k == 0 else 'I'}-{name}"]

    def blank() -> dict[str, list[int]]:
        return {layer: [0] * len(ids) for layer in ROLE_TAGS}

    if not statements_only:
        for layer, spans_of_layer in (("name", story["names"]), ("quantity", story["figures"])):
            if spans_of_layer is None:
                tags[layer] = [IGNORE] * len(ids)
            for span in spans_of_layer or []:
                mark(under(span), layer, span.get("kind", layer), tags[layer])
        for event in story["events"]:
            mentions = [where for where in (under(span) for span in event["triggers"] + event["mentions"]) if where]
            if not mentions:
                continue
            anchor = sorted({i for where in mentions for i in where})
            for i in anchor:
                tags["event"][i] = INDEX["event"][event["type"]]
            roles = blank()
            for role in ("actor", "target", "affected"):
                for span in event[role]:
                    mark(under(span), "party", role, roles["party"])
            for k, span in enumerate(event["place"]):
                mark(under(span), "place", "area" if k else "place", roles["place"])
            for count in event["counts"]:
                mark(under(count), "value", count["effect"], roles["value"])
            if event.get("date"):
                mark(under(event["date"]), "value", "date", roles["value"])
            whole = {
                "type": INDEX["type"][event["type"]],
                "kind": EVENT_KINDS.index(event["kind"]),
                "status": EVENT_STATUSES.index(event["status"]),
                "main": int(event["main"]),
            }
            frames.append(Frame("event", anchor, roles, whole, mentions))
        for commitment in story["commitments"]:
            what = under(commitment["what"])
            anchor = what[:DEED_PIECES]
            if not anchor or any(tags["deed"][i] for i in anchor):
                continue
            for i in anchor:
                tags["deed"][i] = 1
            roles = blank()
            mark(what, "speech", "what", roles["speech"])
            for role in ("by", "due"):
                mark(under(commitment.get(role)), "speech", role, roles["speech"], over=True)
            frames.append(Frame("commitment", anchor, roles, {"commitment": 1 + COMMITMENT_STATUSES.index(commitment["status"])}))
    if story.get("statements") is None:
        tags["cue"] = [IGNORE] * len(ids)
    else:
        by_cue: dict[tuple[int, ...], list[dict]] = {}
        for statement in story["statements"]:
            cue = under(statement.get("cue"))
            if cue:
                by_cue.setdefault(tuple(cue), []).append(statement)
        for cue, said in by_cue.items():
            for i in cue:
                tags["cue"][i] = 1
            roles = blank()
            for statement in said:
                mark(under(statement["content"]), "speech", "content", roles["speech"])
            for statement in said:
                mark(under(statement.get("source")), "speech", "source", roles["speech"], over=True)
            whole = {}
            if said[0].get("stance"):
                whole = {"stance": 1 + STANCES.index(said[0]["stance"]), "keep": int(any(s["keep"] for s in said))}
            frames.append(Frame("statement", list(cue), roles, whole))
    if statements_only:
        for layer in ("name", "event", "deed", "quantity"):
            tags[layer] = [IGNORE] * len(ids)
    return Example(story, ids, spans, windows, owner, tags, frames)


def reach(kind: str, anchor: list[int], length: int) -> tuple[int, int]:
    """The pieces from which a frame's roles are read: around its anchor, all of an ordinary story for an event."""
    first, last = anchor[0], anchor[-1] + 1
    if kind != "event":
        return max(0, first - NEAR), min(length, last + NEAR)
    if length <= FAR:
        return 0, length
    middle = (first + last) // 2
    start = min(max(0, middle - FAR // 2), length - FAR)
    return start, start + FAR
