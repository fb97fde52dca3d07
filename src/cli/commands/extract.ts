import { createInterface } from 'node:readline';
import { extract } from '../../extract/extract.js';
import { TextInput } from '../../model/findings.js';
import { usageLine } from '../../propose/proposer.js';
import { type ModelOptions, proposerFor } from '../model.js';
import { writeLine } from '../output.js';
import { loadTools } from '../tools.js';

/** `daftar extract --jsonl`: JSON lines of texts on standard input, findings out, one line each, in the same order. */
export async function run(_args: string[], options: { gazetteer?: string } & ModelOptions): Promise<number> {
  const model = proposerFor(options);
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
    await writeLine(JSON.stringify({ id: input.value.id, ...extract({ ...input.value, proposals }, tools) }));
  }
  if (model) process.stderr.write(`${usageLine(model.usage)}\n`);
  return failed ? 1 : 0;
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
