import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Fault } from '../model/fault.js';
import { fold } from './fold.js';
import { type Gazetteer, type NamedPlace, OWN, PLACE_KINDS, type Place } from './place.js';

const Row = z.object({
  name: z.string().min(1),
  aliases: z.string().default(''),
  kind: z.string().default('own'),
  country: z.string().length(2),
  region: z.string().optional(),
  lat: z.coerce.number().min(-90).max(90),
  lon: z.coerce.number().min(-180).max(180),
});

/**
 * The places of a CSV of one's own with the columns name, aliases (separated by `|`), kind, country, region, lat and lon.
 *
 * @throws Fault that names the file and the line at fault.
 */
export function ownPlaces(csv: string, file: string): NamedPlace[] {
  return rowsOf(csv, file).map((row, i) => {
    const checked = Row.safeParse(row);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      throw new Fault(
        'bad-data',
        `${file}, line ${i + 2}`,
        `${issue.path.join('.')}: ${issue.message}`,
        'mend the line',
      );
    }
    const { name, aliases, country, region, lat, lon, kind } = checked.data;
    return {
      id: `${OWN}${fold(name)}`,
      name,
      kind: PLACE_KINDS.find((one) => one === kind) ?? 'own',
      country,
      region: region || undefined,
      lat,
      lon,
      population: 0,
      names: [name, ...aliases.split('|')].map((alias) => alias.trim()).filter(Boolean),
    };
  });
}

/**
 * A gazetteer of a CSV of one's own; see `ownPlaces`.
 *
 * @throws Fault that names the file and the line at fault.
 */
export function ownGazetteer(csv: string, file: string): Gazetteer {
  const byName = new Map<string, Place[]>();
  let longestName = 1;
  for (const { names, ...place } of ownPlaces(csv, file)) {
    for (const alias of new Set(names.map(fold))) {
      byName.set(alias, [...(byName.get(alias) ?? []), place]);
      longestName = Math.max(longestName, alias.split(' ').length);
    }
  }
  return { longestName, named: (name) => byName.get(name) ?? [] };
}

function rowsOf(csv: string, file: string): Record<string, string>[] {
  try {
    return parse(csv, { columns: true, skip_empty_lines: true, trim: true, bom: true }) as Record<string, string>[];
  } catch (error) {
    throw new Fault('bad-data', file, `not CSV (${(error as Error).message})`, 'give a table with a header line');
  }
}
