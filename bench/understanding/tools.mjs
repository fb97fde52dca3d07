// What the benches of understanding share: the shipped reader and gazetteer, and the example stories.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { captureBytes } from '../../dist/capture/page-bytes.js';
import { openReader } from '../../dist/frames/read.js';
import { openGazetteer } from '../../dist/gazetteer/compiled.js';
import { readCapture } from '../../dist/read/read.js';

const root = path.join(import.meta.dirname, '..', '..');

/** What texts are understood with, as the program ships it. */
export const shippedTools = async () => ({
  gazetteer: openGazetteer(readFileSync(path.join(root, 'dist', 'data', 'gazetteer.bin'))),
  reader: await openReader(path.join(root, 'models'), { note: console.error }),
});

/** The stories of the example pages. */
export async function storiesOf() {
  const folder = path.join(root, 'examples', 'pages');
  const captures = readdirSync(folder).map((name) =>
    captureBytes(new Uint8Array(readFileSync(path.join(folder, name))), name),
  );
  return (await Promise.all(captures.map((capture) => readCapture(capture)))).flat();
}
