import { isCandidateId } from '../model/confidence.js';
import type { Decision, DecisionWhat, Ground } from '../model/decision.js';
import { Fault } from '../model/fault.js';
import { stableId, versionOf } from '../model/id.js';
import { corrected } from '../resolve/corrections.js';
import type { EntryNear, Store, StoredCandidate, StoreTransaction } from '../store/store.js';
import { admitCandidates, resettleGrounds, withdrawCandidates } from './take-in.js';

/** What an analyst asks for: a decision, or “merge” and “split”, which are kept as “same” and “different”. */
export interface DecideRequest {
  what: DecisionWhat | 'merge' | 'split';
  /** The entry it is about. */
  entry: string;
  /** The other entry of merge, same and different; the story of split, which is taken out. */
  other?: string;
  field?: string;
  value?: string;
  note?: string;
  by: string;
  /** When, as an ISO time. */
  at: string;
  /** Names this request, so that it is one decision however often it is sent: whoever sent it may not have heard the answer. */
  key?: string;
  /** What the entry looked like to whoever decides: `versionOf` its record. */
  version?: string;
}

/**
 * Keeps a decision, and brings the entries it is about up to date with it, in one transaction.
 *
 * @throws Fault `no-such-entry`, `usage`, or `conflict` where the entry has changed since it was looked at.
 */
export async function decide(store: Store, request: DecideRequest): Promise<Decision> {
  return store.transaction(async (tx) => {
    const made = request.key === undefined ? undefined : await tx.decision(keyedId(request.key));
    if (made) return made;
    const candidate = await tx.candidate(request.entry);
    if (candidate) return confirmCandidate(tx, request, candidate);
    const entry = await entryNamed(tx, request.entry);
    asLookedAt(request, entry.record);
    const decision = await decisionOf(tx, request, entry);
    await tx.putDecision(decision);
    await resettleGrounds(tx, decision.grounds);
    return decision;
  });
}

function asLookedAt({ version }: DecideRequest, record: EntryNear['record'] | StoredCandidate['record']): void {
  if (version !== undefined && version !== versionOf(record))
    throw new Fault('conflict', record.id, 'has changed since it was looked at', 'look at it again, and decide then');
}

/** A candidate counts from now on, and so does whatever else is told in the same form; there is nothing else to decide about one. */
async function confirmCandidate(
  tx: StoreTransaction,
  request: DecideRequest,
  { kind, story, form, record }: StoredCandidate,
): Promise<Decision> {
  if (request.what !== 'confirm')
    throw new Fault(
      'usage',
      record.id,
      `a candidate counts nowhere: there is nothing to ${request.what}`,
      `make it count first: daftar review confirm ${record.id}`,
    );
  asLookedAt(request, record);
  const decision = kept(request, { entry: record.id, what: 'confirm', grounds: [{ kind, story, form }] });
  await tx.putDecision(decision);
  await admitCandidates(tx, decision.grounds[0]);
  return decision;
}

/**
 * Takes a decision back; it is kept, marked as undone. What counted by it alone is a candidate again.
 *
 * @throws Fault `no-such-entry` where there is none of this id, `usage` where it was undone before.
 */
export async function undo(store: Store, id: string, by: string, at: string): Promise<Decision> {
  return store.transaction(async (tx) => {
    const decision = await tx.decision(id);
    if (!decision)
      throw new Fault('no-such-entry', id, 'no decision has this id', 'see them with “daftar review list”');
    if (decision.undone)
      throw new Fault('usage', id, `was undone by ${decision.undone.by} before`, 'decide anew, if you like');
    const undone = { ...decision, undone: { by, at } };
    await tx.putDecision(undone);
    if (isCandidateId(decision.entry)) await withdrawCandidates(tx, decision.grounds[0]);
    else await resettleGrounds(tx, decision.grounds);
    return undone;
  });
}

async function entryNamed(tx: StoreTransaction, name: string): Promise<EntryNear> {
  const id = await tx.currentId(name);
  const [entry] = id === undefined ? [] : await tx.entriesById([id]);
  if (!entry)
    throw new Fault('no-such-entry', name, 'nothing in the register has this id', 'see the ids with “daftar list”');
  return entry;
}

const keyedId = (key: string): string => stableId('decision', 'key', key);

/** @throws Fault where nobody decides. */
function kept(
  { note, by, at, key }: DecideRequest,
  rest: Pick<Decision, 'entry' | 'what' | 'grounds' | 'field' | 'value'>,
): Decision {
  if (!by.trim()) throw new Fault('usage', '--by', 'nobody decides', 'give a name');
  const forms = rest.grounds.map(({ form }) => form);
  const id = key === undefined ? stableId('decision', at, by, rest.what, rest.entry, ...forms) : keyedId(key);
  return { kind: 'decision', id, by, at, ...(note ? { note } : {}), ...rest };
}

async function decisionOf(tx: StoreTransaction, request: DecideRequest, entry: EntryNear): Promise<Decision> {
  const { what, field, value, note } = request;
  const keep = (rest: Omit<Parameters<typeof kept>[1], 'entry'>) => kept(request, { entry: entry.record.id, ...rest });
  switch (what) {
    case 'merge':
    case 'same':
    case 'different': {
      const other = await entryNamed(tx, request.other ?? '');
      sameKind(entry, other);
      if (other.record.id === entry.record.id)
        throw new Fault('usage', entry.record.id, 'is one entry already', 'name another one');
      const grounds = [await groundOf(tx, entry), await groundOf(tx, other)];
      return keep({ what: what === 'different' ? 'different' : 'same', grounds });
    }
    case 'split':
      return keep({ what: 'different', grounds: await splitGrounds(tx, entry, request.other ?? '') });
    case 'explain': {
      const { record } = entry;
      if (record.kind !== 'discrepancy')
        throw new Fault('usage', record.id, `a ${record.kind} is nothing to explain`, 'give the id of a discrepancy');
      if (!note) throw new Fault('usage', 'explain', 'says nothing', 'give the explanation');
      const about = await entryNamed(tx, record.about.id);
      return keep({ what, field: record.field, grounds: [await groundOf(tx, about)] });
    }
    case 'correct': {
      if (field === undefined || value === undefined)
        throw new Fault('usage', 'correct', 'needs a field and a value', 'give both: correct ID killed 5');
      corrected(entry.record, field, value);
      return keep({ what, field, value, grounds: [await groundOf(tx, entry)] });
    }
    case 'note':
      if (!note) throw new Fault('usage', 'note', 'says nothing', 'give the words of the note');
      return keep({ what, grounds: [await groundOf(tx, entry)] });
    default:
      return keep({ what, grounds: [await groundOf(tx, entry)] });
  }
}

function sameKind(a: EntryNear, b: EntryNear): void {
  if (a.record.kind !== b.record.kind)
    throw new Fault('usage', b.record.id, `a ${b.record.kind} is no ${a.record.kind}`, 'name two entries of one kind');
}

/** The earliest finding of an entry. */
async function groundOf(tx: StoreTransaction, { record }: EntryNear): Promise<Ground> {
  const [first] = await tx.groundsOfEntry(record.id);
  if (!first) throw new Fault('usage', record.id, `a ${record.kind} follows from other entries`, 'decide about those');
  return first;
}

/** The findings of one story against the others of the entry. */
async function splitGrounds(tx: StoreTransaction, { record }: EntryNear, story: string): Promise<Ground[]> {
  const all = await tx.groundsOfEntry(record.id);
  const out = all.find((ground) => ground.story === story);
  if (!out) throw new Fault('usage', story, `does not report ${record.id}`, 'give the id of a story that reports it');
  const others = all.filter(({ form }) => form !== out.form);
  if (others.length === 0) throw new Fault('usage', record.id, 'has one report only', 'there is nothing to split');
  return [out, ...new Map(others.map((ground) => [ground.form, ground])).values()];
}
