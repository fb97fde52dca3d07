import { groupOf, isPassive, phraseOf } from '../../language/en/clause.js';
import type { Grammar } from '../../language/parse/grammar.js';
import type { Statement } from '../../model/findings.js';
import type { StoryContext } from '../context.js';
import { joined } from '../learned/names.js';
import { PEOPLE } from '../lexicon/casualties.js';
import {
  HEARER_VERBS,
  NEEDS_THAT,
  OBJECT_IS_CONTENT,
  SPEECH_NOUNS,
  SPEECH_VERBS,
  WILL_VERBS,
} from '../lexicon/speech.js';
import { overlapping } from '../spans-in.js';
import type { Candidate } from './candidate.js';
import { insideQuotation } from './content.js';
import type { Quotation } from './quotations.js';

/** The named features of a candidate, as `training/extract` learns their weights. */
export function featuresOf(
  context: StoryContext,
  { statement, rule, sourcedBy, parsed, cue }: Candidate,
  quotations: readonly Quotation[],
): string[] {
  const { tokens, tree } = parsed;
  const word = tokens[cue];
  const { content } = statement;
  const group = groupOf(parsed, cue);
  const known = lexiconOf(word.lemma);
  const source = sourceKind(context, statement, parsed);
  const quoted = quotedAs(quotations, content);
  const first = tokens.findIndex((token) => token.end > content.start);
  let last = tokens.length - 1;
  while (last > 0 && tokens[last].start >= content.end) last--;
  const next = tokens[last + 1];
  const where = statement.content.spans ? 'around' : content.start > word.start ? 'after' : 'before';
  const cluster = context.grammar.cluster(word.lemma);
  const ofRule = joined(' rule=', rule);
  const ofKnown = joined(' known=', known);
  const ofWhere = joined(' where=', where);
  const bySource = joined('source=', source);
  const byQuotes = joined('quoted=', quoted);
  const sourced = joined('sourced=', sourcedBy ?? 'rule');
  const byFirst = joined('first=', wordClass(tokens[first]));
  const byTag = joined('fine=', word.fine);
  const features = [
    ...wordFeatures(context.grammar, word.lemma),
    joined('rule=', rule),
    joined(joined('cue=', word.lemma), ofRule),
    joined(joined('known=', known), ofRule),
    bySource,
    joined(bySource, ofKnown),
    joined(bySource, ofRule),
    byQuotes,
    joined(byQuotes, ofKnown),
    joined(byQuotes, ofRule),
    joined('where=', where),
    joined(joined(sourced, ' source='), source),
    joined(sourced, ofKnown),
    joined(joined('length=', String(lengthClass(content.quote))), ofRule),
    byFirst,
    joined(byFirst, ofKnown),
    joined('next=', wordClass(next)),
    joined('ends=', wordClass(tokens[last])),
    joined('relation=', tree.relations[cue]),
    byTag,
    joined(byTag, ofKnown),
    joined(CAPITAL.test(context.text[content.start] ?? '') ? 'capital=true' : 'capital=false', ofWhere),
  ];
  if (cluster > 0) features.push(joined(joined('cluster=', String(clusterAt(cluster, 6))), ofRule));
  if (first > 0 && where === 'after')
    features.push(joined('gap=', String(gapClass(first - cue))), joined('before=', wordClass(tokens[first - 1])));
  if (where === 'after' && first >= 0)
    features.push(joined(hasThat(tokens, cue + 1, first) ? 'that=true' : 'that=false', ofKnown));
  if (!next || next.text === '.') features.push(joined('to-end', ofRule));
  if (group?.negated) features.push('negated', joined('negated', ofKnown));
  if (group?.modal) features.push('modal');
  if (group?.future) features.push('future');
  if (group && isPassive(parsed, group)) features.push('passive', joined('passive', ofKnown));
  if (insideQuotation(quotations, word.start)) features.push('cue-in-quotation');
  if (parsed.groups.some(({ first: verb }) => verb >= first && verb <= last))
    features.push(joined('verb-inside', ofRule));
  if (parsed.sentence.index === 0) features.push('first-sentence');
  const object = tree.child(cue, 'obj');
  if (object >= 0) features.push(joined('object=', PEOPLE.has(tokens[object].lemma) ? 'people' : tokens[object].pos));
  return features;
}

const CAPITAL = /^\p{Lu}/u;

function hasThat(tokens: readonly { lower: string }[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (tokens[i].lower === 'that') return true;
  return false;
}

/** What is known of the words met so far, a map a grammar: a few hundred report, again and again. */
const met = new WeakMap<Grammar, Map<string, readonly string[]>>();

/** The features of a reporting word by itself. */
export function wordFeatures(grammar: Grammar, lemma: string): readonly string[] {
  const words = met.get(grammar) ?? new Map<string, readonly string[]>();
  met.set(grammar, words);
  const known = words.get(lemma);
  if (known) return known;
  const cluster = grammar.cluster(lemma);
  const nodes = CLUSTER_DEPTHS.filter((bits) => cluster > 1 << bits).map(
    (bits) => `cluster=${clusterAt(cluster, bits)}`,
  );
  const made = [`cue=${lemma}`, `known=${lexiconOf(lemma)}`, ...nodes];
  words.set(lemma, made);
  return made;
}

const CLUSTER_DEPTHS = [4, 6, 8, 10];

/** The node of the cluster tree that stands `bits` steps below its top. */
function clusterAt(cluster: number, bits: number): number {
  const depth = 31 - Math.clz32(cluster);
  return depth <= bits ? cluster : cluster >> (depth - bits);
}

function lexiconOf(lemma: string): string {
  const verb = SPEECH_VERBS.get(lemma);
  if (verb) {
    if (HEARER_VERBS.has(lemma)) return 'tells';
    return `${NEEDS_THAT.has(lemma) ? 'weak' : 'verb'}${OBJECT_IS_CONTENT.has(lemma) ? '-object' : ''}`;
  }
  if (WILL_VERBS.has(lemma)) return 'will';
  return SPEECH_NOUNS.has(lemma) ? 'noun' : 'no';
}

function sourceKind(context: StoryContext, { source }: Statement, parsed: Candidate['parsed']): string {
  if (!source) return 'none';
  const at = parsed.tokens.findIndex((token) => token.end > source.start);
  const phrase = phraseOf(parsed, at);
  const head = parsed.tokens[phrase?.head ?? at];
  if (!head) return 'elsewhere';
  if (head.pos === 'PRON') return head.lower;
  const actor = overlapping(context.actors, source).at(0);
  if (actor) return actor.kind;
  if (PEOPLE.has(head.lemma)) return 'people';
  if (overlapping(context.places, source).length > 0) return 'place';
  return head.pos;
}

/** How what is said lies to the quotation marks. */
function quotedAs(quotations: readonly Quotation[], { start, end }: { start: number; end: number }): string {
  const near = overlapping(quotations, { start: start - 2, end: end + 2 });
  if (near.length === 0) return 'no';
  const one = near[0];
  if (Math.abs(one.start - start) <= 2 && Math.abs(near[near.length - 1].end - end) <= 2) return 'whole';
  if (one.start < start - 2 && one.end > end + 2) return 'inside';
  if (one.start < start - 2) return 'cut-before';
  if (near[near.length - 1].end > end + 2) return 'cut-behind';
  return Math.abs(one.start - start) <= 2 ? 'begins' : 'holds';
}

/** More characters than the longest class of lengths has. */
const LONGEST_COUNTED = 400;
const LENGTHS = [2, 4, 7, 12, 20, 35];
function lengthClass(quote: string): number {
  const words = quote.slice(0, LONGEST_COUNTED).split(/\s+/).length;
  return LENGTHS.findIndex((limit) => words <= limit);
}

const GAPS = [1, 2, 3, 5, 8];
function gapClass(gap: number): number {
  return GAPS.findIndex((limit) => gap <= limit);
}

const CLASSED =
  /^(?:that|to|if|whether|how|what|why|when|who|he|she|it|they|we|i|you|the|a|an|and|but|while|with|as|because|after|before|for|about|of|on|against|in|at|by|also|not|,|\.|;|:|”|“|"|''|``|\)|\?|!|-|—|–)$/;
function wordClass(token: { lower: string; pos: string } | undefined): string {
  if (!token) return 'end';
  return CLASSED.test(token.lower) ? token.lower : token.pos;
}
