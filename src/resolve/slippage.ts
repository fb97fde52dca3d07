import { discrepancyPhrase } from '../model/discrepancy-phrases.js';
import { datesMeet } from '../model/edtf.js';
import { stableId } from '../model/id.js';
import type { DiscrepancyRecord, ProgrammeRecord } from '../model/register.js';

type Said = ProgrammeRecord['history'][number];

const fieldOf = (stage: string): string => discrepancyPhrase('dateOfStage', { stage });
const idOf = (programme: string, stage: string): string => stableId('discrepancy', programme, fieldOf(stage));

/**
 * Stages whose dates differ from report to report: explained, where later reports give later dates (the programme slips), else open.
 *
 * @returns what is so, and the ids of what no longer is.
 */
export function slippages({ id, history }: ProgrammeRecord): { found: DiscrepancyRecord[]; settled: string[] } {
  const byStage = new Map<string, Said[]>();
  for (const said of history)
    if (said.stage && said.due) byStage.set(said.stage, [...(byStage.get(said.stage) ?? []), said]);
  const found: DiscrepancyRecord[] = [];
  const settled: string[] = [];
  for (const [stage, said] of byStage) {
    const values = new Map<string, Said[]>();
    for (const one of said) values.set(one.due?.value ?? '', [...(values.get(one.due?.value ?? '') ?? []), one]);
    const differ = said.some((a) => said.some((b) => a.due && b.due && !datesMeet(a.due, b.due)));
    if (!differ) {
      settled.push(idOf(id, stage));
      continue;
    }
    const dated = said.every(({ asOf }) => asOf !== undefined);
    const slips = dated && said.every((a) => said.every((b) => (a.asOf ?? '') >= (b.asOf ?? '') || ends(a) <= ends(b)));
    found.push({
      kind: 'discrepancy',
      id: idOf(id, stage),
      about: { kind: 'programme', id },
      field: fieldOf(stage),
      values: [...values].map(([value, own]) => ({ value, evidence: own.flatMap(evidenceOf) })),
      ...(slips ? { status: 'explained', why: discrepancyPhrase('itSlipped') } : { status: 'open' }),
    });
  }
  return { found, settled };
}

const ends = ({ due }: Said): string => due?.to ?? due?.from ?? '';

const evidenceOf = ({ due, story }: Said) =>
  due?.quote && due.start !== undefined && due.end !== undefined
    ? [{ story, start: due.start, end: due.end, quote: due.quote }]
    : [];
