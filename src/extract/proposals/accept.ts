import type { z } from 'zod';
import { numberAt } from '../../language/en/numbers.js';
import { eventType } from '../../model/event-types/index.js';
import type { Casualty, Findings, Participant } from '../../model/findings.js';
import {
  PROPOSED,
  type Proposals,
  type ProposedCommitment,
  type ProposedEvent,
  type ProposedFigure,
  type ProposedStatement,
} from '../../model/proposal.js';
import { type Span, sharedPart, spanOf } from '../../model/span.js';
import { brief } from '../../model/trace.js';
import type { StoryContext } from '../context.js';
import { asDateValue } from '../events/setting.js';
import { overlapping } from '../spans-in.js';
import { locate } from './locate.js';

/** What a model proposes is taken for no more likely than this: no measurement of anybody's model says more. */
const CONFIDENCE = 0.5;

type Taken = Pick<Findings, 'events' | 'statements' | 'commitments' | 'figures'>;

/**
 * Checks what a model proposes against the story, value by value, and gives what stands: quotes that the text holds, that say something the
 * rules have not found. Dates, places and counts are read from the quotes; what the model says of them is not asked for. Each refusal is
 * left in the trace.
 *
 * @param found what the rules found; nothing of it is changed.
 */
export function acceptProposals(context: StoryContext, proposals: Proposals, found: Taken): Taken {
  const judge = new Judge(context, proposals.by);
  return {
    events: judge.each('events', proposals.events, (one) => eventOf(judge, one, found)),
    statements: judge.each('statements', proposals.statements, (one) => statementOf(judge, one, found)),
    commitments: judge.each('commitments', proposals.commitments, (one) => commitmentOf(judge, one, found)),
    figures: judge.each('figures', proposals.figures, (one) => figureOf(judge, one, found)),
  };
}

/** Keeps the reasons of what is refused. */
class Judge {
  constructor(
    readonly context: StoryContext,
    readonly by: string,
  ) {}

  each<K extends keyof typeof PROPOSED, T>(
    kind: K,
    items: readonly unknown[],
    make: (item: z.infer<(typeof PROPOSED)[K]>) => T | undefined,
  ): T[] {
    return items.flatMap((item) => {
      const checked = PROPOSED[kind].safeParse(item);
      if (!checked.success) {
        const [issue] = checked.error.issues;
        this.refuse('shape', `${kind}: ${issue.path.join('.') || 'an item'}: ${issue.message}`);
        return [];
      }
      const made = make(checked.data as z.infer<(typeof PROPOSED)[K]>);
      return made === undefined ? [] : [made];
    });
  }

  /** Where a value's words stand, or `undefined` with the refusal kept. */
  find(quote: string, what: string, near?: number): Span | undefined {
    const span = locate(this.context.text, quote, near);
    if (!span) this.refuse('no-such-words', `${what}: the story does not say “${brief(quote)}”`);
    return span;
  }

  refuse(rule: string, reason: string, span?: Span): void {
    this.context.trace({
      stage: 'extract',
      verdict: 'refused',
      rule: `proposal:${rule}`,
      reason: `${this.by}: ${reason}`,
      ...(span ? { start: span.start, end: span.end } : {}),
    });
  }

  /** The sentence that holds a span. */
  sentenceOf({ start }: Span): Span {
    const { text, sentences } = this.context;
    const own = sentences.find(({ sentence }) => start >= sentence.start && start < sentence.end)?.sentence;
    return own ? spanOf(text, own.start, own.end) : spanOf(text, start, start + 1);
  }
}

function eventOf(judge: Judge, one: ProposedEvent, found: Taken): Findings['events'][number] | undefined {
  const trigger = judge.find(one.trigger, 'trigger');
  if (!trigger) return undefined;
  const sentence = judge.sentenceOf(trigger);
  const { family } = eventType(one.type);
  const known = found.events.find(
    (event) => eventType(event.type).family === family && overlapping(event.evidence, trigger).length > 0,
  );
  if (known) {
    judge.refuse('known', `${one.type}: the rules found “${brief(known.trigger.quote)}” there`, trigger);
    return undefined;
  }
  const event: Findings['events'][number] = {
    type: one.type,
    status: one.status,
    trigger,
    participants: [...parties(judge, one.actors, 'actor', trigger), ...parties(judge, one.targets, 'target', trigger)],
    casualties: one.casualties.flatMap((casualty) => casualtyOf(judge, casualty, trigger)),
    weapons: [],
    seizures: [],
    evidence: [sentence],
    confidence: CONFIDENCE,
    proposedBy: judge.by,
  };
  const date = one.date ? dateOf(judge, one.date, trigger) : undefined;
  const place = one.place ? placeOf(judge, one.place, trigger) : undefined;
  if (date) event.date = date;
  if (place) event.place = place;
  return event;
}

function parties(judge: Judge, quotes: readonly string[], role: 'actor' | 'target', near: Span): Participant[] {
  return quotes.flatMap((quote) => {
    const span = judge.find(quote, role, near.start);
    return span ? [{ role, name: span.quote, ...span }] : [];
  });
}

/** The number is read from the words: a quote without one is refused. */
function casualtyOf(judge: Judge, { effect, quote }: ProposedEvent['casualties'][number], near: Span): Casualty[] {
  const span = judge.find(quote, effect, near.start);
  if (!span) return [];
  const count = numberIn(judge.context, span);
  if (!count) {
    judge.refuse('no-number', `${effect}: “${brief(quote)}” names no number`, span);
    return [];
  }
  return [{ effect, count, ...span }];
}

function numberIn(context: StoryContext, span: Span) {
  for (const { tokens, sentence } of context.sentences) {
    if (sentence.end <= span.start || sentence.start >= span.end) continue;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i].start < span.start || tokens[i].end > span.end) continue;
      const number = numberAt(tokens, i);
      if (number) return number.count;
    }
  }
  return undefined;
}

function dateOf(judge: Judge, quote: string, near: Span) {
  const span = judge.find(quote, 'date', near.start);
  const date = span && overlapping(judge.context.dates, span).at(0);
  if (span && !date) judge.refuse('no-date', `“${brief(quote)}” is no date`, span);
  return date && asDateValue(judge.context.text, date);
}

function placeOf(judge: Judge, quote: string, near: Span): Findings['places'][number] | undefined {
  const span = judge.find(quote, 'place', near.start);
  if (!span) return undefined;
  const known = overlapping(judge.context.places, span).at(0);
  return known ?? { name: span.quote, kind: 'unlisted', precision: 'city', ...span };
}

/** A statement is known where the rules found one in most of the same words. */
const SAME_SHARE = 0.5;

function statementOf(judge: Judge, one: ProposedStatement, found: Taken): Findings['statements'][number] | undefined {
  const content = judge.find(one.content, 'content');
  const cue = content && judge.find(one.cue, 'cue', content.start);
  if (!content || !cue) return undefined;
  const known = found.statements.some((other) => sharedPart(other.content, content) >= SAME_SHARE);
  if (known) {
    judge.refuse('known', `the rules found the statement “${brief(content.quote)}”`, content);
    return undefined;
  }
  const statement: Findings['statements'][number] = {
    cue,
    content,
    direct: /[“"«]\s*$/.test(judge.context.text.slice(Math.max(0, content.start - 2), content.start)),
    stance: one.stance,
    confidence: CONFIDENCE,
    proposedBy: judge.by,
  };
  const source = one.source ? judge.find(one.source, 'source', content.start) : undefined;
  const actor = source && overlapping(judge.context.actors, source).at(0)?.name;
  if (source) statement.source = { name: source.quote, ...source, ...(actor ? { actor } : {}) };
  return statement;
}

function commitmentOf(
  judge: Judge,
  one: ProposedCommitment,
  found: Taken,
): Findings['commitments'][number] | undefined {
  const what = judge.find(one.what, 'what');
  if (!what) return undefined;
  const sentence = judge.sentenceOf(what);
  if (found.commitments.some(({ evidence }) => overlapping(evidence, what).length > 0)) {
    judge.refuse('known', `the rules found a commitment in “${brief(sentence.quote)}”`, what);
    return undefined;
  }
  const by = one.by ? judge.find(one.by, 'by', what.start) : undefined;
  const due = one.due ? dateOf(judge, one.due, what) : undefined;
  return {
    what: what.quote,
    status: one.status,
    evidence: [sentence],
    proposedBy: judge.by,
    ...(by ? { by: by.quote } : {}),
    ...(due ? { due } : {}),
  };
}

/** The value and the unit are read from the words, as the rules read them. */
function figureOf(judge: Judge, one: ProposedFigure, found: Taken): Findings['figures'][number] | undefined {
  const quote = judge.find(one.quote, 'figure');
  const what = quote && judge.find(one.what, 'what', quote.start);
  if (!quote || !what) return undefined;
  if (found.figures.some(({ evidence }) => overlapping(evidence.slice(1), quote).length > 0)) {
    judge.refuse('known', `the rules found the figure “${brief(quote.quote)}”`, quote);
    return undefined;
  }
  const count = numberIn(judge.context, quote);
  if (!count) {
    judge.refuse('no-number', `“${brief(quote.quote)}” names no number`, quote);
    return undefined;
  }
  return {
    what: what.quote,
    value: count.min,
    count,
    evidence: [judge.sentenceOf(quote), quote],
    proposedBy: judge.by,
  };
}
