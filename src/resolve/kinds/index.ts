import type { Kind } from '../kind.js';
import { actorKind } from './actor.js';
import { commitmentKind } from './commitment.js';
import { eventKind } from './event.js';
import { figureKind } from './figure.js';
import { programmeKind } from './programme.js';
import { statementKind } from './statement.js';

/** The kinds of entries, in the order in which a story's findings are resolved. */
export const KINDS: readonly Kind<unknown, unknown>[] = [
  actorKind,
  eventKind,
  statementKind,
  programmeKind,
  commitmentKind,
  figureKind,
] as unknown as Kind<unknown, unknown>[];

/** @throws Error for a kind whose entries no finding makes, such as a discrepancy. */
export function kindNamed(name: string): Kind<unknown, unknown> {
  const found = KINDS.find(({ kind }) => kind === name);
  if (!found) throw new Error(`no finding is a ${name}`);
  return found;
}
