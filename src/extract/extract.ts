import { fold } from '../gazetteer/fold.js';
import type { Gazetteer } from '../gazetteer/place.js';
import { findDates } from '../language/dates/find.js';
import { datesIn } from '../language/dates/mentions.js';
import { type Reference, referenceOf } from '../language/dates/reference.js';
import { languageOf } from '../language/detect.js';
import { ENGLISH } from '../language/en/english.js';
import { type Language, languageFor } from '../language/language.js';
import type { Grammar } from '../language/parse/grammar.js';
import { type Findings, NO_FINDINGS } from '../model/findings.js';
import type { KnownActor } from '../model/known-actor.js';
import type { Proposals } from '../model/proposal.js';
import { isSpan, wrongSpan } from '../model/span.js';
import type { Published } from '../model/story.js';
import { noTrace, type Trace } from '../model/trace.js';
import { findActors } from './actors/actors.js';
import { findGovernments, markMetonyms } from './actors/governments.js';
import { actorBook } from './actors/known.js';
import { withMembers } from './actors/members.js';
import { findCommitments } from './commitments/commitments.js';
import { findProgrammes } from './commitments/programmes.js';
import { parseAll, type StoryContext } from './context.js';
import { withAssertions } from './events/assertions.js';
import { findEvents } from './events/events.js';
import { withNearness } from './events/nearness.js';
import { findFigures } from './figures/figures.js';
import type { ExtractWeights } from './learned/weights.js';
import { findDemonyms } from './places/demonyms.js';
import { findPlaces } from './places/places.js';
import { acceptProposals } from './proposals/accept.js';
import { findStatements } from './statements/statements.js';

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
  grammar: Grammar;
  /** What was learned of which candidates are right. */
  weights: ExtractWeights;
  /** Actors of the situation, by all their names. */
  actors?: readonly KnownActor[];
  trace?: Trace;
}

/**
 * Longer texts are no story but a book or a dump: what stands behind this many characters is not understood, and the findings say so. It is
 * three times the longest article of the shared sets, and a second's work.
 */
const LONGEST = 150_000;

/** The text up to the last end of a line, or of a word, that is not too far. */
function upTo(text: string, most: number): string {
  const line = text.lastIndexOf('\n', most);
  const end = line > most / 2 ? line : text.lastIndexOf(' ', most);
  return text.slice(0, end > 0 ? end : most);
}

/**
 * Takes from a text its events, statements, commitments, figures, actors, places and dates, each with its words.
 *
 * @example
 * extract({ text: 'Gunmen killed two guards in Oru on May 9, 2031.' }, { gazetteer, grammar }).events[0].type // → 'attack'
 */
export function extract(input: ExtractInput, tools: ExtractTools): Findings {
  if (input.text.length > LONGEST) {
    const text = upTo(input.text, LONGEST);
    tools.trace?.({
      stage: 'extract',
      verdict: 'noted',
      rule: 'length',
      reason: `only the first ${text.length} of ${input.text.length} characters are understood; the rest is kept and searched`,
      start: text.length,
      end: input.text.length,
    });
    return { ...extract({ ...input, text }, tools), cut: text.length };
  }
  const trace = tools.trace ?? noTrace;
  const code = input.language?.slice(0, 2).toLowerCase() ?? languageOf(input.text) ?? ENGLISH.code;
  const language = languageFor(code);
  if (!language?.understood)
    trace({
      stage: 'extract',
      verdict: 'noted',
      rule: 'language',
      reason: language
        ? `names, places and dates are read in “${code}”; who did and said what is not yet`
        : `no folder for the language “${code}” yet: the text is kept and searched, nothing is taken from it`,
    });
  if (!language) return { ...NO_FINDINGS, language: code };
  const cased = language.cased?.(input.text, (word) => isName(word, tools)) ?? input.text;
  if (cased !== input.text) {
    trace({
      stage: 'extract',
      verdict: 'noted',
      rule: 'capitals',
      reason: 'the text is in capitals: it is read in ordinary letters, and its words are given as they stand',
    });
    return requoted(extract({ ...input, text: cased, language: code }, tools), input.text);
  }
  const context = contextOf(input, language, tools, trace);
  if (!language.understood) {
    const { actors } = context;
    const findings = { ...NO_FINDINGS, language: code, actors, places: allPlaces(context), dates: allDates(context) };
    checkSpans(input.text, findings);
    return findings;
  }
  context.events = findEvents(context);
  context.statements = findStatements(context);
  context.events = withNearness(context, withAssertions(context.events, context.statements));
  const programmes = findProgrammes(context);
  const findings: Findings = {
    language: code,
    events: context.events,
    totals: [],
    statements: context.statements,
    commitments: findCommitments(context, programmes),
    figures: findFigures(context),
    actors: context.actors,
    places: allPlaces(context),
    dates: allDates(context),
    programmes,
  };
  const { proposals } = input;
  const whole = proposals ? withProposals(context, proposals, findings) : findings;
  checkSpans(input.text, whole);
  return whole;
}

/** What a model proposed stands behind what the rules found. */
function withProposals(context: StoryContext, proposals: Proposals, findings: Findings): Findings {
  const taken = acceptProposals(context, proposals, findings);
  return {
    ...findings,
    events: [...findings.events, ...taken.events],
    statements: [...findings.statements, ...taken.statements],
    commitments: [...findings.commitments, ...taken.commitments],
    figures: [...findings.figures, ...taken.figures],
  };
}

/** Words that mean a country or a people wherever they stand, and those that are names more often than anything else. */
function isName(word: string, { gazetteer, grammar }: ExtractTools): boolean {
  return gazetteer.named(fold(word)).some(({ kind }) => OF_STATES.has(kind)) || grammar.isName(word);
}

const OF_STATES: ReadonlySet<string> = new Set(['country', 'capital', 'people']);

/** The same findings with the words of a text of the same length. */
function requoted<T>(value: T, text: string): T {
  if (Array.isArray(value)) return value.map((item) => requoted(item, text)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, requoted(item, text)]));
  return (isSpan(value) ? { ...inner, quote: text.slice(value.start, value.end) } : inner) as T;
}

function allPlaces(context: StoryContext): Findings['places'] {
  return [...context.places, ...findDemonyms(context)].sort((a, b) => a.start - b.start);
}

function allDates({ dates }: StoryContext): Findings['dates'] {
  return dates.flatMap((date) => (date.value ? [date.value] : []));
}

/** A text with its names, places, dates and actors, ready for what is told of them. */
export function contextOf(
  input: ExtractInput,
  language: Language,
  { gazetteer, grammar, weights, actors }: ExtractTools,
  trace: Trace,
): StoryContext {
  const analysis = language.analyse(input.text, grammar);
  const found = findDates(analysis.text, language.dates);
  const reference = input.reference ?? referenceOf(input.text, input.published, language.dates, found);
  const context: StoryContext = {
    text: input.text,
    title: input.title,
    analysis,
    sentences: parseAll(analysis),
    reference,
    dates: datesIn(analysis, reference, language.dates, found),
    names: language.names(analysis),
    places: [],
    actors: [],
    events: [],
    statements: [],
    gazetteer,
    language,
    grammar,
    weights,
    book: actorBook(actors),
    trace,
  };
  Object.assign(context, findPlaces(context));
  const governments = findGovernments(context);
  context.actors = findActors(context, governments);
  context.actors = withMembers(context);
  context.places = markMetonyms(context.places, governments);
  return context;
}

/** Rule 2 of the house: every span that leaves points at its own words. A span that does not is a bug, and says so. */
function checkSpans(text: string, value: unknown): void {
  const wrong = wrongSpan(text, value);
  if (wrong)
    throw new Error(`a span of extraction does not hold its words: ${JSON.stringify(wrong)}; please report this text`);
}
