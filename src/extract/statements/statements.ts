import { governedBy, objectOf, type ParsedSentence, subjectOf } from '../../language/clause.js';
import type { NounPhrase, VerbGroup } from '../../language/phrases.js';
import type { Stance, Statement } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import { brief } from '../../model/trace.js';
import type { StoryContext } from '../context.js';
import { HEARER_VERBS, NEEDS_THAT, OBJECT_IS_CONTENT, SPEECH_NOUNS, SPEECH_VERBS } from '../lexicon/speech.js';
import { type Quotation, quotationsIn } from './quotations.js';
import { sourceOf } from './source.js';

type Source = NonNullable<Statement['source']>;
interface Range {
  start: number;
  end: number;
}

const SHORTEST_CONTENT = 8;

/** Who said what in a text: quotations and reported speech, each with its cue, its source and its stance. */
export function findStatements(context: StoryContext): Statement[] {
  const quotations = quotationsIn(context.text);
  const found: Statement[] = [];
  let last: Source | undefined;
  for (const parsed of context.sentences) {
    const here = [
      ...accordingTo(context, parsed, last),
      ...byVerb(context, parsed, quotations, last),
      ...byNoun(context, parsed, quotations, last),
    ];
    for (const statement of here) {
      found.push(statement);
      if (statement.source) last = statement.source;
    }
  }
  const whole = found.map((statement) => withQuotations(context, statement, quotations));
  return [...whole, ...looseQuotations(context, whole, quotations)]
    .filter((statement, i, all) => all.findIndex((other) => sameContent(other, statement)) === i)
    .sort((a, b) => a.content.start - b.content.start);
}

const sameContent = (a: Statement, b: Statement): boolean =>
  a.content.start === b.content.start && a.content.end === b.content.end;

function byVerb(
  context: StoryContext,
  parsed: ParsedSentence,
  quotations: readonly Quotation[],
  last: Source | undefined,
): Statement[] {
  const found: Statement[] = [];
  let latest = last;
  for (const group of parsed.groups) {
    const cue = parsed.tokens[group.verb];
    const stance = SPEECH_VERBS.get(cue.lemma);
    if (!stance || cue.pos !== 'VERB' || insideQuotation(quotations, cue.start)) continue;
    const carried = participleSource(parsed, group, found.at(-1));
    const made = statementOf(context, parsed, group, stance, quotations, latest, carried);
    if (!made) continue;
    found.push(made);
    if (made.source) latest = made.source;
    context.trace({
      stage: 'extract',
      verdict: 'kept',
      rule: `speech verb “${cue.lemma}”`,
      reason: `${made.source?.name ?? 'someone'} ${made.stance}: ${brief(made.content.quote)}`,
      start: cue.start,
      end: cue.end,
    });
  }
  return found;
}

function statementOf(
  context: StoryContext,
  parsed: ParsedSentence,
  group: VerbGroup,
  stance: Stance,
  quotations: readonly Quotation[],
  last: Source | undefined,
  carried: Source | undefined,
): Statement | undefined {
  const { text } = context;
  const verb = parsed.tokens[group.verb];
  const inverted = invertedSource(parsed, group);
  const phrase = inverted ?? subjectOf(parsed, group);
  const content = contentAfter(context, parsed, group, quotations) ?? contentBefore(context, parsed, group, inverted);
  if (!content || content.end - content.start < SHORTEST_CONTENT) return undefined;
  if (group.passive && !/^(?:report|quote|say)$/.test(verb.lemma)) return undefined;
  const source = carried ?? (phrase && !group.passive ? sourceOf(context, parsed, phrase, last) : undefined);
  if (source && content.start < source.end && source.start < content.end) return undefined;
  if (!source && !group.passive) return undefined;
  const made: Statement = {
    cue: spanOf(text, parsed.tokens[group.first].start, verb.end),
    content: spanOf(text, content.start, content.end),
    direct: quotations.some((one) => one.start >= content.start - 1 && one.end <= content.end + 1),
    stance: stanceOf(group, stance),
  };
  if (source) made.source = source;
  const hearer = HEARER_VERBS.has(verb.lemma) ? objectOf(parsed, group.last) : undefined;
  const carrier = hearer ? carrierName(context, parsed, hearer) : undefined;
  if (carrier) made.via = carrier;
  return made;
}

/** “…, noting that” goes on with the speaker of the statement before it in the sentence. */
function participleSource(parsed: ParsedSentence, group: VerbGroup, before: Statement | undefined): Source | undefined {
  const participle = group.first === group.verb && parsed.tokens[group.verb].lower.endsWith('ing');
  const joined = /^(?:,|and|while)$/.test(parsed.tokens[group.first - 1]?.lower ?? '');
  return participle && joined ? before?.source : undefined;
}

function stanceOf(group: VerbGroup, stance: Stance): Stance {
  if (group.negated && (stance === 'confirms' || stance === 'supports')) return 'doubts';
  return stance;
}

/** “said Ada Holm”: the subject after the verb, where the words said stand before it. */
function invertedSource(parsed: ParsedSentence, group: VerbGroup): NounPhrase | undefined {
  const { tokens, phrases, phraseAt } = parsed;
  const verb = tokens[group.verb];
  if (
    !/^(?:say|add|note|write|tell|ask|explain|announce|read|state|report)$/.test(verb.lemma) ||
    group.first !== group.verb
  )
    return undefined;
  if (!/^(?:[,”"’]|'')$/.test(tokens[group.first - 1]?.text ?? '')) return undefined;
  const next = phraseAt[group.verb + 1] >= 0 ? phrases[phraseAt[group.verb + 1]] : undefined;
  if (!next) return undefined;
  const after = tokens[next.last + 1];
  return !after || /^(?:[.,;”"]|in|on|at|during|of|who|after|to|for|as)$/.test(after.lower) ? next : undefined;
}

/** What follows the verb: after “that”, after a hearer, a colon or an opening quote, or the object of the verb itself. */
function contentAfter(
  context: StoryContext,
  parsed: ParsedSentence,
  group: VerbGroup,
  quotations: readonly Quotation[],
): Range | undefined {
  const { tokens } = parsed;
  const { lemma } = tokens[group.verb];
  let at = group.last + 1;
  if (HEARER_VERBS.has(lemma)) {
    const hearer = objectOf(parsed, group.last);
    if (hearer) at = hearer.last + 1;
  }
  const that = findThat(parsed, at);
  if (that !== undefined && that + 1 < tokens.length)
    return { start: tokens[that + 1].start, end: contentEnd(context, parsed, that + 1, quotations) };
  const next = tokens[at];
  if (!next && /:\s*$/.test(context.text.slice(parsed.sentence.end - 1, parsed.sentence.end + 1)))
    return quotedBelow(context, parsed.sentence.end, quotations);
  if (!next || next.text === '.' || (next.text === ',' && !opensQuote(tokens[at + 1]?.text))) return undefined;
  if (next.text === ':' && at + 1 >= tokens.length) return quotedBelow(context, next.end, quotations);
  const infinitive =
    HEARER_VERBS.has(lemma) || lemma === 'urge' || lemma === 'ask' ? infinitiveAfter(parsed, at) : undefined;
  if (infinitive !== undefined)
    return { start: tokens[infinitive].start, end: contentEnd(context, parsed, infinitive, quotations) };
  if (next.text === ',' || next.text === ':')
    return at + 1 < tokens.length
      ? { start: tokens[at + 1].start, end: contentEnd(context, parsed, at + 1, quotations) }
      : undefined;
  if (next.pos === 'ADP' && !/^(?:for|against|of)$/.test(next.lower)) return undefined;
  if (opensQuote(next.text)) return { start: next.start, end: contentEnd(context, parsed, at, quotations) };
  if (lemma === 'call' || lemma === 'describe') {
    const quoted = quotations.find((one) => one.start > next.start && one.end <= parsed.sentence.end);
    if (quoted) return { start: next.start, end: contentEnd(context, parsed, at, quotations) };
  }
  if (NEEDS_THAT.has(lemma) && !OBJECT_IS_CONTENT.has(lemma)) return undefined;
  if (OBJECT_IS_CONTENT.has(lemma) || hasVerbLater(parsed, at))
    return { start: next.start, end: contentEnd(context, parsed, at, quotations) };
  return undefined;
}

/** “She said:” at the end of a paragraph: the quotations that make up the next ones. */
function quotedBelow(context: StoryContext, colon: number, quotations: readonly Quotation[]): Range | undefined {
  let range: Range | undefined;
  for (const one of quotations) {
    if (one.outerStart < colon) continue;
    if (context.text.slice(range?.end ?? colon, one.outerStart).replace(/[\s”"»]/g, '')) break;
    range = { start: range?.start ?? one.start, end: one.end };
  }
  return range;
}

const INFINITIVE_REACH = 10;
/** “told his hearers at the fair to vote”: the “to” with its verb. */
function infinitiveAfter(parsed: ParsedSentence, at: number): number | undefined {
  const { tokens } = parsed;
  for (let i = at; i < Math.min(tokens.length - 1, at + INFINITIVE_REACH); i++) {
    if (tokens[i].text === ',' || tokens[i].lower === 'that') return undefined;
    if (tokens[i].lower === 'to' && (tokens[i + 1].pos === 'VERB' || opensQuote(tokens[i + 1].text))) return i;
  }
  return undefined;
}

const opensQuote = (text: string | undefined): boolean => text !== undefined && /^[“"«‘]|^``/.test(text);

/** How far after its verb a “that” may stand: “said in a statement on Friday that”. */
const THAT_REACH = 14;
function findThat(parsed: ParsedSentence, at: number): number | undefined {
  const { tokens } = parsed;
  for (let i = at; i < Math.min(tokens.length, at + THAT_REACH); i++) {
    if (tokens[i].lower === 'that' && tokens[i].pos !== 'DET') return i;
    if (i > at && parsed.groupAt[i] >= 0) return undefined;
    if (/^[;:“"]$/.test(tokens[i].text)) return undefined;
  }
  return tokens[at]?.lower === 'that' ? at : undefined;
}

function hasVerbLater(parsed: ParsedSentence, at: number): boolean {
  return parsed.groups.some((group) => group.first >= at);
}

/** To the end of the sentence, or to where another speech verb or “according to” takes over after a comma. */
function contentEnd(
  context: StoryContext,
  parsed: ParsedSentence,
  from: number,
  quotations: readonly Quotation[],
): number {
  const { tokens } = parsed;
  for (let i = from + 1; i < tokens.length; i++) {
    if (insideQuotation(quotations, tokens[i].start)) continue;
    const after = tokens[i + 1];
    if (tokens[i].lower === 'and' && after && reports(parsed, i + 1)) {
      return tokens[i - 1].text === ',' ? tokens[i - 1].start : tokens[i].start;
    }
    if (tokens[i].text !== ',' || !after) continue;
    if (after.lower === 'according' || after.lower === 'while' || after.lower === 'with') return tokens[i].start;
    const group = parsed.groupAt[i + 1] >= 0 ? parsed.groups[parsed.groupAt[i + 1]] : undefined;
    if (group && SPEECH_VERBS.has(tokens[group.verb].lemma) && /ing$/.test(tokens[group.verb].lower))
      return tokens[i].start;
  }
  return trimStop(context.text, parsed.sentence.start, parsed.sentence.end);
}

/** A finite verb of speech stands at this token: the same speaker goes on. */
function reports(parsed: ParsedSentence, at: number): boolean {
  const group = parsed.groupAt[at] >= 0 ? parsed.groups[parsed.groupAt[at]] : undefined;
  return (
    group !== undefined &&
    group.first === at &&
    SPEECH_VERBS.has(parsed.tokens[group.verb].lemma) &&
    /(?:ed|said|told)$/.test(parsed.tokens[group.verb].lower)
  );
}

const DATELINE = /^\p{Lu}[^—–\n]{0,60}(?:\([^)\n]{2,30}\)|\/[^/\n]{2,20}\/)\s*[—–-]+\s+/u;
/** Where the words of a sentence begin, after the dateline of an agency. */
function wordsStart(context: StoryContext, { sentence }: ParsedSentence): number {
  const dateline = DATELINE.exec(context.text.slice(sentence.start, sentence.end));
  return sentence.start + (dateline?.[0].length ?? 0);
}

function trimStop(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /[.\s]/.test(text[to - 1])) to--;
  return to;
}

/** What stands before “, Ada Holm said.” or “, said Ada Holm.”, from the start of the sentence. */
function contentBefore(
  context: StoryContext,
  parsed: ParsedSentence,
  group: VerbGroup,
  inverted: NounPhrase | undefined,
): Range | undefined {
  const subject = inverted ? undefined : subjectOf(parsed, group);
  const at = inverted ? group.first : (subject?.first ?? group.first);
  const comma = parsed.tokens[at - 1];
  if (!comma || !/^(?:[,”"?!]|'')$/.test(comma.text)) return undefined;
  let end = comma.start;
  while (end > parsed.sentence.start && /[,”"\s]/.test(context.text[end - 1])) end--;
  const quoted = /[“"«]|^``/.test(context.text.slice(parsed.sentence.start, parsed.sentence.start + 2));
  const told = quoted || parsed.groups.some((one) => one.last < at);
  const start = wordsStart(context, parsed);
  return told && end > start ? { start, end } : undefined;
}

function insideQuotation(quotations: readonly Quotation[], at: number): boolean {
  return quotations.some((one) => one.start <= at && at < one.end && one.end - one.start > SHORTEST_CONTENT);
}

function carrierName(context: StoryContext, parsed: ParsedSentence, phrase: NounPhrase): string | undefined {
  const head = parsed.tokens[phrase.head];
  if (head.pos !== 'PROPN') return undefined;
  const span = spanOf(context.text, parsed.tokens[phrase.first].start, parsed.tokens[phrase.last].end);
  return context.actors.some((actor) => actor.kind === 'person' && actor.start < span.end && span.start < actor.end)
    ? undefined
    : span.quote;
}

/** “the minister’s claim that the bridge was safe”: a noun that reports, with its owner. */
function byNoun(
  context: StoryContext,
  parsed: ParsedSentence,
  quotations: readonly Quotation[],
  last: Source | undefined,
): Statement[] {
  const { tokens, phrases, phraseAt } = parsed;
  const found: Statement[] = [];
  tokens.forEach((token, i) => {
    const stance = token.pos === 'NOUN' ? SPEECH_NOUNS.get(token.lemma) : undefined;
    if (
      !stance ||
      tokens[i + 1]?.lower !== 'that' ||
      i + 2 >= tokens.length ||
      insideQuotation(quotations, token.start)
    )
      return;
    const phrase = phraseAt[i] >= 0 ? phrases[phraseAt[i]] : undefined;
    const owner = phrase && ownerOf(parsed, phrase.first, i);
    const statement: Statement = {
      cue: spanOf(context.text, token.start, token.end),
      content: spanOf(context.text, tokens[i + 2].start, contentEnd(context, parsed, i + 2, quotations)),
      direct: false,
      stance,
    };
    if (owner) statement.source = sourceOf(context, parsed, owner, last);
    found.push(statement);
  });
  return found;
}

/** Who owns a noun: “the minister” of “the minister’s claim”, “his” of “his claim”. */
function ownerOf(parsed: ParsedSentence, first: number, noun: number): NounPhrase | undefined {
  const { tokens } = parsed;
  for (let i = noun - 1; i >= first; i--) {
    if (/^[’']s?$/.test(tokens[i].text) && i - 1 >= first) return { first, last: i - 1, head: i - 1 };
  }
  return /^(?:his|her|their|its)$/.test(tokens[first].lower) ? { first, last: first, head: first } : undefined;
}

/** “According to the ministry, …” and “…, according to the ministry”. */
function accordingTo(context: StoryContext, parsed: ParsedSentence, last: Source | undefined): Statement[] {
  const { tokens, sentence } = parsed;
  const at = tokens.findIndex((token, i) => token.lower === 'according' && tokens[i + 1]?.lower === 'to');
  if (at < 0) return [];
  const phrase = governedBy(parsed, at, /^to$/, 3);
  if (!phrase) return [];
  const source = sourceOf(context, parsed, phrase, last);
  let content: Range;
  if (at <= 1) {
    const comma = tokens.findIndex((token, i) => i > phrase.last && token.text === ',');
    if (comma < 0 || comma + 1 >= tokens.length) return [];
    content = { start: tokens[comma + 1].start, end: trimStop(context.text, sentence.start, sentence.end) };
  } else {
    let end = tokens[at].start;
    while (end > sentence.start && /[,\s]/.test(context.text[end - 1])) end--;
    content = { start: wordsStart(context, parsed), end };
  }
  if (content.end - content.start < SHORTEST_CONTENT) return [];
  const statement: Statement = {
    source,
    cue: spanOf(context.text, tokens[at].start, tokens[at + 1].end),
    content: spanOf(context.text, content.start, content.end),
    direct: false,
    stance: 'says',
  };
  return [statement];
}

/** Where the words said are a quotation, they are all of it: sentences before in the same quote, and what the speaker's name interrupts. */
function withQuotations(context: StoryContext, statement: Statement, quotations: readonly Quotation[]): Statement {
  if (!statement.direct) return statement;
  const { content } = statement;
  const own =
    quotations.find((one) => one.start <= content.start + 2 && content.start < one.end) ??
    quotations.find((one) => one.start < content.end && content.end <= one.end + 1 && one.start < content.start);
  if (!own) return statement;
  const start = content.start >= own.outerStart ? own.start : Math.min(content.start, own.start);
  const end = content.end <= own.outerEnd ? withoutComma(context.text, own.end) : Math.max(content.end, own.end);
  const paragraphEnd = context.text.indexOf('\n', end);
  const next = quotations.find(
    (one) =>
      one.outerStart >= end &&
      (paragraphEnd < 0 || one.outerStart < paragraphEnd) &&
      continuesAfter(context, statement, one),
  );
  if (!next) return { ...statement, content: spanOf(context.text, start, end) };
  return {
    ...statement,
    content: {
      ...spanOf(context.text, start, next.end),
      spans: [
        [start, end],
        [next.start, next.end],
      ],
    },
  };
}

/** The comma before the closing mark belongs to the sentence that quotes. */
const withoutComma = (text: string, end: number): number => (text[end - 1] === ',' ? end - 1 : end);

/** The next quotation goes on where only the source stands between: “…,” she said. “…” */
function continuesAfter(context: StoryContext, statement: Statement, next: Quotation): boolean {
  const source = statement.source;
  if (!source || source.end > next.outerStart) return false;
  const between = context.text.slice(Math.max(source.end, statement.cue.end), next.outerStart);
  return /^[\s.,]*(?:(?:in|on|at|to) [^.]{0,40})?[.,]?\s*$/.test(between);
}

const FEWEST_WORDS = 5;
/** Quotations that no verb introduces go to whoever spoke last in the same paragraph or the one before. */
function looseQuotations(
  context: StoryContext,
  known: readonly Statement[],
  quotations: readonly Quotation[],
): Statement[] {
  const found: Statement[] = [];
  for (const one of quotations) {
    if (context.text.slice(one.start, one.end).split(/\s+/).length < FEWEST_WORDS) continue;
    if (known.some((statement) => statement.content.start < one.end && one.start < statement.content.end)) continue;
    const before = known.filter((statement) => statement.source && statement.cue.end <= one.start).at(-1);
    const gap = before ? context.text.slice(before.cue.end, one.start) : '';
    if (!before?.source || gap.split('\n').filter((line) => line.trim()).length > 3) continue;
    found.push({
      source: before.source,
      cue: before.cue,
      content: spanOf(context.text, one.start, one.end),
      direct: true,
      stance: 'says',
    });
  }
  return found;
}
