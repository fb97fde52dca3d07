// Findings of frames, a JSON line a story: `node bench/understanding/assembled.mjs SHARED [--language en] [--frames FILE] > found.jsonl`. Without
// --frames they are the corpus's own annotations, so that all that the scorer then finds wrong was lost between frames and findings; FILE holds
// a line a story, `{ id, …frames }`. Score with `node SHARED/bench/score.mjs stories --found found.jsonl`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { extract } from '../../dist/extract/extract.js';
import { openGazetteer } from '../../dist/gazetteer/compiled.js';
import { goldFrames } from './gold-frames.mjs';

const root = path.join(import.meta.dirname, '..', '..');
const [shared = '../shared', ...options] = process.argv.slice(2);
const option = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
const language = option('--language') ?? 'en';
const file = option('--frames');
const gazetteer = openGazetteer(readFileSync(path.join(root, 'dist', 'data', 'gazetteer.bin')));

const stories = await goldFrames(shared, language);
const read = new Map(
  file
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map(({ id, frames, ...own }) => [id, frames ?? own])
    : stories.map(({ story, frames }) => [story.id, frames]),
);
const reasons = new Map();
const trace = ({ verdict, rule }) => reasons.set(`${verdict} ${rule}`, (reasons.get(`${verdict} ${rule}`) ?? 0) + 1);
const from = process.hrtime.bigint();
for (const { story } of stories) {
  const frames = read.get(story.id);
  if (!frames) continue;
  const findings = extract({ ...story, language }, frames, { gazetteer, trace });
  process.stdout.write(`${JSON.stringify({ id: story.id, ...findings })}\n`);
}
const milliseconds = Number(process.hrtime.bigint() - from) / 1e6;
console.error(`${language}: ${read.size} stories, ${(milliseconds / read.size).toFixed(2)} ms each`);
for (const [reason, times] of [...reasons].sort(([, a], [, b]) => b - a))
  console.error(`  ${String(times).padStart(6)} ${reason}`);
