// Learns which candidates of extraction are right, and writes models/en.extract.json.gz.
//   npm run train:extract -- FOLDER        FOLDER holds statements/articles.jsonl and score.mjs (see models/README.md)
//   --check                                cross-validates only, and writes nothing
//   --json                                 the same, with the figures of score.mjs as one JSON object and nothing else

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { extract } from '../../dist/extract/extract.js';
import { MODELS, WEIGHTS_VERSION } from '../../dist/extract/learned/weights.js';
import { openGazetteer } from '../../dist/gazetteer/compiled.js';
import { openGrammar } from '../../dist/language/parse/grammar.js';
import { folds, learn, rounded } from './logistic.mjs';
import { SETS } from './sets.mjs';

const root = path.join(import.meta.dirname, '..', '..');
const [folder] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
if (!folder) {
  console.error(
    'name the folder of annotated news: npm run train:extract -- FOLDER; models/README.md says what it holds',
  );
  process.exit(2);
}
const data = (file) => readFileSync(path.join(root, 'dist', 'data', file));
const untrained = Object.fromEntries(MODELS.map((name) => [name, { bias: 0, weights: new Map() }]));
const tools = {
  gazetteer: openGazetteer(data('gazetteer.bin')),
  grammar: openGrammar(data('en.bin')),
  weights: untrained,
};
const FOLDS = 6;
const scratch = mkdtempSync(path.join(os.tmpdir(), 'train-'));

const json = process.argv.includes('--json');
const say = json ? () => {} : console.log;
const figures = {};
const models = {};
for (const set of SETS) {
  const items = set.items(folder);
  const rows = new Map(items.map((item) => [item, set.rows(item, tools)]));
  const learnt = (from) =>
    Object.fromEntries(
      Object.entries(set.settings).map(([name, settings]) => [
        name,
        learn(
          from.flatMap((item) => rows.get(item)[name] ?? []),
          settings,
        ),
      ]),
    );
  const answers = folds(items, FOLDS).flatMap(({ train, test }) => {
    const weights = { ...untrained, ...models, ...learnt(train) };
    return test.map(({ id, text }) => ({ id, ...extract({ text }, { ...tools, weights }) }));
  });
  say(`${set.name}: ${items.length} texts, cross-validated in ${FOLDS} folds`);
  if (json) Object.assign(figures, JSON.parse(scored([...set.score, '--json'], answers)));
  else say(scored(set.score, answers));
  if (set.table) say(`${set.table(items, answers).join('\n')}\n`);
  if (set.judged) say(reliability(set.judged(items, answers)));
  Object.assign(models, learnt(items));
}
rmSync(scratch, { recursive: true });
if (json) console.log(JSON.stringify(figures));
else if (!process.argv.includes('--check')) {
  const file = {
    version: WEIGHTS_VERSION,
    about: 'Weights of named features, learned by npm run train:extract; models/README.md says from what.',
    models: Object.fromEntries(Object.entries(models).map(([name, model]) => [name, rounded(model)])),
  };
  writeFileSync(path.join(root, 'models', 'en.extract.json.gz'), gzipSync(JSON.stringify(file, null, 1), { level: 9 }));
}

/** Of findings with a confidence of each tenth, how many are right. */
function reliability(findings) {
  const rows = [];
  for (let from = 0; from < 10; from++) {
    const own = findings.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === from);
    const mean = (values) => (values.reduce((sum, one) => sum + one, 0) / own.length).toFixed(2);
    if (own.length > 0)
      rows.push(
        `  ${(from / 10).toFixed(1)}–${((from + 1) / 10).toFixed(1)}  ${String(own.length).padStart(5)} findings  said ${mean(own.map(({ confidence }) => confidence))}  right ${mean(own.map(({ right }) => Number(right)))}`,
      );
  }
  return `  confidence, and how many are right:\n${rows.join('\n')}\n`;
}

/** What score.mjs says of these answers. */
function scored(sets, answers) {
  const file = path.join(scratch, 'answers.jsonl');
  writeFileSync(file, `${answers.map((one) => JSON.stringify(one)).join('\n')}\n`);
  const command = `cat >/dev/null; cat ${JSON.stringify(file)} #`;
  const run = spawnSync(process.execPath, [path.join(folder, 'score.mjs'), ...sets, '--cmd', command], {
    encoding: 'utf8',
  });
  return run.stdout + run.stderr;
}
