// What understanding costs: `npm run bench:understanding [-- FOLDER]`. Stories of 450 words a second on one core, milliseconds a story by
// stage, and how the time of a text grows with its length up to a megabyte. Texts are the example pages', or with FOLDER those of the
// annotated articles there (statements/articles.jsonl).
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openTools, storiesOf } from './tools.mjs';

const WORDS = 450;
const ROUNDS = 3;
const MEGABYTE = 1_000_000;
const folder = process.argv[2];
const articles = folder && path.join(folder, 'statements', 'articles.jsonl');
const texts =
  articles && existsSync(articles)
    ? readFileSync(articles, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).text)
    : (await storiesOf()).map(({ text }) => text);
const { tools, stages, extract } = await openTools();

/** Stories of 450 words, cut from all texts one behind the other. */
const words = texts.join('\n').split(/(?<=\s)/);
const stories = [];
for (let at = 0; at + WORDS <= words.length; at += WORDS) stories.push(words.slice(at, at + WORDS).join(''));
while (stories.length < 10) stories.push(words.slice(0, WORDS).join(''));

for (const text of stories) extract({ text, language: 'en' }, tools);
const started = process.hrtime.bigint();
for (let round = 0; round < ROUNDS; round++) for (const text of stories) extract({ text, language: 'en' }, tools);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(`${((stories.length * ROUNDS) / seconds).toFixed(0)} stories of ${WORDS} words a second on one core`);

const spent = new Map();
for (let round = 0; round < ROUNDS; round++)
  for (const text of stories)
    for (const [name, milliseconds] of stages({ text, language: 'en' }, tools))
      spent.set(name, (spent.get(name) ?? 0) + milliseconds);
for (const [name, milliseconds] of spent)
  console.log(`  ${name.padEnd(34)} ${(milliseconds / stories.length / ROUNDS).toFixed(2)} ms a story`);

const long = `${texts.join('\n\n')}\n\n`;
let before;
for (let size = MEGABYTE / 8; size <= MEGABYTE; size *= 2) {
  const text = long.repeat(Math.ceil(size / long.length)).slice(0, size);
  const from = process.hrtime.bigint();
  extract({ text, language: 'en' }, tools);
  const took = Number(process.hrtime.bigint() - from) / 1e9;
  console.log(
    `  a text of ${(size / 1000).toFixed(0)} kB`.padEnd(36),
    `${took.toFixed(2)} s${before ? `, ${(took / before).toFixed(1)} × that of half of it` : ''}`,
  );
  before = took;
}
