import { isoDay } from '../model/edtf.js';
import { isSettled } from '../model/findings.js';
import type { CommitmentRecord, ProgrammeRecord } from '../model/register.js';
import type { Store } from '../store/store.js';

/** Undertakings of which no report says that they are done or called off: those whose day has passed, and those that come. */
export interface Dues {
  /** The latest day first. */
  late: CommitmentRecord[];
  /** The nearest day first. */
  next: CommitmentRecord[];
}

/** @param on the day from which is looked, `2031-05-09`. */
export async function duesOn(
  store: Store,
  on: string,
  { limit = 40, situation }: { limit?: number; situation?: string } = {},
): Promise<Dues> {
  const [late, next] = await Promise.all([
    store.undertakings({ dueBefore: on, situation, limit }),
    store.undertakings({ dueFrom: on, situation, limit }),
  ]);
  const programmes = await programmesOf(store);
  const isOpen = (one: CommitmentRecord) => {
    const stage = stageOf(programmes, one);
    return !stage || (!isSettled(stage.status) && stage.due?.value === one.due?.value);
  };
  return { late: late.filter(isOpen), next: next.filter(isOpen) };
}

/** Whether the last day of a stage has passed, and no report says that it is done or called off. */
export const isLate = (
  { due, status }: Pick<ProgrammeRecord['stages'][number], 'due' | 'status'>,
  on: string,
): boolean => due?.to !== undefined && due.to < on && !isSettled(status);

/** Today in UTC, as a day. */
export const today = (): string => isoDay(new Date());

async function programmesOf(store: Store): Promise<ProgrammeRecord[]> {
  const found = await store.entries({ kind: 'programme', order: 'added' });
  return found.flatMap((one) => (one.kind === 'programme' ? [one] : []));
}

/** The stage that an undertaking is, as all reports have it: a later one may say that it is done, or give another day. */
function stageOf(programmes: readonly ProgrammeRecord[], { programme, stage }: CommitmentRecord) {
  if (!programme || stage?.number === undefined) return undefined;
  return programmes
    .find(({ name, aliases }) => name === programme || aliases.includes(programme))
    ?.stages.find(({ number }) => number === stage.number);
}
