"""What the reader can say: the one list of labels that training, export and `src/frames` share (it is written into `reader.json`)."""

NAME_KINDS = ["person", "organization", "group", "place", "people", "other"]

EVENT_TYPES = (
    "government-regains-territory non-state-overtakes-territory armed-clash chemical-weapon air-drone-strike suicide-bomb "
    "shelling-missile remote-explosive grenade sexual-violence attack abduction peaceful-protest protest-with-intervention "
    "force-against-protesters violent-demonstration mob-violence agreement arrest change-to-group disrupted-weapons "
    "base-established property-destruction territory-transfer organized-crime natural-disaster man-made-disaster diplomacy "
    "attribution deployment border-crossing displacement aid sanction arms-transfer exercise policy other"
).split()

STANCES = ["says", "confirms", "denies", "condemns", "warns", "urges", "promises", "blames", "supports", "doubts"]
EVENT_KINDS = ["event", "background", "sum", "series"]
EVENT_STATUSES = ["reported", "planned", "denied", "hypothetical"]
COMMITMENT_STATUSES = ["planned", "started", "done", "delayed", "undated", "cancelled"]
FRAME_KINDS = ["event", "statement", "commitment"]

EFFECTS = ["killed", "injured", "missing", "abducted", "detained", "displaced"]
# Roles whose words may be the same words: each layer is tagged by itself.
ROLE_LAYERS = {
    "party": ["actor", "target", "affected"],
    "place": ["place", "area"],
    "value": ["date", *EFFECTS],
    "speech": ["source", "content", "by", "what", "due"],
}


def bio(names: list[str]) -> list[str]:
    """The tags of a layer: `O`, then begin and inside of each name.

    >>> bio(["place"])
    ['O', 'B-place', 'I-place']
    """
    return ["O", *(f"{mark}-{name}" for name in names for mark in "BI")]


# Heads that give every token of a story a tag.
TOKEN_LAYERS = {
    "name": bio(NAME_KINDS),
    "event": ["O", *EVENT_TYPES],
    "cue": ["O", "cue"],
    "deed": ["O", "deed"],
    "quantity": bio(["quantity"]),
}
ROLE_TAGS = {layer: bio(roles) for layer, roles in ROLE_LAYERS.items()}
# Heads that say of a whole frame what it is; the first class of each means that it is none.
FRAME_LAYERS = {
    "type": ["none", *EVENT_TYPES],
    "kind": EVENT_KINDS,
    "status": EVENT_STATUSES,
    "main": ["no", "main"],
    "stance": ["none", *STANCES],
    "keep": ["no", "keep"],
    "commitment": ["none", *COMMITMENT_STATUSES],
}
