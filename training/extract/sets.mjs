// The annotated sets that extraction learns from, in the order in which their models build on each other.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { partyRows, settingRows } from './roles.mjs';
import { judgedStatements, statementRows } from './statements.mjs';
import { judgedTypes, typeRows } from './types.mjs';

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
    judged: judgedStatements,
  },
  {
    name: 'types of events',
    models: ['type'],
    items: (folder) => lines(folder, 'event-types/snippets.jsonl'),
    rows: typeRows,
    settings: { epochs: 10, rate: 0.04, penalty: 1e-3, rare: 2 },
    score: ['event-types'],
    judged: judgedTypes,
  },
  {
    name: 'where and when',
    models: ['where', 'when'],
    items: (folder) => lines(folder, 'slots/snippets.jsonl'),
    rows: settingRows,
    settings: { epochs: 10, rate: 0.05, penalty: 1e-3 },
    score: ['slots'],
  },
  {
    name: 'who did it, to whom',
    models: ['actor', 'target'],
    items: (folder) => lines(folder, 'slots/snippets.jsonl'),
    rows: partyRows,
    settings: { epochs: 10, rate: 0.03, penalty: 1e-3 },
    score: ['slots'],
  },
];
