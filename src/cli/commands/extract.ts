import { createInterface } from 'node:readline';
import { understand } from '../../ingest/understand.js';
import { type Findings, TextInput } from '../../model/findings.js';
import { usageLine } from '../../propose/proposer.js';
import { leastOf } from '../least.js';
import { type ModelOptions, proposerFor } from '../model.js';
import { writeLine } from '../output.js';
import { loadTools } from '../tools.js';

interface ExtractOptions extends ModelOptions {
  gazetteer?: string;
  least?: string;
}

/** `daftar extract --jsonl`: JSON lines of texts on standard input, findings out, one line each, in the same order. */
export async function run(_args: string[], options: ExtractOptions): Promise<number> {
  const model = proposerFor(options);
  const least = leastOf(options.least) ?? 0;
  const tools = await loadTools(options.gazetteer);
  let failed = false;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (!line.trim()) continue;
    const input = readInput(line);
    if ('fault' in input) {
      failed = true;
      await writeLine(
        JSON.stringify({
          line: number,
          error: { code: 'bad-line', message: `line ${number}: ${input.fault}; the next lines are read on` },
        }),
      );
      continue;
    }
    const proposals = await model?.propose(input.value.text);
    const findings = await understand({ ...input.value, proposals }, tools);
    await writeLine(JSON.stringify({ id: input.value.id, ...surerThan(findings, least) }));
  }
  if (model) process.stderr.write(`${usageLine(model.usage)}\n`);
  return failed ? 1 : 0;
}

/** The findings of at least a confidence; those that carry none stay. */
function surerThan(findings: Findings, least: number): Findings {
  const sure = <T extends { confidence?: number }>(all: readonly T[]): T[] =>
    all.filter(({ confidence }) => (confidence ?? 1) >= least);
  return {
    ...findings,
    events: sure(findings.events),
    totals: sure(findings.totals),
    statements: sure(findings.statements),
    commitments: sure(findings.commitments),
    figures: sure(findings.figures),
  };
}

function readInput(line: string): { value: TextInput } | { fault: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { fault: `not JSON (${(error as Error).message}); give one object a line` };
  }
  const checked = TextInput.safeParse(json);
  if (checked.success) return { value: checked.data };
  const issue = checked.error.issues[0];
  return { fault: `${issue.path.join('.') || 'the line'}: ${issue.message}; give {"id", "text"}` };
}
