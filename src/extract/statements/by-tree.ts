import type { Token } from '../../language/analysis.js';
import { groupOf, isPassive, type ParsedSentence, phraseOf, subjectOf } from '../../language/en/clause.js';
import type { NounPhrase, VerbGroup } from '../../language/en/phrases.js';
import { byAt } from '../../language/queries.js';
import { NOWHERE } from '../../language/tree.js';
import type { Stance } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import type { LinearModel } from '../learned/linear.js';
import { SPEECH_NOUNS, SPEECH_VERBS, WILL_VERBS } from '../lexicon/speech.js';
import type { Candidate } from './candidate.js';
import { contentEnd, type Range, SHORTEST_CONTENT, trimStop } from './content.js';
import { wordFeatures } from './features.js';
import type { Quotation } from './quotations.js';
import { type Source, sourceOf } from './source.js';

/** Prepositions behind which a verb or noun of speech has what it is about. */
const ABOUT = /^(?:about|of|on|for|against|to|over|as|in|with|that|from|toward|towards|at)$/;

interface Said extends Range {
  kind: string;
}

/**
 * Every word that may report, with each stretch of the sentence that may be what it reports: whatever its tree hangs on it. Which of them is
 * a statement is decided by what was learned (`choose.ts`).
 */
export function byTree(
  context: StoryContext,
  parsed: ParsedSentence,
  quotations: readonly Quotation[],
  last: Source | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = parsed;
  for (let cue = 0; cue < tokens.length; cue++) {
    const { pos } = tokens[cue];
    if ((pos !== 'VERB' && pos !== 'NOUN' && pos !== 'ADJ') || !mayReport(context, tokens[cue])) continue;
    const reports = pos === 'VERB' ? verbSource(parsed, cue) : nominalSource(parsed, cue);
    if (!reports) continue;
    const source = reports.phrase && sourceOf(context, parsed, reports.phrase, last, reports.relative);
    const group = pos === 'VERB' ? groupOf(parsed, cue) : undefined;
    const first = group?.verb === cue ? group.first : cue;
    for (const said of saidBy(context, parsed, cue, quotations)) {
      if (said.end - said.start < SHORTEST_CONTENT) continue;
      if (source && said.start < source.end && source.start < said.end && !said.spans) continue;
      found.push({
        statement: {
          ...(source ? { source } : {}),
          cue: spanOf(context.text, tokens[first].start, tokens[cue].end),
          content: { ...spanOf(context.text, said.start, said.end), ...(said.spans ? { spans: said.spans } : {}) },
          direct: false,
          stance: stanceOf(tokens[cue], group),
        },
        rule: `tree:${said.kind}`,
        sourcedBy: reports.by,
        parsed,
        cue,
      });
    }
  }
  return found;
}

function stanceOf({ lemma }: Token, group: VerbGroup | undefined): Stance {
  const stance = SPEECH_VERBS.get(lemma) ?? WILL_VERBS.get(lemma) ?? SPEECH_NOUNS.get(lemma) ?? 'says';
  return group?.negated && stance === 'promises' ? 'denies' : stance;
}

/**
 * Words whose own weights are below this hardly ever report: of the statements kept in the shared articles they make up one in a hundred, and
 * of the words that might report a third, in a third of all sentences, which then need no tree.
 */
const LEAST_WEIGHT = { VERB: -0.7, NOUN: -0.3, ADJ: -0.3 };

function mayReport(context: StoryContext, word: Token): boolean {
  const known = reportingWords(context.weights.statement);
  let weight = known.get(word.lemma);
  if (weight === undefined) {
    weight = wordFeatures(context.grammar, word.lemma).reduce(
      (sum, feature) => sum + (context.weights.statement.weights.get(feature) ?? 0),
      0,
    );
    known.set(word.lemma, weight);
  }
  return weight >= LEAST_WEIGHT[word.pos as keyof typeof LEAST_WEIGHT];
}

/** What the words met so far weigh by themselves, a map a model. */
const weighed = new WeakMap<LinearModel, Map<string, number>>();
function reportingWords(model: LinearModel): Map<string, number> {
  const known = weighed.get(model) ?? new Map<string, number>();
  weighed.set(model, known);
  return known;
}

/** Whose words a word reports, and the pronoun that stands for them, if one does. */
interface Reporter {
  phrase?: NounPhrase;
  relative?: number;
  /** How it was found. */
  by: string;
}

/** Whose words a verb reports: its subject, or who stands behind “by”; where the tree has none, whoever stands right before it. */
function verbSource(parsed: ParsedSentence, cue: number): Reporter | undefined {
  const group = groupOf(parsed, cue);
  if (!group || group.verb !== cue) return undefined;
  if (isPassive(parsed, group)) {
    const by = byAt(parsed.tree, cue);
    return { phrase: by === NOWHERE ? undefined : phraseOf(parsed, by), by: 'agent' };
  }
  const speaker = goesOn(parsed, group);
  if (speaker) return { phrase: speaker, by: 'carried' };
  const subject = subjectOf(parsed, group);
  const relative = relativeOf(parsed, cue);
  if (relative !== undefined) return { phrase: subject ?? phraseOf(parsed, relative), relative, by: 'relative' };
  if (subject) return { phrase: subject, by: parsed.tree.child(cue, 'nsubj') === NOWHERE ? 'borrowed' : 'subject' };
  return { phrase: nearestBefore(parsed, group.first), by: 'near' };
}

/** “The embassy confirmed the strike, condemning it”: a participle of speech behind a comma goes on with whoever spoke. */
function goesOn(parsed: ParsedSentence, group: VerbGroup): NounPhrase | undefined {
  const { tokens } = parsed;
  const participle = group.first === group.verb && tokens[group.verb].fine === 'VBG';
  if (
    !participle ||
    !SPEECH_VERBS.has(tokens[group.verb].lemma) ||
    !/^(?:,|and)$/.test(tokens[group.first - 1]?.lower ?? '')
  )
    return undefined;
  const spoke = parsed.groups.findLast(
    ({ last, verb }) => last < group.first && SPEECH_VERBS.has(tokens[verb].lemma) && tokens[verb].fine !== 'VBG',
  );
  return spoke && subjectOf(parsed, spoke);
}

/** “who” of “officials who warned”. */
function relativeOf({ tree, tokens }: ParsedSentence, verb: number): number | undefined {
  let clause = verb;
  while (tree.is(clause, 'conj')) clause = tree.heads[clause];
  const subject = tree.child(clause, 'nsubj');
  return subject !== NOWHERE && subject < verb && /^(?:who|which|that)$/.test(tokens[subject].lower)
    ? subject
    : undefined;
}

/** How far before a verb without a subject in the tree somebody may stand who is it. */
const BEFORE_REACH = 6;
function nearestBefore(parsed: ParsedSentence, first: number): NounPhrase | undefined {
  for (let at = first - 1; at >= Math.max(0, first - BEFORE_REACH); at--) {
    const phrase = phraseOf(parsed, at);
    if (!phrase) continue;
    if (parsed.tokens[phrase.first - 1]?.pos !== 'ADP') return phrase;
    at = phrase.first;
  }
  return undefined;
}

/** Whose words a noun or adjective reports: who owns it, or of whom it is said (“is critical of”). */
function nominalSource(parsed: ParsedSentence, cue: number): Reporter | undefined {
  const { tree, tokens } = parsed;
  const owner = tree.child(cue, 'nmod:poss');
  if (owner !== NOWHERE) {
    const phrase = phraseOf(parsed, owner);
    return { phrase: phrase && { first: phrase.first, last: owner, head: owner }, by: 'owner' };
  }
  if (tree.child(cue, 'cop') !== NOWHERE) {
    const subject = tree.child(cue, 'nsubj');
    return { phrase: subject === NOWHERE ? undefined : phraseOf(parsed, subject), by: 'copula' };
  }
  if (tokens[cue].pos !== 'NOUN') return undefined;
  if (tree.is(cue, 'obj')) {
    const verb = groupOf(parsed, tree.heads[cue]);
    if (verb && !isPassive(parsed, verb)) return { phrase: subjectOf(parsed, verb), by: 'object' };
  }
  return SPEECH_NOUNS.has(tokens[cue].lemma) || tree.child(cue, 'acl') !== NOWHERE ? { by: 'nobody' } : undefined;
}

/** The stretches that hang on a word and may be what it reports. */
function* saidBy(
  context: StoryContext,
  parsed: ParsedSentence,
  cue: number,
  quotations: readonly Quotation[],
): Generator<Said> {
  const { tree, tokens } = parsed;
  const verbal = tokens[cue].pos === 'VERB';
  const sentenceEnd = trimStop(context.text, parsed.sentence.start, parsed.sentence.end);
  const range = (first: number, last: number, kind: string): Said => ({
    kind,
    start: tokens[first].start,
    end: Math.min(tokens[last].end, sentenceEnd),
  });
  const seen = new Set<string>();
  const fresh = (said: Said): boolean => {
    const key = `${said.start}-${said.end}`;
    if (seen.has(key) || said.end <= said.start) return false;
    seen.add(key);
    return true;
  };
  let object = NOWHERE;
  for (const child of tree.children(cue)) {
    const [first, last] = [skipMarks(parsed, tree.first(child), child), lastWord(parsed, tree.last(child), child)];
    const kind = kindOf(parsed, child);
    if (!kind) continue;
    if (kind === 'obj') object = child;
    if (first > cue) {
      const own = range(first, last, kind);
      if (fresh(own)) yield own;
      const rest = {
        kind: `${kind}+`,
        start: tokens[first].start,
        end: contentEnd(context, parsed, first, quotations),
      };
      if (fresh(rest)) yield rest;
      if (object !== NOWHERE && child !== object && object < child) {
        const both = range(skipMarks(parsed, tree.first(object), object), last, `obj+${kind}`);
        if (fresh(both)) yield both;
      }
    } else if (verbal && last < cue && kind === 'ccomp') {
      const before = range(first, last, 'before');
      if (fresh(before)) yield before;
    } else if (verbal && kind === 'nsubj:pass') {
      const undergone = range(first, last, 'pass');
      if (fresh(undergone)) yield undergone;
    }
  }
  if (verbal && tree.is(cue, 'parataxis')) {
    const told = tree.heads[cue];
    const [from, to] = [tree.first(told), tree.first(cue) - 1];
    if (from < to && tree.first(cue) > told) {
      const before = range(skipMarks(parsed, from, told), lastWord(parsed, to, told), 'beside');
      if (fresh(before)) yield before;
    }
  }
}

function kindOf({ tree, tokens }: ParsedSentence, child: number): string | undefined {
  if (tree.is(child, 'ccomp')) return 'ccomp';
  if (tree.is(child, 'xcomp')) return 'xcomp';
  if (tree.is(child, 'nsubj:pass')) return 'nsubj:pass';
  if (tree.is(child, 'obj')) return 'obj';
  if (tree.is(child, 'acl')) return 'acl';
  if (tree.is(child, 'advcl') && /^(?:to|as|if|that|for)$/.test(tokens[tree.first(child)].lower)) return 'advcl';
  if (!tree.is(child, 'obl', 'nmod', 'advcl')) return undefined;
  const preposition = tokens[tree.first(child)].lower;
  return ABOUT.test(preposition) ? `of:${preposition}` : undefined;
}

/** “that”, a preposition and marks before a clause belong to none of what is said. */
function skipMarks({ tokens }: ParsedSentence, from: number, head: number): number {
  let first = from;
  while (
    first < head &&
    (tokens[first].pos === 'PUNCT' ||
      /^(?:that|about|of|on|for|against|over|as|at|with|toward|towards)$/.test(tokens[first].lower))
  )
    first++;
  return first;
}

function lastWord({ tokens }: ParsedSentence, to: number, head: number): number {
  let last = to;
  while (last > head && tokens[last].pos === 'PUNCT' && !/^[)”"]$/.test(tokens[last].text)) last--;
  return last;
}
