// The annotated sets that extraction learns from.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { partyRows, settingRows } from './roles.mjs';
import { judgedStatements, statementRows } from './statements.mjs';
import { judgedTypes, typeRows, typeTable } from './types.mjs';

const lines = (folder, file) =>
  readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The labelled snippets; those that a reader also noted the roles of hold the notes. */
function snippets(folder) {
  const noted = new Map(lines(folder, 'slots/snippets.jsonl').map((one) => [one.id, one]));
  return lines(folder, 'event-types/snippets.jsonl').map((one) => ({ ...one, noted: noted.get(one.id) }));
}

/**
 * `rows(item, tools)` gives a list of `{ features, right }` for each model; `settings` says how each learns; `score` names the sets of
 * score.mjs that judge them.
 */
export const SETS = [
  {
    name: 'statements',
    settings: {
      statement: { epochs: 8, rate: 0.02, penalty: 3e-4 },
      content: { epochs: 8, rate: 0.02, penalty: 3e-4 },
    },
    items: (folder) => lines(folder, 'statements/articles.jsonl'),
    rows: statementRows,
    score: ['statements'],
    judged: judgedStatements,
  },
  {
    name: 'types and roles of events',
    settings: {
      type: { epochs: 10, rate: 0.04, penalty: 1e-3, rare: 2 },
      where: { epochs: 10, rate: 0.05, penalty: 1e-3 },
      when: { epochs: 10, rate: 0.05, penalty: 1e-3 },
      actor: { epochs: 10, rate: 0.03, penalty: 1e-3 },
      target: { epochs: 10, rate: 0.03, penalty: 1e-3 },
    },
    items: snippets,
    rows: (snippet, tools) => ({
      ...typeRows(snippet, tools),
      ...(snippet.noted ? { ...partyRows(snippet.noted, tools), ...settingRows(snippet.noted, tools) } : {}),
    }),
    score: ['event-types', 'slots'],
    judged: judgedTypes,
    table: typeTable,
  },
];
