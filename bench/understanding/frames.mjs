// The frames that the reader finds in the stories of a language: `node bench/understanding/frames.mjs SHARED [--model FOLDER] [--language en]
// [--ids FILE] [--signs]`, a line of JSON a story; what it cost goes to standard error.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openReader } from '../../dist/frames/read.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: path.join(import.meta.dirname, '..', '..', 'models') },
    language: { type: 'string', default: 'en' },
    ids: { type: 'string' },
    signs: { type: 'boolean', default: false },
    threads: { type: 'string', default: '2' },
  },
});
const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim());
const wanted = values.ids && new Set(lines(values.ids));
const stories = lines(path.join(positionals[0], 'corpus', values.language, 'stories.jsonl'))
  .map((line) => JSON.parse(line))
  .filter(({ id }) => !wanted || wanted.has(id));
const reader = await openReader(values.model, { note: console.error, threads: Number(values.threads) });
const from = performance.now();
for (const { id, text, title } of stories) {
  const { frames, signs } = await reader.readSigns({ text, title });
  console.log(JSON.stringify({ id, frames, ...(values.signs ? { signs } : {}) }));
}
console.error(`${stories.length} stories, ${((performance.now() - from) / stories.length).toFixed(0)} ms each`);
