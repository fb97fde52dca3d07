import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isIndex } from '../gazetteer/compile/index-format.js';
import { openGazetteer } from '../gazetteer/compiled.js';
import { layered } from '../gazetteer/layered.js';
import { ownGazetteer } from '../gazetteer/own.js';
import type { Gazetteer } from '../gazetteer/place.js';
import type { UnderstandTools } from '../ingest/understand.js';
import { Fault } from '../model/fault.js';
import type { Situation } from '../model/situation.js';
import { READER } from './reader.js';

const INDEX = fileURLToPath(new URL('../data/gazetteer.bin', import.meta.url));

/**
 * What texts are understood with: the learned reader, the gazetteer with places of one's own in front, and the situation's actors.
 *
 * @throws Fault when the CSV is missing or wrong.
 */
export async function loadTools(ownFile?: string, situation?: Situation): Promise<UnderstandTools> {
  const gazetteer = await loadGazetteer(ownFile ?? situation?.gazetteer);
  return { gazetteer, reader: READER, actors: situation?.actors ?? [] };
}

/** Where `daftar gazetteer add` puts places, and every command finds them. */
export const ADDED_PLACES = 'places.gazetteer';

/**
 * Opens the compiled gazetteer, under the places of one's own: a CSV or an added index where one is named, else the added index of the
 * folder, where there is one.
 *
 * @throws Fault when the file that is named is missing or wrong.
 */
export async function loadGazetteer(ownFile?: string): Promise<Gazetteer> {
  const base = await loadBaseGazetteer();
  const own = ownFile ? await openOwn(ownFile) : await openAdded();
  return own ? layered(own, base) : base;
}

/** The compiled gazetteer alone. */
export async function loadBaseGazetteer(): Promise<Gazetteer> {
  return openGazetteer(await readFile(INDEX));
}

async function openOwn(file: string): Promise<Gazetteer> {
  const bytes = await readFile(file).catch(() => {
    throw new Fault(
      'not-found',
      file,
      'no such gazetteer file',
      'name a CSV with the columns name, aliases, kind, country, region, lat, lon, or what “daftar gazetteer add” wrote',
    );
  });
  return isIndex(bytes) ? openGazetteer(bytes) : ownGazetteer(bytes.toString('utf8'), file);
}

async function openAdded(): Promise<Gazetteer | undefined> {
  const bytes = await readFile(ADDED_PLACES).catch(() => undefined);
  if (!bytes) return undefined;
  if (!isIndex(bytes))
    throw new Fault(
      'bad-data',
      ADDED_PLACES,
      'no index that this version can read',
      'make it again with “daftar gazetteer add”',
    );
  return openGazetteer(bytes);
}
