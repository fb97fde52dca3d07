import type { z } from 'zod';
import { eventType } from '../../model/event-types/index.js';
import type { Commitment, EventMention, Figure, Findings, Statement } from '../../model/findings.js';
import type { CommitmentFrame, EventFrame, LikelySpan, RoleSpan, StatementFrame } from '../../model/frames.js';
import {
  PROPOSED,
  type Proposals,
  type ProposedCommitment,
  type ProposedEvent,
  type ProposedFigure,
  type ProposedStatement,
} from '../../model/proposal.js';
import { type Span, sharedPart } from '../../model/span.js';
import { overlapping } from '../../model/spans-in.js';
import { brief } from '../../model/trace.js';
import { findCommitments } from '../commitments/commitments.js';
import { type Context, type Stretch, sentenceAt } from '../context.js';
import { findEvents } from '../events/events.js';
import { findFigures, type MeasuredFrame } from '../figures/figures.js';
import { findStatements } from '../statements/statements.js';
import { locate } from './locate.js';

/** What a model proposes is taken for no more likely than this: no measurement of anybody's model says more. */
const CHANCE = 0.5;

/**
 * Findings with what a model proposes behind them: each proposal becomes a frame by its quotes and goes the way of the reader's frames, so that
 * dates, places and counts are read from the words; what the model says of them is not asked for. A quote that the story does not hold, and what
 * is found already, is refused, and the refusal left in the trace.
 */
export function acceptProposals(context: Context, proposals: Proposals, found: Findings): Findings {
  const { by } = proposals;
  const judge = new Judge(context, by);
  const signed = <T>(findings: readonly T[]): (T & { proposedBy: string })[] =>
    findings.map((one) => ({ ...one, proposedBy: by }));
  const events = judge.each('events', proposals.events, (one) => eventFrame(judge, one, found.events));
  const statements = judge.each('statements', proposals.statements, (one) =>
    statementFrame(judge, one, found.statements),
  );
  const commitments = judge.each('commitments', proposals.commitments, (one) =>
    commitmentFrame(judge, one, found.commitments),
  );
  const figures = judge.each('figures', proposals.figures, (one) => figureFrame(judge, one, found.figures));
  const told = [...found.events, ...signed(findEvents(context, events).events)];
  return {
    ...found,
    events: told,
    statements: [
      ...found.statements,
      ...signed(findStatements(context, statements, { events: told, mentions: new Map() })),
    ],
    commitments: [...found.commitments, ...signed(findCommitments(context, commitments, []))],
    figures: [...found.figures, ...signed(findFigures(context, figures))],
  };
}

/** Finds the words of proposals, and keeps the reasons of what is refused. */
class Judge {
  constructor(
    readonly context: Context,
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

  refuse(rule: string, reason: string, span?: Stretch): undefined {
    this.context.trace({
      stage: 'extract',
      verdict: 'refused',
      rule: `proposal:${rule}`,
      reason: `${this.by}: ${reason}`,
      ...(span ? { start: span.start, end: span.end } : {}),
    });
  }

  /** Whether a stretch holds a number; the refusal is kept where it does not. */
  holdsNumber(span: Span, what: string): boolean {
    const tokens = sentenceAt(this.context, span)?.tokens ?? [];
    const holds = tokens.some(
      ({ start, end }, i) => start >= span.start && end <= span.end && this.context.numbers(tokens, i) !== undefined,
    );
    if (!holds) this.refuse('no-number', `${what}“${brief(span.quote)}” names no number`, span);
    return holds;
  }

  /** A span that names a day or a year; the refusal is kept where it does not. */
  date(quote: string, near: number): LikelySpan | undefined {
    const span = this.find(quote, 'date', near);
    if (!span) return undefined;
    if (overlapping(this.context.values.dates, span).length > 0) return likely(span);
    return this.refuse('no-date', `“${brief(quote)}” is no date`, span);
  }
}

const likely = ({ start, end }: Stretch): LikelySpan => ({ start, end, chance: CHANCE });

function eventFrame(judge: Judge, one: ProposedEvent, found: readonly EventMention[]): EventFrame | undefined {
  const trigger = judge.find(one.trigger, 'trigger');
  if (!trigger) return undefined;
  const { family } = eventType(one.type);
  const known = found.find(
    ({ type, evidence }) => eventType(type).family === family && overlapping(evidence, trigger).length > 0,
  );
  if (known) return judge.refuse('known', `${one.type}: “${brief(known.trigger.quote)}” is found there`, trigger);
  const role = (kind: RoleSpan['role'], quotes: readonly string[]): RoleSpan[] =>
    quotes.flatMap((quote) => {
      const span = judge.find(quote, kind, trigger.start);
      return span ? [{ role: kind, ...likely(span) }] : [];
    });
  const tolls = one.casualties.flatMap(({ effect, quote }): RoleSpan[] => {
    const span = judge.find(quote, effect, trigger.start);
    return span && judge.holdsNumber(span, `${effect}: `) ? [{ role: effect, ...likely(span) }] : [];
  });
  const date = one.date === undefined ? undefined : judge.date(one.date, trigger.start);
  return {
    type: one.type,
    kind: 'event',
    status: one.status,
    main: 0,
    chance: CHANCE,
    mentions: [likely(trigger)],
    roles: [
      ...role('actor', one.actors),
      ...role('target', one.targets),
      ...role('place', one.place === undefined ? [] : [one.place]),
      ...(date ? [{ role: 'date' as const, ...date }] : []),
      ...tolls,
    ],
  };
}

/** A statement is known where one is found in most of the same words. */
const SAME_SHARE = 0.5;

function statementFrame(judge: Judge, one: ProposedStatement, found: readonly Statement[]): StatementFrame | undefined {
  const content = judge.find(one.content, 'content');
  const cue = content && judge.find(one.cue, 'cue', content.start);
  if (!content || !cue) return undefined;
  if (found.some((other) => sharedPart(other.content, content) >= SAME_SHARE))
    return judge.refuse('known', `the statement “${brief(content.quote)}” is found`, content);
  const source = one.source === undefined ? undefined : judge.find(one.source, 'source', content.start);
  return {
    cue: likely(cue),
    stance: one.stance,
    keep: CHANCE,
    chance: CHANCE,
    ...(source ? { source: likely(source) } : {}),
    contents: [likely(content)],
  };
}

function commitmentFrame(
  judge: Judge,
  one: ProposedCommitment,
  found: readonly Commitment[],
): CommitmentFrame | undefined {
  const what = judge.find(one.what, 'what');
  if (!what) return undefined;
  if (found.some(({ evidence }) => overlapping(evidence, what).length > 0))
    return judge.refuse('known', `a commitment is found around “${brief(what.quote)}”`, what);
  const by = one.by === undefined ? undefined : judge.find(one.by, 'by', what.start);
  const due = one.due === undefined ? undefined : judge.date(one.due, what.start);
  return {
    deed: likely(what),
    what: likely(what),
    ...(by ? { by: likely(by) } : {}),
    ...(due ? { due } : {}),
    status: one.status,
    chance: CHANCE,
  };
}

function figureFrame(judge: Judge, one: ProposedFigure, found: readonly Figure[]): MeasuredFrame | undefined {
  const quantity = judge.find(one.quote, 'figure');
  const what = quantity && judge.find(one.what, 'what', quantity.start);
  if (!quantity || !what) return undefined;
  if (found.some(({ evidence }) => overlapping(evidence.slice(1), quantity).length > 0))
    return judge.refuse('known', `the figure “${brief(quantity.quote)}” is found`, quantity);
  return judge.holdsNumber(quantity, '')
    ? { quantity: likely(quantity), what: likely(what), chance: CHANCE }
    : undefined;
}
