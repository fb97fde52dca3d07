import type {
  CommitmentFrame,
  EventFrame,
  EventRole,
  FigureFrame,
  Frames,
  LikelySpan,
  NameKind,
  StatementFrame,
} from '../../src/model/frames.js';

/** Words of a text; with a number those of their so-manieth place. */
export type Words = string | [words: string, nth: number];

interface TellEvent extends Partial<Pick<EventFrame, 'kind' | 'status' | 'main' | 'chance'>> {
  type: EventFrame['type'];
  /** Words that mention it, the best first. */
  at: Words[];
  roles?: Partial<Record<EventRole, Words | Words[]>>;
}

interface TellStatement extends Partial<Pick<StatementFrame, 'stance' | 'keep' | 'chance'>> {
  by?: Words;
  cue: Words;
  what: Words[];
}

interface TellCommitment extends Partial<Pick<CommitmentFrame, 'status' | 'chance'>> {
  by?: Words;
  what: Words;
  due?: Words;
}

/** Frames as a test writes them: words for spans. */
export interface Tell {
  names?: Partial<Record<NameKind, string[]>>;
  events?: TellEvent[];
  statements?: TellStatement[];
  commitments?: TellCommitment[];
  figures?: Words[];
}

/**
 * Frames of a text, their spans found by their words; names are found wherever they stand.
 *
 * @throws Error where the text does not hold the words.
 * @example framesIn('Two men fled.', { events: [{ type: 'displacement', at: ['fled'] }] }).events[0].mentions[0].start // → 8
 */
export function framesIn(
  text: string,
  { names = {}, events = [], statements = [], commitments = [], figures = [] }: Tell,
): Frames {
  const span = (words: Words): LikelySpan => spanIn(text, words);
  const spans = (words: Words | Words[] | undefined): LikelySpan[] => {
    if (words === undefined) return [];
    const one = typeof words === 'string' || typeof words[1] === 'number';
    return (one ? [words as Words] : (words as Words[])).map(span);
  };
  return {
    names: Object.entries(names)
      .flatMap(([kind, all]) =>
        all.flatMap((name) => everywhere(text, name).map((one) => ({ ...one, kind: kind as NameKind }))),
      )
      .sort((a, b) => a.start - b.start),
    events: events.map(({ type, kind = 'event', status = 'reported', main = 0, chance = 0.9, at, roles = {} }) => ({
      type,
      kind,
      status,
      main,
      chance,
      mentions: at.map(span),
      roles: Object.entries(roles).flatMap(([role, words]) =>
        spans(words).map((one) => ({ ...one, role: role as EventRole })),
      ),
    })),
    statements: statements.map(({ by, cue, what, stance = 'says', keep = 0.9, chance = 0.9 }) => ({
      cue: span(cue),
      stance,
      keep,
      chance,
      ...(by === undefined ? {} : { source: span(by) }),
      contents: what.map(span),
    })),
    commitments: commitments.map(({ by, what, due, status = 'planned', chance = 0.9 }) => ({
      deed: span(what),
      what: span(what),
      ...(by === undefined ? {} : { by: span(by) }),
      ...(due === undefined ? {} : { due: span(due) }),
      status,
      chance,
    })),
    figures: figures.map((words): FigureFrame => ({ quantity: span(words), chance: 0.9 })),
  };
}

function spanIn(text: string, words: Words): LikelySpan {
  const [quote, nth] = typeof words === 'string' ? [words, 1] : words;
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`the text does not hold “${quote}” ${nth} times: ${text}`);
  return { start, end: start + quote.length, chance: 0.9 };
}

function everywhere(text: string, name: string): LikelySpan[] {
  const found: LikelySpan[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    found.push({ start: at, end: at + name.length, chance: 0.9 });
  return found;
}
