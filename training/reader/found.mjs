// What `daftar extract` finds in stories that a net was not trained on: `node found.mjs --shared FOLDER --model FOLDER --stories FILE --out FOLDER`
// writes `NAME.LANGUAGE.found.jsonl`, to be scored by `score.mjs stories --found`.
import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { extract, readable } from '../../dist/extract/extract.js';
import { openReader } from '../../dist/frames/read.js';
import { openGazetteer } from '../../dist/gazetteer/compiled.js';

const { values } = parseArgs({
  options: {
    shared: { type: 'string' },
    model: { type: 'string' },
    stories: { type: 'string' },
    out: { type: 'string' },
  },
});
const root = path.join(import.meta.dirname, '..', '..');
const tools = { gazetteer: openGazetteer(readFileSync(path.join(root, 'dist', 'data', 'gazetteer.bin'))) };
const reader = await openReader(values.model, { note: console.error });
const name = path.basename(values.model);
for (const [language, ids] of Object.entries(JSON.parse(readFileSync(values.stories, 'utf8')))) {
  const wanted = new Set(ids);
  const out = createWriteStream(path.join(values.out, `${name}.${language}.found.jsonl`));
  const stories = readFileSync(path.join(values.shared, 'corpus', language, 'stories.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => ({ language, ...JSON.parse(line) }))
    .filter(({ id }) => wanted.has(id));
  for (const story of stories) {
    const { text } = readable(story, tools);
    const frames = await reader.read({ text, title: story.title });
    out.write(`${JSON.stringify({ id: story.id, ...extract(story, frames, tools) })}\n`);
  }
  out.end();
}
