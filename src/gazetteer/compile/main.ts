import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSections, encodeIndex } from './index-format.js';
import { sourcePlaces } from './sources.js';

/** Compiles the data packages into the one index file named on the command line. Run by the build. */
const target = process.argv[2];
if (!target) throw new Error('name the file to write: node dist/gazetteer/compile/main.js FILE');
const { sections, longestName, count } = buildSections(sourcePlaces());
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, encodeIndex(sections, longestName));
console.log(`gazetteer: ${count} places, ${sections.nameEnds.length} names → ${path.basename(target)}`);
