import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ExtractTools } from '../extract/extract.js';
import { openGazetteer } from '../gazetteer/compiled.js';
import { ownGazetteer } from '../gazetteer/own.js';
import type { Gazetteer } from '../gazetteer/place.js';
import { openGrammar } from '../language/parse/grammar.js';
import { Fault } from '../model/fault.js';

const WEIGHTS = fileURLToPath(new URL('../data/en.bin', import.meta.url));
const INDEX = fileURLToPath(new URL('../data/gazetteer.bin', import.meta.url));

/**
 * What extraction is handed: the gazetteer, with a CSV of one's own in front where one is named, and the learned grammar.
 *
 * @throws Fault when the CSV is missing or wrong.
 */
export async function loadTools(ownFile?: string): Promise<ExtractTools> {
  const [gazetteer, weights] = await Promise.all([loadGazetteer(ownFile), readFile(WEIGHTS)]);
  return { gazetteer, grammar: openGrammar(weights) };
}

/**
 * Opens the compiled gazetteer, with a CSV of one's own in front of it where one is named.
 *
 * @throws Fault when the CSV is missing or wrong.
 */
export async function loadGazetteer(ownFile?: string): Promise<Gazetteer> {
  const base = openGazetteer(await readFile(INDEX));
  if (!ownFile) return base;
  const csv = await readFile(ownFile, 'utf8').catch(() => {
    throw new Fault(
      'not-found',
      ownFile,
      'no such gazetteer file',
      'name a CSV with the columns name, aliases, kind, country, region, lat, lon',
    );
  });
  return ownGazetteer(csv, ownFile, base);
}
