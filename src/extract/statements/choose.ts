import type { Statement } from '../../model/findings.js';
import { overlap, sharedPart } from '../../model/span.js';
import { brief, noTrace } from '../../model/trace.js';
import type { StoryContext } from '../context.js';
import { type LinearModel, probability, strongest } from '../learned/linear.js';
import { SPEECH_NOUNS, SPEECH_VERBS, WILL_VERBS } from '../lexicon/speech.js';
import type { Candidate } from './candidate.js';
import { featuresOf } from './features.js';
import type { Quotation } from './quotations.js';

/** A report is kept from this probability on: where F1 is highest in cross-validation on the shared articles. */
const KEPT_FROM = 0.36;
/** A report inside another's words, that makes up most of them, is a statement of its own from this probability on. */
const KEPT_INSIDE = 0.5;
/** Reports that share this much of what is said are one statement: the likelier stands. */
const SAME_SHARE = 0.5;
/** Features named in a reason. */
const NAMED = 4;

/** All that is proposed for one reporting word. */
interface Report {
  candidates: { candidate: Candidate; features: string[] }[];
  /** What speaks for any of them. */
  features: string[];
}

/** The candidates of a sentence by the word that reports. */
export function reportsOf(
  context: StoryContext,
  candidates: readonly Candidate[],
  quotations: readonly Quotation[],
): Report[] {
  const byCue = new Map<number, Report>();
  for (const candidate of candidates) {
    const features = featuresOf(context, candidate, quotations);
    const report = byCue.get(candidate.cue) ?? { candidates: [], features: [] };
    report.candidates.push({ candidate, features });
    byCue.set(candidate.cue, report);
  }
  for (const report of byCue.values()) report.features = allFeatures(report);
  return [...byCue.values()];
}

function allFeatures({ candidates }: Report): string[] {
  if (candidates.length === 1) return candidates[0].features;
  const all = new Set<string>();
  for (const { features } of candidates) for (const feature of features) all.add(feature);
  return [...all];
}

/** Those reports of a sentence that are likely statements, with the likeliest words of each; none says again what a likelier one does. */
export function choose(
  context: StoryContext,
  candidates: readonly Candidate[],
  quotations: readonly Quotation[],
): Statement[] {
  const { weights } = context;
  const scored = reportsOf(context, candidates, quotations)
    .map((report) => ({ report, likely: probability(weights.statement, report.features) }))
    .sort((a, b) => b.likely - a.likely);
  const kept: Statement[] = [];
  for (const { report, likely } of scored) {
    if (likely < KEPT_FROM && context.trace === noTrace) break;
    const candidate = likeliest(weights.content, report);
    const { statement } = candidate;
    const rival = kept.find((other) => sharedPart(other.content, statement.content) >= SAME_SHARE);
    if (rival && !(likely >= KEPT_INSIDE && namesAnother(rival, statement))) continue;
    if (likely >= KEPT_FROM && !isEmpty(candidate) && !isDeed(context, candidate))
      kept.push({ ...statement, confidence: hundredths(likely) });
    if (context.trace === noTrace) continue;
    context.trace({
      stage: 'extract',
      verdict: likely >= KEPT_FROM ? 'kept' : 'refused',
      rule: `statement by ${candidate.rule}`,
      reason: `${statement.source?.name ?? 'someone'} ${statement.stance}: ${brief(statement.content.quote)} (${likely.toFixed(2)}: ${strongest(weights.statement, report.features, NAMED)})`,
      start: statement.cue.start,
      end: statement.cue.end,
    });
  }
  return kept.sort((a, b) => a.cue.start - b.cue.start);
}

/** The candidate with the likeliest words; of equal ones the first. */
function likeliest(model: LinearModel, { candidates }: Report): Candidate {
  const [first, ...others] = candidates;
  if (others.length === 0) return first.candidate;
  let best = { candidate: first.candidate, fit: probability(model, first.features) };
  for (const { candidate, features } of others) {
    const fit = probability(model, features);
    if (fit > best.fit) best = { candidate, fit };
  }
  return best.candidate;
}

/** “No casualties were reported”, “Nobody claimed …”: nobody says anything. */
function isEmpty({ statement: { source, content } }: Candidate): boolean {
  if (source) return /^(?:nobody|no one|none|no group)$/i.test(source.quote);
  return content.quote.split(/\s+/).length < FEWEST_WITHOUT_SOURCE;
}

/** “Gunmen attacked a bus” is no criticism: a word that tells of an event, and is no word of speech, reports nothing. */
function isDeed({ events }: StoryContext, { statement: { cue }, parsed, cue: at }: Candidate): boolean {
  const word = parsed.tokens[at];
  if (!word || SPEECH_VERBS.has(word.lemma) || SPEECH_NOUNS.has(word.lemma) || WILL_VERBS.has(word.lemma)) return false;
  return events.some(({ trigger }) => overlap(trigger, cue));
}

/** Fewer words that nobody is named for are a label, no statement. */
const FEWEST_WITHOUT_SOURCE = 4;

const hundredths = (share: number): number => Math.round(share * 100) / 100;

/** “The ministry said that Ada Holm had warned …”: the second report is a part of what the first says. */
function namesAnother({ content }: Statement, { cue, source }: Statement): boolean {
  return content.start <= cue.start && cue.end <= content.end && source !== undefined && !PRONOUN.test(source.quote);
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|who|which|that|those|this|people)$/i;
