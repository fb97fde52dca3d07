import { discrepancyPhrase } from '../model/discrepancy-phrases.js';
import type { ActorRecord, DiscrepancyRecord } from '../model/register.js';
import { discrepancyId } from './discrepancies.js';
import { byFirstDay, inTurn } from './periods.js';

const MEMBERS_FIELD = discrepancyPhrase('members');

type Membership = NonNullable<ActorRecord['memberLists']>[number];

/**
 * Reports that list the members of a body differently: a change, where those of one list all come before those of the next, else a discrepancy
 * that is open.
 */
export function memberships({ id, memberLists = [] }: ActorRecord): DiscrepancyRecord[] {
  if (memberLists.length < 2) return [];
  const lists = [...memberLists].sort(inOrder);
  const orderly = inTurn(lists, (last, first) => last < first);
  return [
    {
      kind: 'discrepancy',
      id: discrepancyId(id, MEMBERS_FIELD),
      about: { kind: 'actor', id },
      field: MEMBERS_FIELD,
      values: lists.map((list) => ({ value: inWords(list, lists), evidence: list.evidence.slice(0, 1) })),
      ...(orderly ? { status: 'explained', why: discrepancyPhrase('membersChanged') } : { status: 'open' }),
    },
  ];
}

/** What sets a list apart from the others: “with Oruna”, “without Veshan”. */
function inWords({ names }: Membership, all: readonly Membership[]): string {
  const inAll = names.filter((name) => all.every((other) => other.names.includes(name)));
  const extra = names.filter((name) => !inAll.includes(name));
  const missing = [...new Set(all.flatMap((other) => other.names))].filter((name) => !names.includes(name)).sort();
  const values = { more: extra.join(', '), fewer: missing.join(', ') };
  if (extra.length > 0) return discrepancyPhrase(missing.length > 0 ? 'withAndWithout' : 'with', values);
  return missing.length > 0 ? discrepancyPhrase('without', values) : '';
}

const inOrder = (a: Membership, b: Membership): number =>
  byFirstDay(a, b) || (a.names.join() < b.names.join() ? -1 : 1);
