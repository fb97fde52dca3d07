"""Short invented reports with their annotation: what the annotated stories hold few of (tolls of each kind, rare types, undertakings, words in
another sense), so that the frame reader sees each often enough. Nothing in them is true, and no word of them is from a story.

`python invented.py 3` prints three.
"""

import json
import random
import re
import sys

from invented_phrases import BLASTS, COMMITMENTS, COUNTRIES, DEEDS, DETAILS, LEADS, LEADS_BY_BLAST, PLACES, QUIET, SECONDS, WORDS

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "11", "12", "13", "14", "17", "19", "21", "24", "30", "38", "45", "56", "70"]
ONSETS, VOWELS, CODAS = ["b", "d", "g", "k", "l", "m", "n", "r", "s", "t", "v", "z", "sh", "kh", "dr", "tr", "br"], ["a", "e", "i", "o", "u"], ["", "", "n", "r", "l", "sh", "k", "m", "nd"]
GIVEN = ["Omar", "Lena", "Ivan", "Maria", "Ahmad", "Fatima", "John", "Elena", "Karim", "Nadia", "David", "Sofia", "Rashid", "Anna", "Pedro", "Mina"]
EFFECTS = {"k": "killed", "i": "injured", "x": "missing", "b": "abducted", "c": "detained", "s": "displaced"}
PARTIES = {"a": "actor", "g": "target", "f": "affected"}
OPEN = re.compile(r"\[(\d?)([a-zA-Z]):")
# Marks and quotation marks before the first letter.
BEFORE_FIRST = re.compile(r"(?:\[\d?[a-zA-Z]:|\W)*")
# Of ten reports so many tell of a happening, an undertaking, nothing.
SHARES = {"happening": 7, "undertaking": 2, "quiet": 1}
MOST_DETAILS, MOST_QUIET = 3, 4


class Teller:
    """Puts one report together from phrases chosen by chance."""

    def __init__(self, chance: random.Random):
        self.chance = chance
        self.short = "attack"

    def name(self) -> str:
        syllables = [self.chance.choice(ONSETS) + self.chance.choice(VOWELS) for _ in range(self.chance.randint(1, 2))]
        return ("".join(syllables) + self.chance.choice(ONSETS) + self.chance.choice(VOWELS) + self.chance.choice(CODAS)).capitalize()

    def slot(self, name: str) -> str:
        chance = self.chance
        made = {
            "TOWN": self.name, "REGION": self.name, "RIVER": self.name, "PERSON": lambda: f"{chance.choice(GIVEN)} {self.name()}",
            "COUNTRY": lambda: chance.choice(COUNTRIES)[0], "NAT": lambda: chance.choice(COUNTRIES)[1],
            "WEEKDAY": lambda: chance.choice(WEEKDAYS), "MONTH": lambda: chance.choice(MONTHS), "DATE": lambda: str(chance.randint(1, 28)),
            "YEAR": lambda: str(chance.randint(1998, 2024)), "NEXT": lambda: str(chance.randint(2025, 2030)), "AGE": lambda: str(chance.randint(16, 78)),
            "DIGIT": lambda: str(chance.randint(1, 9)), "N": lambda: chance.choice(NUMBERS),
            "HUNDREDS": lambda: f"{chance.randint(1, 90)},{chance.randint(0, 9)}00" if chance.random() < 0.5 else f"{chance.randint(1, 9)}{chance.choice(['00', '50', '20'])}",
            "@P": lambda: chance.choice(PLACES), "#": lambda: self.short, "DEED": lambda: chance.choice(DEEDS),
        }  # fmt: skip
        return made[name]() if name in made else chance.choice(WORDS[name].split("|"))

    def filled(self, pattern: str) -> str:
        while match := re.search(r"\{([A-Z#@]+)\}", pattern):
            pattern = pattern[: match.start()] + self.slot(match.group(1)) + pattern[match.end() :]
        return pattern

    def sentence(self, pattern: str) -> str:
        """A filled pattern that begins with a capital letter, before which marks may stand."""
        text = self.filled(pattern)
        at = BEFORE_FIRST.match(text).end()
        return text[:at] + text[at].upper() + text[at + 1 :]

    def blast(self) -> tuple[str, str]:
        """The type and a lead with a noun for it."""
        kind = self.chance.choice(list(BLASTS))
        word = self.chance.choice(BLASTS[kind])
        self.short = word.split()[-1] if kind not in ("natural-disaster", "man-made-disaster") else word
        lead = self.chance.choice(LEADS_BY_BLAST)
        article = "" if word.endswith("s") or word in ("shelling", "flooding", "fighting", "unrest", "rioting", "artillery fire", "rocket fire", "mortar fire", "communal violence", "intercommunal fighting") else ("an " if word[0] in "aeiou" else "a ")
        return kind, re.sub(r"[aA] \{BLAST\}", article + word, lead)

    def happening(self) -> tuple[str, list[dict]]:
        chance = self.chance
        if chance.random() < 0.45:
            kind, lead = self.blast()
        else:
            kind = chance.choice(list(LEADS))
            lead = chance.choice(LEADS[kind])
            self.short = {"agreement": "deal", "diplomacy": "meeting", "arrest": "operation", "policy": "decision"}.get(kind, "attack" if kind in BLASTS else "incident")
        told = chance.random()
        if told < 0.35:
            opening = self.sentence(lead + ", {WHO} {SAID}{SAYDAY}.")
        elif told < 0.5:
            opening = self.sentence("{WHO} said{SAYDAY} that " if chance.random() < 0.5 else "{WHO} said ") + self.filled(lead) + "."
        elif told < 0.57:
            opening = self.slot("TOWN").upper() + ": " + self.sentence(lead + ", {WHO} said.")
        else:
            opening = self.sentence(lead + ".")
        sentences = [opening]
        events = [{"type": kind, "kind": "event", "status": "reported", "main": True}]
        violent = kind in BLASTS or kind in ("abduction",)
        if violent:
            for detail in chance.sample(DETAILS, chance.randint(0, MOST_DETAILS)):
                sentences.append(self.sentence(detail))
        if chance.random() < 0.5:
            second, standing, pattern = chance.choice(SECONDS)
            if violent or "{#}" not in pattern:
                sentences.append(self.sentence(pattern))
                planned = standing == "planned"
                events.append({"type": second, "kind": "event" if planned else standing, "status": "planned" if planned else "reported", "main": False})
        if chance.random() < 0.3:
            sentences.append(self.sentence(chance.choice(QUIET)))
        return " ".join(sentences), events

    def undertaking(self) -> tuple[str, str]:
        status, pattern = self.chance.choice(COMMITMENTS)
        before = [self.sentence(one) for one in self.chance.sample(QUIET, self.chance.randint(0, 2))]
        return " ".join([*before, self.sentence(pattern)]), status

    def quiet(self) -> str:
        return " ".join(self.sentence(one) for one in self.chance.sample(QUIET, self.chance.randint(1, MOST_QUIET)))


def unmarked(marked: str) -> tuple[str, list[tuple[str, str, int, int]]]:
    """The text without marks, and (event, role, start, end) of each.

    >>> unmarked("[k:Two men] fled.")
    ('Two men fled.', [('1', 'k', 0, 7)])
    """
    text, spans, open_marks, at = "", [], [], 0
    while at < len(marked):
        if match := OPEN.match(marked, at):
            open_marks.append((match.group(1) or "1", match.group(2), len(text)))
            at = match.end()
        elif marked[at] == "]" and open_marks:
            event, role, start = open_marks.pop()
            spans.append((event, role, start, len(text)))
            at += 1
        else:
            text += marked[at]
            at += 1
    return text, spans


WITHOUT_PREPOSITION = re.compile(r"^(?:on|in|by|over|late on|early) ", re.IGNORECASE)


def story_of(number: int, marked: str, events: list[dict], commitment: str | None) -> dict:
    text, marks = unmarked(marked)
    cut = lambda start, end: {"start": start, "end": end, "quote": text[start:end]}
    told = []
    for index, event in enumerate(events, 1):
        own = {role: [cut(s, e) for of, r, s, e in marks if of == str(index) and r == role] for role in "tmagfpPdkixbcs"}
        date = own["d"][0] if own["d"] else None
        if date and (without := WITHOUT_PREPOSITION.match(date["quote"])):
            date = cut(date["start"] + without.end(), date["end"])
        counts = sorted(({**span, "effect": EFFECTS[role]} for role in EFFECTS for span in own[role]), key=lambda one: one["start"])
        parties = {PARTIES[role]: own[role] for role in PARTIES}
        told.append({**event, "triggers": own["t"][:1], "mentions": own["t"][1:] + own["m"], "date": date, "place": own["p"] + own["P"], **parties, "counts": counts})
    commitments = []
    if commitment:
        of = {role: next((cut(s, e) for _, r, s, e in marks if r == role), None) for role in "wyu"}
        commitments = [{"what": of["w"], "by": of["y"], "due": of["u"], "status": commitment}]
    return {"id": f"invented:{number}", "language": "en", "text": text, "title": "", "names": None, "figures": None, "events": told, "statements": None, "commitments": commitments}


def stories(count: int, seed: int = 1) -> list[dict]:
    """So many invented reports, the same for the same seed. Names, figures and statements are not annotated in them."""
    made = []
    for number in range(count):
        teller = Teller(random.Random(seed * 100_000 + number))
        sort = teller.chance.choices(list(SHARES), list(SHARES.values()))[0]
        if sort == "happening":
            text, events = teller.happening()
            made.append(story_of(number, text, events, None))
        elif sort == "undertaking":
            text, status = teller.undertaking()
            made.append(story_of(number, text, [], status))
        else:
            made.append(story_of(number, teller.quiet(), [], None))
    return made


if __name__ == "__main__":
    for story in stories(int(sys.argv[1])):
        print(json.dumps(story, ensure_ascii=False))
