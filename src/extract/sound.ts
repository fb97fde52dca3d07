import type { Frames } from '../model/frames.js';
import { holdsWords, type Stretch } from './context.js';

/** Frames without spans that lie outside the text or hold nothing but white space or an article, and without frames that lack their anchor then. */
export function soundFrames(text: string, { names, events, statements, commitments, figures }: Frames): Frames {
  const holds = (span: Stretch): boolean => holdsWords(text, span);
  return {
    names: names.filter(holds),
    events: events
      .map((frame) => ({ ...frame, mentions: frame.mentions.filter(holds), roles: frame.roles.filter(holds) }))
      .filter(({ mentions }) => mentions.length > 0),
    statements: statements
      .filter(({ cue }) => holds(cue))
      .map(({ source, ...frame }) => ({
        ...frame,
        ...(source && holds(source) ? { source } : {}),
        contents: frame.contents.filter(holds),
      }))
      .filter(({ contents }) => contents.length > 0),
    commitments: commitments
      .filter(({ what }) => holds(what))
      .map(({ by, due, ...frame }) => ({
        ...frame,
        ...(by && holds(by) ? { by } : {}),
        ...(due && holds(due) ? { due } : {}),
      })),
    figures: figures.filter(({ quantity }) => holds(quantity)),
  };
}
