// Stories with their findings, as reading and extraction would give them, without reading a word: what resolution and the store are measured on.
// A third are reprints of a late story, a third other reports of a late event, the rest tell of something new.

import { randomFrom } from '../random.mjs';

const TYPES = [
  'attack',
  'armed-clash',
  'remote-explosive',
  'air-drone-strike',
  'arrest',
  'diplomacy',
  'agreement',
  'aid',
];
const DEADLY = new Set(['attack', 'armed-clash', 'remote-explosive', 'air-drone-strike']);
const COUNTRIES = 60;
const PLACES = 8_000;
const OUTLETS = 400;
const ACTORS = 40_000;
const WORDS = 20_000;
/** Stories a day: a register of a million spans some seven years. */
const STORIES_A_DAY = 400;
/** Repeats go back so many stories, about three days. */
const BACK = 1_200;
const REPRINTS = 0.3;
const REPORTS = 0.3;
const TEXT_WORDS = 120;

/** Endless stories with findings, in the order of their days. */
export function* tellings(seed) {
  const random = randomFrom(seed);
  const pick = (n) => Math.floor(random() * n);
  /** Some actors and places are in the news every day, most hardly ever. */
  const seldom = (n) => Math.floor(n * random() ** 3);
  const word = () => `w${seldom(WORDS).toString(36)}`;
  const words = (n) => Array.from({ length: n }, word).join(' ');
  const late = [];
  for (let n = 0; ; n++) {
    const day = new Date(Date.UTC(2020, 0, 1) + Math.floor(n / STORIES_A_DAY) * 86_400_000).toISOString().slice(0, 10);
    const kind = random();
    const before = late.length > 0 ? late[pick(late.length)] : undefined;
    let told;
    if (before && kind < REPRINTS) told = before;
    else if (before && kind < REPRINTS + REPORTS) told = { ...scene(before.event, words, word), event: before.event };
    else {
      const event = newEvent(day, pick, seldom, word);
      told = { ...scene(event, words, word), event };
    }
    late.push(told);
    if (late.length > BACK) late.shift();
    yield telling(n, day, told, `Outlet ${seldom(OUTLETS)}`);
  }
}

function newEvent(day, pick, seldom, word) {
  const place = seldom(PLACES);
  const type = TYPES[pick(TYPES.length)];
  return {
    day,
    type,
    place: {
      name: `Place ${place}`,
      kind: 'city',
      country: `C${String.fromCharCode(65 + ((place % COUNTRIES) % 26))}`,
      lat: (place * 7) % 80,
      lon: (place * 13) % 170,
      precision: 'city',
      gazetteerId: `g${place}`,
    },
    killed: DEADLY.has(type) ? 1 + pick(9) : 0,
    who: `${word()} ${word()}`,
    actors: Array.from({ length: 3 }, () => seldom(ACTORS)),
  };
}

/** One way of telling an event: its sentence, a quotation, and what stands around them. */
function scene(event, words) {
  const sentence = `${words(4)} ${event.place.name} ${event.killed || ''} ${event.who} ${words(6)}.`;
  const quotation = `${words(14)}.`;
  return {
    sentence,
    quotation,
    text: `${sentence} Actor ${event.actors[0]} said ${quotation} Actor ${event.actors[1]} Actor ${event.actors[2]} ${words(TEXT_WORDS)}.`,
  };
}

function telling(n, day, { event, sentence, quotation, text }, outlet) {
  const span = (quote) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length, quote };
  };
  const date = { value: event.day, from: event.day, to: event.day, precision: 'day', basis: 'stated' };
  const place = { ...event.place, ...span(event.place.name) };
  const actors = event.actors.map((actor) => ({ ...span(`Actor ${actor}`), name: `Actor ${actor}`, kind: 'person' }));
  return {
    story: {
      id: `story-${n.toString(16).padStart(12, '0')}`,
      capture: 'sha256:bench',
      source: 'bench',
      position: n,
      main: true,
      outlet,
      title: sentence.slice(0, 60),
      language: 'en',
      text,
      blocks: [],
      published: { value: day, precision: 'day', basis: 'metadata', evidence: [] },
    },
    findings: {
      language: 'en',
      events: [
        {
          type: event.type,
          status: 'reported',
          trigger: span(sentence.split(' ')[0]),
          date,
          place,
          participants: [{ role: 'victim', name: event.who, ...span(event.who) }],
          casualties: event.killed
            ? [
                {
                  effect: 'killed',
                  count: { min: event.killed, max: event.killed },
                  who: event.who,
                  ...span(event.who),
                },
              ]
            : [],
          weapons: [],
          seizures: [],
          evidence: [span(sentence)],
          confidence: 0.8,
        },
      ],
      statements: [
        {
          source: { ...actors[0] },
          cue: span('said'),
          content: span(quotation),
          direct: true,
          stance: 'says',
          confidence: 0.8,
        },
      ],
      commitments: [],
      figures: [],
      actors,
      places: [],
      dates: [],
      programmes: [],
    },
  };
}
