// What the language stage costs, and how well it names: `npm run bench:language [-- FOLDER]`.
//
// Words a second of bare wink-nlp (tags) and of each step on top of it, on the example stories and, where a FOLDER is given, on the
// documents of its `names-dev.iob2.gz`, whose persons, organisations and places are then counted: F1 of exact spans with their kind.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const root = path.dirname(path.dirname(import.meta.dirname));
const dist = (file) => path.join(root, 'dist', file);
const { captureBytes } = await import(dist('capture/page-bytes.js'));
const { readCapture } = await import(dist('read/read.js'));
const { analyse } = await import(dist('language/analyse.js'));
const { parseSentence } = await import(dist('language/clause.js'));
const { namesIn } = await import(dist('language/names.js'));
const { findDates } = await import(dist('language/dates/find.js'));
const { extract } = await import(dist('extract/extract.js'));
const { openGazetteer } = await import(dist('gazetteer/compiled.js'));
const { openGrammar } = await import(dist('language/parse/grammar.js'));
const gazetteer = openGazetteer(readFileSync(dist('data/gazetteer.bin')));
const grammar = openGrammar(readFileSync(dist('data/en.bin')));
const ROUNDS = 5;
const LONGEST = 1_024_000;

const folder = process.argv[2];
const labelled = folder ? documentsOf(path.join(folder, 'names-dev.iob2.gz')) : [];
const texts = labelled.length > 0 ? labelled.map(({ text }) => text) : await exampleTexts();
const words = texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);

async function exampleTexts() {
  const pages = path.join(root, 'examples', 'pages');
  const captures = readdirSync(pages).map((name) =>
    captureBytes(new Uint8Array(readFileSync(path.join(pages, name))), name),
  );
  return (await Promise.all(captures.map((capture) => readCapture(capture)))).flat().map(({ text }) => text);
}

/** Documents with their sentences a line each, and the spans of their names. */
function documentsOf(file) {
  if (!existsSync(file)) {
    console.error(`bench/language: ${file}: no such file; name a folder that holds names-dev.iob2.gz`);
    process.exit(2);
  }
  const documents = [];
  let sentence = '';
  let at = 0;
  let cursor = 0;
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line.startsWith('# newdoc')) documents.push({ text: '', names: [] });
    else if (line.startsWith('# text = ')) {
      sentence = line.slice(9);
      const open = documents.at(-1);
      at = open.text.length + (open.text ? 1 : 0);
      open.text += (open.text ? '\n' : '') + sentence;
      cursor = 0;
    } else if (/^\d+\t/.test(line)) {
      const [, word, tag] = line.split('\t');
      const found = sentence.indexOf(word, cursor);
      if (found < 0) continue;
      cursor = found + word.length;
      const { names } = documents.at(-1);
      if (tag.startsWith('B-')) names.push({ kind: tag.slice(2), start: at + found, end: at + cursor });
      else if (tag.startsWith('I-') && names.length > 0) names.at(-1).end = at + cursor;
    }
  }
  return documents;
}

function speed(name, work, bare) {
  for (const text of texts) work(text);
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = process.hrtime.bigint();
    for (const text of texts) work(text);
    times.push(Number(process.hrtime.bigint() - started) / 1e9);
  }
  const perSecond = words / times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  const against = bare ? `  ${(bare / perSecond).toFixed(1)} × the time of bare wink-nlp` : '';
  console.log(`${name.padEnd(40)} ${Math.round(perSecond).toLocaleString('en').padStart(9)} words a second${against}`);
  return perSecond;
}

console.log(`${texts.length} texts, ${words.toLocaleString('en')} words`);
const nlp = winkNLP(model, ['sbd', 'pos']);
const bare = speed('bare wink-nlp, tags', (text) => nlp.readDoc(text).tokens().out(nlp.its.pos));
speed('analyse: sentences, words, mended tags', (text) => analyse(text, grammar), bare);
speed('… and phrases and clauses', (text) => analyse(text, grammar).sentences.map(parseSentence), bare);
speed('… and names', (text) => namesIn(analyse(text, grammar)), bare);
speed('… and dates', (text) => findDates(text), bare);

// A text of twice the length costs twice the time.
let long = '';
while (long.length < LONGEST) long += `${texts.join('\n\n')}\n\n`;
let before;
for (let length = LONGEST / 8; length <= LONGEST; length *= 2) {
  const text = long.slice(0, length);
  const started = process.hrtime.bigint();
  extract({ text, published: '2026-05-01' }, { gazetteer, grammar });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const times = before ? `  ${(seconds / before).toFixed(1)} × half of it` : '';
  console.log(`extract a text of ${(length / 1000).toFixed(0)} kB`.padEnd(40), `${seconds.toFixed(2)} s${times}`);
  before = seconds;
}

const KINDS = { person: 'PER', organisation: 'ORG', government: 'ORG', 'armed-group': 'ORG' };
const counts = new Map();
const count = (kind, what) => {
  for (const key of [kind, 'all']) {
    const own = counts.get(key) ?? { right: 0, found: 0, wanted: 0 };
    own[what]++;
    counts.set(key, own);
  }
};
for (const { text, names } of labelled) {
  const found = namesIn(analyse(text, grammar)).flatMap(({ kind, start, end }) =>
    KINDS[kind] ? [{ kind: KINDS[kind], start, end }] : [],
  );
  for (const { start, end } of extract({ text }, { gazetteer, grammar }).places)
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ kind: 'LOC', start, end });
  for (const { kind } of names) count(kind, 'wanted');
  for (const { kind } of found) count(kind, 'found');
  for (const one of found)
    if (names.some((name) => name.kind === one.kind && name.start === one.start && name.end === one.end))
      count(one.kind, 'right');
}
for (const [kind, { right, found, wanted }] of counts) {
  const precision = right / (found || 1);
  const recall = right / (wanted || 1);
  console.log(
    `names ${kind.padEnd(4)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall || 1)).toFixed(3)}  (${wanted} wanted)`,
  );
}
