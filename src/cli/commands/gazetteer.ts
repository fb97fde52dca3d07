import { readFile, writeFile } from 'node:fs/promises';
import { type Around, choosePlace, NOTHING_AROUND, rankPlaces } from '../../gazetteer/choose.js';
import { type AddedFile, PlaceCollection } from '../../gazetteer/compile/add-places.js';
import { buildSections, encodeIndex, isIndex } from '../../gazetteer/compile/index-format.js';
import { fold } from '../../gazetteer/fold.js';
import type { Gazetteer, Place } from '../../gazetteer/place.js';
import { Fault } from '../../model/fault.js';
import { writeLine } from '../output.js';
import { ADDED_PLACES, loadBaseGazetteer, loadGazetteer } from '../tools.js';

interface GazetteerOptions {
  gazetteer?: string;
  near?: string;
  json?: boolean;
  into?: string;
  country?: string;
}

const ACTIONS: Readonly<Record<string, (names: string[], options: GazetteerOptions) => Promise<number>>> = {
  find,
  add,
};

/** `daftar gazetteer find NAME` and `daftar gazetteer add FILE…`. */
export async function run([action, ...names]: string[], options: GazetteerOptions): Promise<number> {
  const chosen = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (!chosen)
    throw new Fault(
      'usage',
      `gazetteer ${action}`,
      'is no action',
      'write “daftar gazetteer find NAME” or “daftar gazetteer add FILE”',
    );
  return chosen(names, options);
}

/** Adds the places of files to the index that every command of this folder uses. */
async function add(files: string[], options: GazetteerOptions): Promise<number> {
  const into = options.into ?? ADDED_PLACES;
  const countries = new Set(
    options.country
      ?.toUpperCase()
      .split(',')
      .map((code) => code.trim()),
  );
  const before = await readFile(into).catch(() => undefined);
  const collection = new PlaceCollection(await loadBaseGazetteer());
  if (before) {
    if (!isIndex(before))
      throw new Fault('bad-data', into, 'is there and is no index of places', 'name another file with --into');
    collection.addIndex(before);
  }
  let failed = 0;
  for (const file of files) {
    try {
      const report = await collection.addFile(file, countries);
      await writeLine(options.json ? JSON.stringify(report) : described(report));
      if (report.unread > 0) failed++;
    } catch (error) {
      failed++;
      process.stderr.write(`daftar: ${faultOf(error, file).message}\n`);
    }
  }
  const { sections, longestName, count } = buildSections(collection.all());
  await writeFile(into, encodeIndex(sections, longestName));
  if (!options.json)
    await writeLine(`${count} places, ${sections.nameEnds.length} names in ${into}; commands in this folder use it`);
  return failed > 0 ? 1 : 0;
}

function faultOf(error: unknown, file: string): Error {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return new Fault('not-found', file, 'no such file', 'name a GeoNames dump or a CSV of your own');
  return error instanceof Error ? error : new Error(String(error));
}

function described({ file, taken, leftOut, regionNames, unread, firstUnread }: AddedFile): string {
  const parts = [`${taken} places`];
  if (regionNames > 0) parts.push(`names of ${regionNames} regions`);
  if (leftOut > 0) parts.push(`${leftOut} left out (no places where people live, or of other countries)`);
  if (unread > 0) parts.push(`${unread} lines are none of GeoNames’, the first is line ${firstUnread}`);
  return `${file}: ${parts.join(', ')}`;
}

/** The places of a name, the likeliest first, with what makes them likely. */
async function find(names: string[], options: GazetteerOptions): Promise<number> {
  const name = names.join(' ');
  const gazetteer = await loadGazetteer(options.gazetteer);
  const beside = options.near ? nearby(gazetteer, options.near) : [];
  const around = { ...NOTHING_AROUND, beside };
  const places = gazetteer.named(fold(name)).filter(({ kind }) => kind !== 'people');
  if (places.length === 0)
    throw new Fault(
      'no-such-entry',
      name,
      'no place of this name',
      'add it with “daftar gazetteer add FILE”: a CSV of your own, or a GeoNames dump',
    );
  const chosen = choosePlace(places, around);
  for (const one of rankPlaces(places, around))
    await writeLine(
      options.json
        ? JSON.stringify({ ...one.place, score: one.score, why: one.why })
        : readable(one, one.place === chosen),
    );
  return 0;
}

function nearby(gazetteer: Gazetteer, name: string): Place[] {
  const found = gazetteer.named(fold(name)).filter(({ kind }) => kind === 'country' || kind === 'region');
  if (found.length === 0)
    throw new Fault(
      'no-such-entry',
      name,
      'no country or region of this name',
      'look it up with “daftar gazetteer find”',
    );
  return found;
}

const NAME_WIDTH = 28;
function readable({ place, score, why }: Around, chosen: boolean): string {
  const where = [place.region ?? place.country, `${place.lat.toFixed(2)}, ${place.lon.toFixed(2)}`]
    .filter(Boolean)
    .join('  ');
  const weight = score === undefined ? 'not believed' : score.toFixed(1);
  return `${chosen ? '→' : ' '} ${place.name.padEnd(NAME_WIDTH)} ${place.kind.padEnd(12)} ${where}  ${weight}: ${why.join(', ')}`;
}
