import { choosePlace, NOTHING_AROUND } from '../../src/gazetteer/choose.js';
import { fold } from '../../src/gazetteer/fold.js';
import { PRECISION } from '../../src/gazetteer/place.js';
import { addResolved } from '../../src/ingest/add.js';
import { Count, exactly } from '../../src/model/count.js';
import { type DateValue, dateValue } from '../../src/model/edtf.js';
import {
  type ActorMention,
  type Commitment,
  Effect,
  type EventMention,
  type EventTotal,
  type Figure,
  Findings,
  type Participant,
  ParticipantRole,
  type PlaceMention,
  type Statement,
} from '../../src/model/findings.js';
import { given } from '../../src/model/given.js';
import { captureId, stableId } from '../../src/model/id.js';
import { type Span, wrongSpan } from '../../src/model/span.js';
import type { Capture, Story } from '../../src/model/story.js';
import { converted } from '../../src/model/units.js';
import type { Store } from '../../src/store/store.js';
import { gazetteer } from './gazetteer.js';

/** How sure findings are unless a test says otherwise: well above any line under which they are candidates only. */
const SURE = 0.9;

/** Words of a text; with a number those of their so-manieth place. */
export type Words = string | readonly [words: string, nth: number];

/** A date by its EDTF value, with the words for it where the text has some: `['on May 4', '2031-05-04']`; or one that no words speak of. */
type TellDate = string | readonly [words: string, value: string] | { assumed: string };

/** A place as the text names it, with its country where its name does not say which is meant: “Oslo, NO”; or a place that no gazetteer lists. */
type TellPlace = string | (Pick<PlaceMention, 'precision' | 'country'> & { words: string; name?: string });

/** Who took part: words alone, or words with what is known of them. */
type TellParticipant = string | (Partial<Pick<Participant, 'name' | 'kind' | 'country' | 'count'>> & { words: string });

/** Words for how many, and how many they are. */
type TellToll =
  | readonly [words: string, count: number | Count]
  | { words: string; count: number | Count; who?: string; total?: true };

type TellSpeaker = string | { words: string; name?: string; actor?: string };

type Tolls = { [effect in Effect]?: TellToll | readonly TellToll[] };

interface TellEvent
  extends Partial<Pick<EventMention, 'status' | 'confidence' | 'sum' | 'near' | 'background'>>,
    Tolls,
    Partial<Record<ParticipantRole, TellParticipant | readonly TellParticipant[]>> {
  type: EventMention['type'];
  /** The words that tell of it. */
  trigger: Words;
  date?: TellDate;
  place?: TellPlace;
  weapons?: readonly [words: string, kind: string][];
  seizures?: readonly [words: string, what: string, count?: number | Count][];
  /** Whose word it is. */
  by?: TellSpeaker;
}

interface TellTotal extends Partial<Pick<EventTotal, 'of' | 'confidence'>>, Tolls {
  kind: EventTotal['kind'];
  type: EventTotal['type'];
  trigger: Words;
  date?: TellDate;
  place?: TellPlace;
}

interface TellStatement extends Partial<Pick<Statement, 'direct' | 'via' | 'keep' | 'confidence'>> {
  source?: TellSpeaker;
  cue: Words;
  content: Words;
  stance?: Statement['stance'];
  date?: TellDate;
  /** The trigger of the event that it is about. */
  about?: string;
}

interface TellCommitment extends Partial<Pick<Commitment, 'by' | 'programme' | 'status'>> {
  what: string;
  due?: TellDate;
  /** The number of its stage. */
  stage?: number;
  supply?: { words: string; goods?: string; to?: string; count?: number | Count };
}

interface TellFigure extends Pick<Figure, 'what' | 'of' | 'value' | 'unit' | 'count'> {
  /** The words that give the quantity. */
  words: Words;
  asOf?: TellDate;
}

interface TellActor extends Partial<Pick<ActorMention, 'kind' | 'country' | 'role' | 'roleOf'>> {
  aliases?: readonly string[];
  name: string;
  /** The words for it, where they are others than its name. */
  words?: Words;
  members?: readonly [words: string, names: string[]];
}

interface TellProgramme {
  name: string;
  owner?: string;
}

/** What a text tells, as a test writes it: words for spans. */
export interface Tell {
  events?: readonly TellEvent[];
  totals?: readonly TellTotal[];
  statements?: readonly TellStatement[];
  commitments?: readonly TellCommitment[];
  figures?: readonly TellFigure[];
  actors?: readonly (string | TellActor)[];
  programmes?: readonly TellProgramme[];
}

/** A story with what it tells. */
export interface Telling extends Tell {
  title?: string;
  outlet: string;
  /** The day it was published; none where it is empty. */
  date: string;
  text: string;
  url?: string;
  /** Whom it credits, where that is not its outlet. */
  credit?: string;
}

/** A capture of which every story comes with its findings. */
export interface Told {
  capture: Capture;
  stories: { story: Story; findings: Findings }[];
}

/**
 * Findings of a text as perfect extraction would give them, so that tests of what comes behind it don't hang on how well texts are understood.
 * Words of an event are looked for in the sentence of its trigger first, then anywhere.
 *
 * @throws Error naming the words that the text does not hold, the place that no gazetteer lists, or the field that has not the shape of findings.
 * @example findingsIn('Two men fled.', { events: [{ type: 'displacement', trigger: 'fled' }] }).events[0].trigger.start // → 8
 */
export function findingsIn(text: string, tell: Tell): Findings {
  const events = (tell.events ?? []).map((event) => eventIn(text, event));
  const totals = (tell.totals ?? []).map((total) => totalIn(text, total));
  const findings = {
    language: 'en',
    events,
    totals,
    statements: (tell.statements ?? []).map((statement) => statementIn(text, statement, events)),
    commitments: (tell.commitments ?? []).map((commitment) => commitmentIn(text, commitment)),
    figures: (tell.figures ?? []).map((figure) => figureIn(text, figure)),
    actors: (tell.actors ?? []).map((actor) => actorIn(text, typeof actor === 'string' ? { name: actor } : actor)),
    places: [...events, ...totals].flatMap(({ place }) => place ?? []).sort(inOrder),
    dates: [...events, ...totals].flatMap(({ date }) => (date?.quote === undefined ? [] : (date as Span & DateValue))),
    programmes: (tell.programmes ?? []).map(({ name, owner }) => ({
      name,
      ...given('owner', owner),
      evidence: [spanIn(text, name)],
    })),
  };
  const wrong = wrongSpan(text, findings);
  if (wrong) throw new Error(`a span does not hold its words: ${JSON.stringify(wrong)}`);
  return Findings.parse(findings);
}

/** A story with its findings, and a capture that it lies in. */
export function told({ title, outlet, date, text, url, credit, ...tell }: Telling): Told {
  const bytes = new TextEncoder().encode(JSON.stringify({ title, outlet, date, text, url }));
  const capture: Capture = {
    id: captureId(bytes),
    name: `${title ?? outlet}.json`,
    bytes,
    mediaType: 'application/json',
    ...given('url', url),
  };
  const story: Story = {
    id: stableId('story', capture.id, 0),
    source: capture.name,
    capture: capture.id,
    position: 0,
    main: true,
    outlet,
    language: 'en',
    ...given('title', title),
    ...given('url', url),
    ...given('credit', credit),
    ...given(
      'published',
      date ? { value: date, precision: dateValue(date).precision, basis: 'metadata' as const } : undefined,
    ),
    text,
    blocks: [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
      kind: 'paragraph' as const,
      start: index,
      end: index + line.length,
    })),
  };
  return { capture, stories: [{ story, findings: findingsIn(text, tell) }] };
}

/** Adds stories to a register with what they tell, as `addCapture` does behind extraction. */
export async function addTold(store: Store, tellings: readonly (Telling | Told)[]): Promise<Story[]> {
  const added: Story[] = [];
  for (const telling of tellings) {
    const { capture, stories } = 'capture' in telling ? telling : told(telling);
    if ((await store.captureState(capture.id)) === 'done') continue;
    await store.openCapture(capture, stories.length);
    for (const { story, findings } of stories) {
      if (!(await store.hasStory(story.id))) await addResolved(store, story, findings, []);
      added.push(story);
    }
    await store.finishCapture(capture.id, []);
  }
  return added;
}

function eventIn(text: string, event: TellEvent): EventMention {
  const { type, status = 'reported', confidence = SURE, sum, near, background, by } = event;
  const trigger = spanIn(text, event.trigger);
  const sentence = sentenceAround(text, trigger);
  const casualties = casualtiesIn(text, sentence, event);
  const participants = ParticipantRole.options.flatMap((role) =>
    listed(event[role]).map((one): Participant => {
      const { words, name, ...known } = typeof one === 'string' ? { words: one, name: one } : one;
      return { role, ...spanNear(text, sentence, words), name: name ?? words, ...known };
    }),
  );
  return {
    type,
    status,
    trigger,
    ...given('date', dateIn(text, sentence, event.date)),
    ...given('place', placeIn(text, sentence, event.place)),
    participants,
    casualties,
    weapons: (event.weapons ?? []).map(([words, kind]) => ({ ...spanNear(text, sentence, words), kind })),
    seizures: (event.seizures ?? []).map(([words, what, count]) => ({
      ...spanNear(text, sentence, words),
      what,
      ...given('count', count === undefined ? undefined : countOf(count)),
    })),
    evidence: sentencesOf(text, sentence, casualties),
    ...given('assertedBy', speakerIn(text, sentence, by)),
    ...given('sum', sum),
    ...given('near', near),
    ...given('background', background),
    confidence,
  };
}

function totalIn(text: string, total: TellTotal): EventTotal {
  const { kind, type, of, confidence = SURE } = total;
  const trigger = spanIn(text, total.trigger);
  const sentence = sentenceAround(text, trigger);
  const casualties = casualtiesIn(text, sentence, total);
  return {
    kind,
    type,
    trigger,
    casualties,
    ...given('of', of),
    ...given('date', dateIn(text, sentence, total.date)),
    ...given('place', placeIn(text, sentence, total.place)),
    evidence: sentencesOf(text, sentence, casualties),
    confidence,
  };
}

function statementIn(text: string, statement: TellStatement, events: readonly EventMention[]): Statement {
  const { source, stance = 'says', direct = false, via, keep, date, about, confidence = SURE } = statement;
  const content = spanIn(text, statement.content);
  const sentence = sentenceAround(text, content);
  const event = about === undefined ? undefined : events.find(({ trigger }) => trigger.quote === about);
  if (about !== undefined && !event) throw new Error(`no event that is told has the trigger “${about}”`);
  return {
    ...given('source', speakerIn(text, sentence, source)),
    cue: typeof statement.cue === 'string' ? spanNear(text, sentence, statement.cue) : spanIn(text, statement.cue),
    content,
    direct,
    stance,
    ...given('via', via),
    ...given('keep', keep),
    ...given('date', dateIn(text, sentence, date)),
    ...given('about', event?.trigger),
    confidence,
  };
}

function commitmentIn(text: string, commitment: TellCommitment): Commitment {
  const { by, what, due, programme, stage, status = 'planned', supply } = commitment;
  const sentence = sentenceAround(text, spanIn(text, what));
  return {
    ...given('by', by),
    what,
    ...given('due', dateIn(text, sentence, due)),
    ...given('programme', programme),
    ...given('stage', stage === undefined ? undefined : { number: stage, name: `stage ${stage}` }),
    status,
    ...given('supply', supply && suppliesIn(text, sentence, supply)),
    evidence: [sentence],
  };
}

function suppliesIn(
  text: string,
  sentence: Span,
  { words, goods = words, to, count }: NonNullable<TellCommitment['supply']>,
): Commitment['supply'] {
  return {
    ...spanNear(text, sentence, words),
    goods,
    ...given('to', to),
    ...given('count', count === undefined ? undefined : countOf(count)),
  };
}

function figureIn(text: string, { words, asOf, ...figure }: TellFigure): Figure {
  const quantity = spanIn(text, words);
  const sentence = sentenceAround(text, quantity);
  return {
    ...figure,
    ...given('base', figure.unit === undefined ? undefined : converted(figure.value, figure.unit)),
    count: figure.count ?? exactly(figure.value),
    ...given('asOf', dateIn(text, sentence, asOf)),
    evidence: [sentence, quantity],
  };
}

function actorIn(
  text: string,
  { name, words = name, kind = 'person', aliases, members, ...known }: TellActor,
): ActorMention {
  return {
    ...spanIn(text, words),
    name,
    kind,
    ...known,
    ...given('aliases', aliases && [...aliases]),
    ...given('members', members && [{ ...spanIn(text, members[0]), names: members[1] }]),
  };
}

function casualtiesIn(text: string, sentence: Span, tolls: Tolls): EventMention['casualties'] {
  return Effect.options.flatMap((effect) =>
    listed(tolls[effect]).map((toll) => {
      const { words, count, ...rest } = 'words' in toll ? toll : { words: toll[0], count: toll[1] };
      return { effect, ...spanNear(text, sentence, words), count: countOf(count), ...rest };
    }),
  );
}

function speakerIn(text: string, sentence: Span, speaker: TellSpeaker | undefined): EventMention['assertedBy'] {
  if (speaker === undefined) return undefined;
  const { words, name, actor }: Exclude<TellSpeaker, string> =
    typeof speaker === 'string' ? { words: speaker } : speaker;
  return { ...spanNear(text, sentence, words), name: name ?? words, ...given('actor', actor) };
}

function dateIn(text: string, sentence: Span, date: TellDate | undefined): DateValue | undefined {
  if (date === undefined) return undefined;
  if (typeof date === 'string') return { ...dateValue(date), basis: 'stated' };
  if ('assumed' in date) return { ...dateValue(date.assumed), basis: 'assumed' };
  return { ...dateValue(date[1]), basis: 'stated', ...spanNear(text, sentence, date[0]) };
}

const COUNTRY = /^[A-Z]{2}$/;

function placeIn(text: string, sentence: Span, place: TellPlace | undefined): PlaceMention | undefined {
  if (place === undefined) return undefined;
  if (typeof place !== 'string') {
    const { words, name = words, ...known } = place;
    return { ...spanNear(text, sentence, words), name, kind: 'own', ...known };
  }
  const [name, behind] = place.split(', ');
  const country = behind && COUNTRY.test(behind) ? behind : undefined;
  const listed = gazetteer.named(fold(name)).filter((one) => !country || one.country === country);
  const found = choosePlace(listed, NOTHING_AROUND) ?? (country ? listed.at(0) : undefined);
  if (!found) throw new Error(`no gazetteer lists “${place}”; say its country: “${name}, NO”`);
  return {
    ...spanNear(text, sentence, name),
    name: found.name,
    kind: found.kind,
    precision: PRECISION[found.kind],
    lat: found.lat,
    lon: found.lon,
    gazetteerId: found.id,
    ...given('country', found.country),
    ...given('region', found.region),
  };
}

const countOf = (count: number | Count): Count => (typeof count === 'number' ? exactly(count) : Count.parse(count));

/** One or many: a toll is a pair of words and a number itself. */
function listed<T extends string | object>(one: T | readonly T[] | undefined): readonly T[] {
  if (one === undefined) return [];
  return Array.isArray(one) && !isToll(one) ? one : [one as T];
}

const isToll = (one: readonly unknown[]): boolean => typeof one[0] === 'string' && typeof one[1] !== 'string';

function spanIn(text: string, words: Words): Span {
  const [quote, nth] = typeof words === 'string' ? [words, 1] : words;
  let start = -1;
  for (let i = 0; i < nth; i++) {
    start = text.indexOf(quote, start + 1);
    if (start < 0) throw new Error(`the text does not hold “${quote}”${nth > 1 ? ` ${nth} times` : ''}: ${text}`);
  }
  return { start, end: start + quote.length, quote };
}

/** Words in a sentence; where it has none such, in the text. */
function spanNear(text: string, sentence: Span, words: string): Span {
  const at = sentence.quote.indexOf(words);
  if (at < 0) return spanIn(text, words);
  return { start: sentence.start + at, end: sentence.start + at + words.length, quote: words };
}

/** The sentence that words stand in: up to the stops around them, or the ends of their line. */
function sentenceAround(text: string, { start, end }: Span): Span {
  const before = [...text.slice(0, start).matchAll(/(?<=[.!?][”"]?)\s+|\n+/g)].at(-1);
  const from = before ? before.index + before[0].length : 0;
  const after = /[.!?][”"]?(?=\s|$)|(?=\n)|$/.exec(text.slice(end));
  const to = end + (after ? after.index + after[0].length : 0);
  return { start: from, end: to, quote: text.slice(from, to) };
}

/** The sentence of the trigger, and those that tell a toll elsewhere. */
function sentencesOf(text: string, first: Span, spans: readonly Span[]): Span[] {
  const all = new Map([first, ...spans.map((span) => sentenceAround(text, span))].map((one) => [one.start, one]));
  return [...all.values()];
}

const inOrder = (a: Span, b: Span): number => a.start - b.start;
