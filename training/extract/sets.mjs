// The annotated sets that extraction learns from, in the order in which their models build on each other.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { statementRows } from './statements.mjs';

const lines = (folder, file) =>
  readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** `rows(item, tools)` gives a list of `{ features, right }` for each model; `score` names the sets of score.mjs that judge them. */
export const SETS = [
  {
    name: 'statements',
    models: ['statement', 'content'],
    items: (folder) => lines(folder, 'statements/articles.jsonl'),
    rows: statementRows,
    settings: { epochs: 8, rate: 0.02, penalty: 3e-4 },
    score: ['statements'],
  },
];
