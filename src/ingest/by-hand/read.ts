import { choosePlace, NOTHING_AROUND } from '../../gazetteer/choose.js';
import { fold } from '../../gazetteer/fold.js';
import { type Gazetteer, PRECISION } from '../../gazetteer/place.js';
import { parseCount } from '../../model/count.js';
import { dateValue } from '../../model/edtf.js';
import {
  Effect,
  type EventMention,
  type Findings,
  NO_FINDINGS,
  type Participant,
  type PlaceMention,
} from '../../model/findings.js';
import { given } from '../../model/given.js';
import type { HandEntry } from '../../model/hand-entry.js';
import { stableId } from '../../model/id.js';
import type { Span } from '../../model/span.js';
import type { Capture, Story } from '../../model/story.js';
import { converted } from '../../model/units.js';
import { handEntryIn } from './capture.js';

/** An entry by hand as a story with its findings: the words it stands on, then a line a field, so that every value has words. */
export function readHandEntry(capture: Capture, gazetteer: Gazetteer): { story: Story; findings: Findings } {
  const entry = handEntryIn(capture);
  const lines = Object.entries(entry)
    .filter(([name]) => !ABOUT.has(name))
    .map(([name, value]) => `${name}: ${value}`);
  const text = [...(entry.words ? [entry.words] : []), ...lines].join('\n');
  const story: Story = {
    id: stableId('story', capture.id, 0),
    source: capture.name,
    capture: capture.id,
    position: 0,
    main: true,
    form: 'entry',
    outlet: entry.source,
    title: `${entry.kind}, entered by ${entry.by}`,
    byline: entry.by,
    ...given('url', entry.url),
    ...given('published', publishedOn(entry.published)),
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  };
  return { story, findings: findingsOf(entry, text, gazetteer) };
}

const publishedOn = (day: string | undefined): Story['published'] =>
  day === undefined ? undefined : { value: day, precision: dateValue(day).precision, basis: 'metadata' };

/** What says where an entry comes from, and is no value of it. */
const ABOUT: ReadonlySet<string> = new Set(['words', 'source', 'url', 'published', 'by', 'at']);

function findingsOf(entry: HandEntry, text: string, gazetteer: Gazetteer): Findings {
  const spanAt = (start: number, quote: string): Span => ({ start, end: start + quote.length, quote });
  const wordsOf = (name: string, value: string | number): Span =>
    spanAt(text.lastIndexOf(`${name}: ${value}`) + name.length + 2, String(value));
  const whole = spanAt(0, entry.words ?? text);
  const enteredBy = entry.by;
  const dated = (name: string, value: string | undefined) =>
    value === undefined ? undefined : { ...dateValue(value), ...wordsOf(name, value), basis: 'stated' as const };
  switch (entry.kind) {
    case 'event':
      return {
        ...NO_FINDINGS,
        events: [
          {
            ...eventOf(entry, wordsOf, gazetteer),
            ...given('date', dated('date', entry.date)),
            evidence: [whole],
            enteredBy,
          },
        ],
      };
    case 'statement':
      return {
        ...NO_FINDINGS,
        statements: [
          {
            source: { ...wordsOf('speaker', entry.speaker), name: entry.speaker },
            cue: wordsOf('stance', entry.stance),
            content: wordsOf('content', entry.content),
            direct: false,
            stance: entry.stance,
            ...given('date', dated('date', entry.date)),
            enteredBy,
          },
        ],
      };
    case 'commitment': {
      const number = entry.stage && /^\d+$/.test(entry.stage) ? Number(entry.stage) : undefined;
      const commitment = {
        ...given('by', entry.who),
        what: entry.what,
        ...given('due', dated('due', entry.due)),
        ...given('programme', entry.programme),
        ...given(
          'stage',
          entry.stage ? { ...given('number', number), name: number ? `stage ${number}` : entry.stage } : undefined,
        ),
        status: entry.status,
        evidence: [whole],
        enteredBy,
      };
      const programmes = entry.programme
        ? [{ name: entry.programme, evidence: [wordsOf('programme', entry.programme)] }]
        : [];
      return { ...NO_FINDINGS, commitments: [commitment], programmes };
    }
    case 'figure':
      return {
        ...NO_FINDINGS,
        figures: [
          {
            what: entry.what,
            ...given('of', entry.of),
            value: entry.value,
            ...given('unit', entry.unit),
            ...given('base', entry.unit ? converted(entry.value, entry.unit) : undefined),
            ...given('asOf', dated('asOf', entry.asOf)),
            evidence: [whole],
            enteredBy,
          },
        ],
      };
  }
}

type EventEntry = Extract<HandEntry, { kind: 'event' }>;

function eventOf(
  entry: EventEntry,
  wordsOf: (name: string, value: string) => Span,
  gazetteer: Gazetteer,
): Omit<EventMention, 'evidence' | 'date'> {
  const participants = (['actor', 'target', 'victim'] as const).flatMap((role): Participant[] => {
    const name = entry[role];
    return name === undefined ? [] : [{ role, name, ...wordsOf(role, name) }];
  });
  const casualties = Effect.options.flatMap((effect) => {
    const value = entry[effect];
    const count = value === undefined ? undefined : parseCount(value);
    return value === undefined || !count ? [] : [{ effect, count, ...wordsOf(effect, value) }];
  });
  return {
    type: entry.type,
    status: entry.status,
    trigger: wordsOf('type', entry.type),
    ...given('place', entry.place ? placeOf(entry.place, wordsOf('place', entry.place), gazetteer) : undefined),
    participants,
    casualties,
    weapons: [],
    seizures: [],
    confidence: 1,
  };
}

const COUNTRY = /^[A-Z]{2}$/;

/** The gazetteer's place of a name, in the country that stands behind it where one does; else the name alone. */
function placeOf(written: string, span: Span, gazetteer: Gazetteer): PlaceMention {
  const [name, behind] = written.split(/\s*,\s*/);
  const country = behind && COUNTRY.test(behind) ? behind : undefined;
  const known = gazetteer.named(fold(name)).filter((place) => !country || place.country === country);
  const place = choosePlace(known, NOTHING_AROUND) ?? (country ? known.at(0) : undefined);
  if (!place) return { ...span, name, kind: 'own', precision: 'city', ...given('country', country) };
  return {
    ...span,
    name: place.name,
    kind: place.kind,
    precision: PRECISION[place.kind],
    lat: place.lat,
    lon: place.lon,
    gazetteerId: place.id,
    ...given('country', place.country),
    ...given('region', place.region),
  };
}
