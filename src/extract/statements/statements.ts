import type { Token } from '../../language/analysis.js';
import { objectOf, type ParsedSentence, phraseOf, subjectOf } from '../../language/en/clause.js';
import { words } from '../../language/en/lexicon/words.js';
import type { NounPhrase, VerbGroup } from '../../language/en/phrases.js';
import { complementAt } from '../../language/queries.js';
import { NOWHERE } from '../../language/tree.js';
import type { Stance, Statement } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { HEARER_VERBS, SHOWING_THINGS, SPEECH_VERBS } from '../lexicon/speech.js';
import { overlapping, within } from '../spans-in.js';
import { aboutOf } from './about.js';
import { accordingTo } from './according-to.js';
import { byLayout } from './by-layout.js';
import { byTree } from './by-tree.js';
import type { Candidate } from './candidate.js';
import { choose } from './choose.js';
import {
  aroundSpeaker,
  contentAfter,
  contentBefore,
  insideQuotation,
  type Range,
  SHORTEST_CONTENT,
} from './content.js';
import { type Quotation, quotationsIn } from './quotations.js';
import { type Source, sourceOf } from './source.js';
import { looseQuotations, withQuotations } from './spoken.js';

/** Who said what in a text: quotations and reported speech, each with its cue, its source and its stance. */
export function findStatements(context: StoryContext): Statement[] {
  const quotations = quotationsIn(context.text);
  const found: Statement[] = [];
  let last: Source | undefined;
  for (const parsed of context.sentences) {
    for (const statement of choose(context, candidatesIn(context, parsed, quotations, last), quotations)) {
      found.push(statement);
      if (statement.source) last = statement.source;
    }
  }
  const whole = [...found, ...byLayout(context, quotations)];
  const byContent = new Map<string, Statement>();
  for (const statement of [...whole, ...looseQuotations(context, whole, quotations)]) {
    const key = `${statement.content.start}-${statement.content.end}`;
    if (!byContent.has(key)) byContent.set(key, statement);
  }
  return [...byContent.values()]
    .sort((a, b) => a.content.start - b.content.start)
    .map((statement) => {
      const about = aboutOf(context, statement);
      return about ? { ...statement, about } : statement;
    });
}

/** What the rules propose for a sentence, each with the words it takes for what is said; a quotation's words are taken whole. */
export function candidatesIn(
  context: StoryContext,
  parsed: ParsedSentence,
  quotations: readonly Quotation[],
  last: Source | undefined,
): Candidate[] {
  const proposed: Candidate[] = [
    ...named('according', parsed, accordingTo(context, parsed, last)),
    ...named('verb', parsed, byVerb(context, parsed, quotations, last)),
    ...byTree(context, parsed, quotations, last),
  ];
  return proposed.map((one) => {
    const { content } = one.statement;
    const direct = one.statement.direct || isQuoted(quotations, content);
    return { ...one, statement: withQuotations(context, { ...one.statement, direct }, quotations) };
  });
}

function named(rule: string, parsed: ParsedSentence, statements: readonly Statement[]): Candidate[] {
  return statements.map((statement) => ({
    statement,
    rule,
    parsed,
    cue: parsed.tokens.findIndex(({ end }) => end === statement.cue.end),
  }));
}

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
    const stance = SPEECH_VERBS.get(cue.lemma) ?? (reportsThat(parsed, group) ? 'says' : undefined);
    if (!stance || cue.pos !== 'VERB' || insideQuotation(quotations, cue.start)) continue;
    const carried = participleSource(parsed, group, found.at(-1));
    const made = statementOf(context, parsed, group, stance, quotations, latest, carried);
    if (!made) continue;
    found.push(made);
    if (made.source) latest = made.source;
  }
  return found;
}

/** Any verb that somebody completes by a clause with “that”: “ruled that”, “fears that”. What makes a thing so is no report of it. */
function reportsThat(parsed: ParsedSentence, group: VerbGroup): boolean {
  const { tokens } = parsed;
  if (NO_REPORT.has(tokens[group.verb].lemma) || group.passive || tokens[group.verb].pos !== 'VERB') return false;
  if (!tokens.slice(group.last + 1).some(({ lower }) => lower === 'that')) return false;
  const { tree } = parsed;
  const clause = tree.child(group.verb, 'ccomp');
  if (clause < group.verb || tokens[tree.child(clause, 'mark')]?.lower !== 'that') return false;
  const subject = subjectOf(parsed, group);
  return (
    subject !== undefined &&
    (tokens[subject.head].pos === 'PROPN' || /^(?:he|she|they)$/.test(tokens[subject.head].lower))
  );
}

const NO_REPORT: ReadonlySet<string> = words('be make ensure mean see have do get let cause happen prove');

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
  if (verb.lemma === 'show' && !shownByThing(parsed, group)) return undefined;
  const inverted = invertedSource(parsed, group);
  const phrase = inverted ?? behindComma(parsed, group) ?? subjectOf(parsed, group);
  if (phrase && asideToHearer(parsed, phrase, verb)) return undefined;
  if (stance === 'supports' && parsed.tree.is(group.verb, 'acl', 'amod')) return undefined;
  const found = contentOf(context, parsed, group, inverted, phrase, quotations);
  const content =
    found && phrase && !inverted && found.start > verb.end && !isQuoted(quotations, found)
      ? aroundSpeaker(context, parsed, group, phrase.first, found)
      : found;
  if (!content || content.end - content.start < SHORTEST_CONTENT) return undefined;
  if (group.passive && !/^(?:report|quote|say)$/.test(verb.lemma)) return undefined;
  const source = carried ?? (phrase && !group.passive ? sourceOf(context, parsed, phrase, last) : undefined);
  if (source && !content.spans && content.start < source.end && source.start < content.end) return undefined;
  if (!source && !group.passive) return undefined;
  const made: Statement = {
    cue: spanOf(text, parsed.tokens[group.first].start, verb.end),
    content: { ...spanOf(text, content.start, content.end), ...(content.spans ? { spans: content.spans } : {}) },
    direct: isQuoted(quotations, content),
    stance: stanceOf(group, stance),
  };
  if (source) made.source = source;
  const hearer = HEARER_VERBS.has(verb.lemma) ? objectOf(parsed, group.last) : undefined;
  const carrier = hearer ? carrierName(context, parsed, hearer) : undefined;
  if (carrier) made.via = carrier;
  return made;
}

/** “…, ministry spokeswoman Ada Holm told Radio Oru”: who stands between a comma and the verb speaks, whatever the tree makes of it. */
function behindComma(parsed: ParsedSentence, group: VerbGroup): NounPhrase | undefined {
  const before = phraseOf(parsed, group.first - 1);
  return before && before.first > 0 && parsed.tokens[before.first - 1].text === ',' ? before : undefined;
}

/** What is said stands behind the verb, or before it where the speaker follows (“…,” said Ada Holm) or the tree has it there. */
function contentOf(
  context: StoryContext,
  parsed: ParsedSentence,
  group: VerbGroup,
  inverted: NounPhrase | undefined,
  speaker: NounPhrase | undefined,
  quotations: readonly Quotation[],
): Range | undefined {
  const after = () => contentAfter(context, parsed, group, quotations);
  const before = () => contentBefore(context, parsed, group, inverted, speaker, quotations);
  const clause = complementAt(parsed.tree, group.verb);
  const stands = clause !== NOWHERE && clause < group.verb && parsed.tree.last(clause) < group.verb;
  return inverted || stands ? (before() ?? after()) : (after() ?? before());
}

/** Words that hold a quotation, or are a part of one. */
function isQuoted(quotations: readonly Quotation[], { start, end }: Range): boolean {
  if (within(quotations, { start: start - 1, end: end + 1 }).length > 0 || insideQuotation(quotations, start))
    return true;
  return overlapping(quotations, { start, end: start + 2 }).some((one) => one.outerStart <= start + 1);
}

/** “you know”, “I think”: fillers of speech, where nobody is quoted. */
function asideToHearer({ tokens }: ParsedSentence, phrase: NounPhrase, verb: Token): boolean {
  const { lower } = tokens[phrase.head];
  return lower === 'you' || (lower === 'i' && /^(?:know|think|believe|feel|hope|agree)$/.test(verb.lemma));
}

/** “…, noting that” goes on with the speaker of the statement before it in the sentence. */
function participleSource(parsed: ParsedSentence, group: VerbGroup, before: Statement | undefined): Source | undefined {
  const participle = group.first === group.verb && parsed.tokens[group.verb].lower.endsWith('ing');
  const joined = /^(?:,|and|while)$/.test(parsed.tokens[group.first - 1]?.lower ?? '');
  return participle && joined ? before?.source : undefined;
}

/** “a survey shows that” reports; “a map shows the river” does not, nor does a person who shows something. */
function shownByThing(parsed: ParsedSentence, group: VerbGroup): boolean {
  const subject = subjectOf(parsed, group);
  if (subject === undefined) return false;
  const head = parsed.tokens[subject.head];
  return (
    SHOWING_THINGS.has(head.lemma.toLowerCase()) ||
    (head.pos === 'NOUN' && parsed.tokens[group.last + 1]?.lower === 'that')
  );
}

function stanceOf(group: VerbGroup, stance: Stance): Stance {
  if (group.negated && (stance === 'confirms' || stance === 'supports')) return 'doubts';
  return stance;
}

/** “said Ada Holm”: the subject after the verb, where the words said stand before it. */
function invertedSource(parsed: ParsedSentence, group: VerbGroup): NounPhrase | undefined {
  const { tokens } = parsed;
  const verb = tokens[group.verb];
  if (
    !/^(?:say|add|note|write|tell|ask|explain|announce|read|state|report)$/.test(verb.lemma) ||
    group.first !== group.verb
  )
    return undefined;
  if (!/[,”"’']$/.test(tokens[group.first - 1]?.text ?? '')) return undefined;
  const next = phraseOf(parsed, group.verb + 1);
  if (!next) return undefined;
  const after = tokens[next.last + 1];
  return !after || /^(?:[.,;”"]|in|on|at|during|of|who|after|to|for|as)$/.test(after.lower) ? next : undefined;
}

function carrierName(context: StoryContext, parsed: ParsedSentence, phrase: NounPhrase): string | undefined {
  const head = parsed.tokens[phrase.head];
  if (head.pos !== 'PROPN') return undefined;
  const span = spanOf(context.text, parsed.tokens[phrase.first].start, parsed.tokens[phrase.last].end);
  return overlapping(context.actors, span).some((actor) => actor.kind === 'person') ? undefined : span.quote;
}
