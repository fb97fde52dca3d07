// What understanding costs: `npm run bench:understanding [-- FOLDER]`. Milliseconds a story of 450 words for its frames and for what is made of
// them, stories a second, and how the time of a text grows with its length. Texts are the example pages', or with FOLDER those of the
// annotated articles there (statements/articles.jsonl).
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extract, readable } from '../../dist/extract/extract.js';
import { shippedTools, storiesOf } from './tools.mjs';

const WORDS = 450;
const MOST_STORIES = 40;
const LONGEST = 100_000;
const folder = process.argv[2];
const articles = folder && path.join(folder, 'statements', 'articles.jsonl');
const texts =
  articles && existsSync(articles)
    ? readFileSync(articles, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).text)
    : (await storiesOf()).map(({ text }) => text);
const { reader, ...tools } = await shippedTools();

/** Stories of 450 words, cut from all texts one behind the other. */
const words = texts.join('\n').split(/(?<=\s)/);
const stories = [];
for (let at = 0; at + WORDS <= words.length && stories.length < MOST_STORIES; at += WORDS)
  stories.push(words.slice(at, at + WORDS).join(''));

const milliseconds = (from) => Number(process.hrtime.bigint() - from) / 1e6;

/** Milliseconds of a text's frames, and of what is made of them. */
async function spent(text) {
  const input = { text, language: 'en' };
  const from = process.hrtime.bigint();
  const frames = await reader.read({ text: readable(input, tools).text });
  const read = milliseconds(from);
  extract(input, frames, tools);
  return { read, all: milliseconds(from) };
}

for (const text of stories.slice(0, 3)) await spent(text);
const sum = { read: 0, all: 0 };
for (const text of stories) {
  const { read, all } = await spent(text);
  sum.read += read;
  sum.all += all;
}
const each = (total) => (total / stories.length).toFixed(1);
console.log(`${((stories.length * 1000) / sum.all).toFixed(1)} stories of ${WORDS} words a second`);
console.log(`  ${'frames'.padEnd(34)} ${each(sum.read)} ms a story`);
console.log(`  ${'findings of frames'.padEnd(34)} ${each(sum.all - sum.read)} ms a story`);

const long = `${texts.join('\n\n')}\n\n`;
let before;
for (let size = LONGEST / 8; size <= LONGEST; size *= 2) {
  const { all } = await spent(long.repeat(Math.ceil(size / long.length)).slice(0, size));
  console.log(
    `  a text of ${(size / 1000).toFixed(1)} kB`.padEnd(36),
    `${(all / 1000).toFixed(2)} s${before ? `, ${(all / before).toFixed(1)} × that of half of it` : ''}`,
  );
  before = all;
}
