import type { Gazetteer } from '../gazetteer/place.js';
import type { Reference } from '../language/dates/reference.js';
import { languageOf } from '../language/detect.js';
import { numbersOf } from '../language/numbers/languages.js';
import { quotationsIn } from '../language/quotations.js';
import type { Findings } from '../model/findings.js';
import type { Frames } from '../model/frames.js';
import type { KnownActor } from '../model/known-actor.js';
import type { Proposals } from '../model/proposal.js';
import { isSpan, wrongSpan } from '../model/span.js';
import type { Published } from '../model/story.js';
import { noTrace, type Trace } from '../model/trace.js';
import { inOrdinaryLetters } from './capitals.js';
import { findCommitments } from './commitments/commitments.js';
import { findProgrammes } from './commitments/programmes.js';
import type { Context } from './context.js';
import { findEvents } from './events/events.js';
import { withAssertions, withNearness } from './events/standing.js';
import { findFigures } from './figures/figures.js';
import { withMembers } from './members.js';
import { acceptProposals } from './proposals/accept.js';
import { soundFrames } from './sound.js';
import { findStatements } from './statements/statements.js';
import { storyValues } from './values/story.js';

/** A text to extract from. */
export interface ExtractInput {
  text: string;
  title?: string;
  published?: Published | string;
  language?: string;
  /** The year or day to read dates against, where the caller knows it better than the text. */
  reference?: Reference;
  /** What a language model proposes for this text; taken only where the text holds its words. */
  proposals?: Proposals;
}

/** What extraction is handed, so that it stays pure. */
export interface ExtractTools {
  gazetteer: Gazetteer;
  /** Actors of the situation, by all their names. */
  actors?: readonly KnownActor[];
  trace?: Trace;
}

/** A text as the reader is to be given it. */
export interface ReadableText {
  text: string;
  language: string;
  /** Where understanding ended, in a text that is too long for a story. */
  cut?: number;
}

/**
 * Longer texts are no story but a book or a dump: what stands behind this many characters is not understood, and the findings say so. It is
 * three times the longest article of the shared sets.
 */
const LONGEST = 150_000;

/**
 * A text as frames are read in it: no longer than a story can be, in ordinary letters where it is in capitals, and its language. Offsets are
 * those of the text itself.
 */
export function readable(
  { text, language }: Pick<ExtractInput, 'text' | 'language'>,
  { gazetteer }: Pick<ExtractTools, 'gazetteer'>,
): ReadableText {
  const whole = text.length > LONGEST ? upTo(text, LONGEST) : text;
  const code = language?.slice(0, 2).toLowerCase() ?? languageOf(whole) ?? 'en';
  const cased = inOrdinaryLetters(whole, code, gazetteer);
  return { text: cased, language: code, ...(whole.length < text.length ? { cut: whole.length } : {}) };
}

/** Languages with a folder: their numbers and dates are read in words, too. */
const READ_WHOLE: ReadonlySet<string> = new Set(['en', 'ru', 'fa']);

/** The text up to the last end of a line, or of a word, that is not too far. */
function upTo(text: string, most: number): string {
  const line = text.lastIndexOf('\n', most);
  const end = line > most / 2 ? line : text.lastIndexOf(' ', most);
  return text.slice(0, end > 0 ? end : most);
}

/**
 * Takes from a story's frames its events, totals, statements, commitments, figures, actors, places and dates, each with its words.
 *
 * @param frames what the reader marked in `readable(input)`.
 * @example
 * extract({ text: 'Gunmen killed two guards in Oru on May 9, 2031.' }, frames, { gazetteer }).events[0].type // → 'attack'
 */
export function extract(input: ExtractInput, frames: Frames, tools: ExtractTools): Findings {
  const { text, language, cut } = readable(input, tools);
  const trace = tools.trace ?? noTrace;
  const note = (rule: string, reason: string, more: { start?: number; end?: number } = {}) =>
    trace({ stage: 'extract', verdict: 'noted', rule, reason, ...more });
  const total = input.text.length;
  if (cut !== undefined)
    note('length', `only the first ${cut} of ${total} characters are understood; the rest is kept and searched`, {
      start: cut,
      end: total,
    });
  const shouted = text !== input.text.slice(0, text.length);
  if (shouted)
    note('capitals', 'the text is in capitals: it is read in ordinary letters, and its words are given as they stand');
  if (!READ_WHOLE.has(language))
    note('language', `no folder for the language “${language}” yet: numbers and dates are read in figures only`);
  const context = contextOf({ ...input, text, language }, soundFrames(text, frames), { ...tools, trace });
  const found = { language, ...findingsOf(context, input.proposals), ...(cut === undefined ? {} : { cut }) };
  const findings: Findings = shouted ? requoted(found, input.text) : found;
  checkSpans(input.text, findings);
  return findings;
}

function contextOf(
  input: ExtractInput & { language: string },
  frames: Frames,
  { gazetteer, actors, trace }: ExtractTools & { trace: Trace },
): Context {
  const { text, title, language } = input;
  const values = storyValues(input, frames, { gazetteer, actors });
  return {
    text,
    ...(title === undefined ? {} : { title }),
    language,
    sentences: values.analysis.sentences,
    frames,
    quotations: quotationsIn(text),
    numbers: numbersOf(language),
    values,
    trace,
  };
}

function findingsOf(context: Context, proposals: Proposals | undefined): Findings {
  const { frames, values } = context;
  const told = findEvents(context, frames.events);
  const statements = findStatements(context, frames.statements, told);
  const programmes = findProgrammes(context);
  const findings: Findings = {
    events: withNearness(context, withAssertions(told.events, statements)),
    totals: told.totals,
    statements,
    commitments: findCommitments(context, frames.commitments, programmes),
    figures: findFigures(context, frames.figures),
    actors: withMembers(context),
    places: values.places,
    dates: values.dates,
    programmes,
  };
  return proposals ? acceptProposals(context, proposals, findings) : findings;
}

/** The same findings with the words of a text of the same length. */
function requoted<T>(value: T, text: string): T {
  if (Array.isArray(value)) return value.map((item) => requoted(item, text)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, requoted(item, text)]));
  return (isSpan(value) ? { ...inner, quote: text.slice(value.start, value.end) } : inner) as T;
}

/** Rule 2 of the house: every span that leaves points at its own words. A span that does not is a bug, and says so. */
function checkSpans(text: string, value: unknown): void {
  const wrong = wrongSpan(text, value);
  if (wrong)
    throw new Error(`a span of extraction does not hold its words: ${JSON.stringify(wrong)}; please report this text`);
}
