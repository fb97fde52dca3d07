import { type Around, choosePlace, NOTHING_AROUND, rankPlaces } from '../../gazetteer/choose.js';
import { fold } from '../../gazetteer/fold.js';
import type { Gazetteer, Place } from '../../gazetteer/place.js';
import { Fault } from '../../model/fault.js';
import { writeLine } from '../output.js';
import { loadGazetteer } from '../tools.js';

interface GazetteerOptions {
  gazetteer?: string;
  near?: string;
  json?: boolean;
}

/** `daftar gazetteer find NAME`: the places of a name, the likeliest first, with what makes them likely. */
export async function run([action, name]: string[], options: GazetteerOptions): Promise<number> {
  if (action !== 'find')
    throw new Fault('usage', `gazetteer ${action}`, 'is no action', 'write “daftar gazetteer find NAME”');
  const gazetteer = await loadGazetteer(options.gazetteer);
  const beside = options.near ? nearby(gazetteer, options.near) : [];
  const around = { ...NOTHING_AROUND, beside };
  const places = gazetteer.named(fold(name)).filter(({ kind }) => kind !== 'people');
  if (places.length === 0)
    throw new Fault(
      'no-such-entry',
      name,
      'no place of this name',
      'add it to a CSV of your own and name that with --gazetteer',
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
