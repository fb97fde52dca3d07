import type { Gazetteer } from '../gazetteer/place.js';
import type { Analysis, Sentence } from '../language/analysis.js';
import type { DatedSpan } from '../language/dates/mentions.js';
import type { Reference } from '../language/dates/reference.js';
import { type ParsedSentence, parseSentence } from '../language/en/clause.js';
import type { Language } from '../language/language.js';
import type { Name } from '../language/name.js';
import type { Grammar } from '../language/parse/grammar.js';
import type { ActorMention, EventMention, PlaceMention, Statement } from '../model/findings.js';
import type { Trace } from '../model/trace.js';
import type { ActorBook } from './actors/known.js';
import type { ExtractWeights } from './learned/weights.js';

/** A text on its way through the extractors: each step reads what those before it found, and adds its own. */
export interface StoryContext {
  text: string;
  title?: string;
  analysis: Analysis;
  sentences: ParsedSentence[];
  reference: Reference;
  dates: DatedSpan[];
  names: Name[];
  places: PlaceMention[];
  /** The country that the text plainly speaks of most. */
  leading?: string;
  actors: ActorMention[];
  events: EventMention[];
  statements: Statement[];
  gazetteer: Gazetteer;
  language: Language;
  grammar: Grammar;
  weights: ExtractWeights;
  /** Actors that are known beforehand. */
  book: ActorBook;
  trace: Trace;
}

/** Parses the sentences of a text for its context. */
export function parseAll(analysis: Analysis): ParsedSentence[] {
  return analysis.sentences.map((sentence: Sentence) => parseSentence(sentence));
}
