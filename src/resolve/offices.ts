import { discrepancyPhrase } from '../model/discrepancy-phrases.js';
import { stableId } from '../model/id.js';
import type { ActorRecord, DiscrepancyRecord } from '../model/register.js';
import { contentWords } from './kind.js';
import { byFirstDay, inTurn } from './periods.js';

type Role = ActorRecord['roles'][number];

/** Offices that one person holds at a time. */
const SINGLE =
  /^(?:(?:acting|interim|new|current) )?(?:president|prime minister|chancellor|king|queen|emir|supreme leader|secretary[- ]general|director[- ]general|chairman|chief of (?:the )?general staff|(?:\w+ ){0,2}minister(?: of \w+(?: \w+)?)?|governor)$/i;

/** What an office is called under which its holders lie, where it is one of those that one person holds. */
export function officeOf({ role, of }: { role: string; of?: string }): string | undefined {
  return of && SINGLE.test(role) ? `${contentWords(role).join(' ')}|${contentWords(of).join(' ')}` : undefined;
}

export const officeKey = (office: string): string => `office|${office}`;

/**
 * Offices that reports give to two persons: a succession, where the reports of one end before those of the other begin, else a discrepancy that
 * is open.
 */
export function successions(actor: ActorRecord, others: readonly ActorRecord[]): DiscrepancyRecord[] {
  return actor.roles.flatMap((own) => {
    const office = officeOf(own);
    if (!office) return [];
    const holders = others
      .filter(({ id, actorKind }) => id !== actor.id && actorKind === 'person')
      .flatMap((other) => other.roles.filter((role) => officeOf(role) === office))
      .concat(own)
      .sort(inOrder);
    if (holders.length < 2) return [];
    const orderly = inTurn(holders, (last, first) => last <= first);
    return {
      kind: 'discrepancy' as const,
      id: stableId('discrepancy', 'office', office),
      about: { kind: 'office', id: `office-${office}` },
      field: discrepancyPhrase('office', { role: own.role, of: own.of ?? '' }),
      values: holders.map((holder) => ({
        value: `${holder.evidence[0].quote}${holder.from ? ` (${period(holder)})` : ''}`,
        evidence: holder.evidence.slice(0, 1),
      })),
      ...(orderly
        ? { status: 'explained' as const, why: discrepancyPhrase('succession') }
        : { status: 'open' as const }),
    };
  });
}

const inOrder = (a: Role, b: Role): number => byFirstDay(a, b) || (a.evidence[0].story < b.evidence[0].story ? -1 : 1);

const period = ({ from, to }: Role): string => (from === to || !to ? `${from}` : `${from} to ${to}`);
