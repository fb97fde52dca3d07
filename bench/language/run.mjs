// What the language stage costs, and how well it names: `npm run bench:language [-- FOLDER]`.
//
// Words a second of bare wink-nlp (tags) and of each step on top of it, on the example stories and, where a FOLDER is given, on the
// documents of its `names-dev.iob2.gz`, whose persons, organisations and places are then counted: F1 of exact spans with their kind.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { shippedTools } from '../understanding/tools.mjs';
import { namedDocuments, nameFigures, parserFigures } from './figures.mjs';

const root = path.dirname(path.dirname(import.meta.dirname));
const dist = (file) => path.join(root, 'dist', file);
const { captureBytes } = await import(dist('capture/page-bytes.js'));
const { readCapture } = await import(dist('read/read.js'));
const { analyse } = await import(dist('language/en/analyse.js'));
const { parseSentence } = await import(dist('language/en/clause.js'));
const { namesIn } = await import(dist('language/en/names.js'));
const { ENGLISH_DATES } = await import(dist('language/en/dates.js'));
const { findDates } = await import(dist('language/dates/find.js'));
const { extract } = await import(dist('extract/extract.js'));
const tools = shippedTools();
const { grammar } = tools;
const ROUNDS = 5;
const LONGEST = 1_024_000;

const folder = process.argv[2];
const labelled = folder ? namedDocuments(folder) : [];
if (folder && labelled.length === 0) {
  console.error(`bench/language: ${folder}: no names-dev.iob2.gz there; name the folder that holds it`);
  process.exit(2);
}
const texts = labelled.length > 0 ? labelled.map(({ text }) => text) : await exampleTexts();
const words = texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);

async function exampleTexts() {
  const pages = path.join(root, 'examples', 'pages');
  const captures = readdirSync(pages).map((name) =>
    captureBytes(new Uint8Array(readFileSync(path.join(pages, name))), name),
  );
  return (await Promise.all(captures.map((capture) => readCapture(capture)))).flat().map(({ text }) => text);
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
speed('analyse: sentences, words, tags, lemmas', (text) => analyse(text, grammar), bare);
speed('… and phrases', (text) => analyse(text, grammar).sentences.map(parseSentence), bare);
speed(
  '… and a tree for every sentence',
  (text) => analyse(text, grammar).sentences.map((one) => parseSentence(one).tree),
  bare,
);
speed('… and names', (text) => namesIn(analyse(text, grammar)), bare);
speed('dates alone', (text) => findDates(text, ENGLISH_DATES), bare);
speed(
  'all of it: tags, trees, names, dates',
  (text) => {
    const analysis = analyse(text, grammar);
    for (const one of analysis.sentences) parseSentence(one).tree;
    namesIn(analysis);
    findDates(text, ENGLISH_DATES);
  },
  bare,
);

// A text of twice the length costs twice the time.
let long = '';
while (long.length < LONGEST) long += `${texts.join('\n\n')}\n\n`;
let before;
for (let length = LONGEST / 8; length <= LONGEST; length *= 2) {
  const text = long.slice(0, length);
  const started = process.hrtime.bigint();
  extract({ text, published: '2026-05-01' }, tools);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const times = before ? `  ${(seconds / before).toFixed(1)} × half of it` : '';
  console.log(`extract a text of ${(length / 1000).toFixed(0)} kB`.padEnd(40), `${seconds.toFixed(2)} s${times}`);
  before = seconds;
}

for (const { bank, upos, xpos, uas, las, wordsASecond } of folder ? parserFigures(folder, grammar) : [])
  console.log(
    `${bank}-dev, words given: UPOS ${upos.toFixed(4)}  XPOS ${xpos.toFixed(4)}  UAS ${uas.toFixed(4)}  LAS ${las.toFixed(4)}  ${wordsASecond.toLocaleString('en')} words a second, tags and trees`,
  );
for (const [kind, { precision, recall, f1, wanted }] of nameFigures(labelled, tools))
  console.log(
    `names ${kind.padEnd(4)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${wanted} wanted)`,
  );
