import { readFileSync } from 'node:fs';
import { openGazetteer } from '../../src/gazetteer/compiled.js';
import { layered } from '../../src/gazetteer/layered.js';
import { ownGazetteer } from '../../src/gazetteer/own.js';

/** The compiled gazetteer with the invented places of the examples in front of it. */
export const gazetteer = layered(
  ownGazetteer(readFileSync('examples/gazetteer.csv', 'utf8'), 'examples/gazetteer.csv'),
  openGazetteer(readFileSync('dist/data/gazetteer.bin')),
);
