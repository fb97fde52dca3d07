// How well the language stage does on annotated English: tags and trees with the words given, and names in running text.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extract } from '../../dist/extract/extract.js';
import { analyse } from '../../dist/language/en/analyse.js';
import { namesIn } from '../../dist/language/en/names.js';
import { evaluate } from '../../training/evaluate.mjs';
import { readPart } from '../../training/treebank.mjs';

const NAMES = 'names-dev.iob2.gz';

/** Documents with their sentences a line each, and the spans of their names; none where the folder has no such file. */
export function namedDocuments(folder) {
  const file = path.join(folder, NAMES);
  if (!existsSync(file)) return [];
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

const KINDS = { person: 'PER', organisation: 'ORG', government: 'ORG', 'armed-group': 'ORG' };

/** Precision, recall and F1 of exact name spans with their kind, a kind and over all. */
export function nameFigures(documents, tools) {
  const counts = new Map();
  const count = (kind, what) => {
    for (const key of [kind, 'all']) {
      const own = counts.get(key) ?? { right: 0, found: 0, wanted: 0 };
      own[what]++;
      counts.set(key, own);
    }
  };
  for (const { text, names } of documents) {
    const found = namesIn(analyse(text, tools.grammar)).flatMap(({ kind, start, end }) =>
      KINDS[kind] ? [{ kind: KINDS[kind], start, end }] : [],
    );
    for (const { start, end, demonym } of extract({ text }, tools).places)
      if (!demonym && !found.some((other) => start < other.end && other.start < end))
        found.push({ kind: 'LOC', start, end });
    for (const { kind } of names) count(kind, 'wanted');
    for (const { kind } of found) count(kind, 'found');
    for (const one of found)
      if (names.some((name) => name.kind === one.kind && name.start === one.start && name.end === one.end))
        count(one.kind, 'right');
  }
  return new Map(
    [...counts].map(([kind, { right, found, wanted }]) => {
      const precision = right / (found || 1);
      const recall = right / (wanted || 1);
      return [kind, { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), wanted }];
    }),
  );
}

/** Shares of right tags, heads and relations on the dev parts of the treebanks; none where the folder has them not. */
export function parserFigures(folder, grammar) {
  if (!existsSync(path.join(folder, 'ewt-dev.conllu.gz'))) return [];
  return readPart(folder, 'dev').map(({ bank, sentences }) => ({ bank, ...evaluate(grammar, sentences) }));
}
