import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Fault } from '../model/fault.js';
import { fold } from './fold.js';
import { type Gazetteer, PLACE_KINDS, type Place } from './place.js';

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
 * A gazetteer of one's own from CSV text with the columns name, aliases (separated by `|`), kind, country, region, lat
 * and lon. Its entries go before those of `base`.
 *
 * @throws Fault that names the file and the line at fault.
 */
export function ownGazetteer(csv: string, file: string, base: Gazetteer): Gazetteer {
  const byName = new Map<string, Place[]>();
  let longest = base.longestName;
  const rows = rowsOf(csv, file);
  rows.forEach((row, i) => {
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
    const known = PLACE_KINDS.find((one) => one === kind) ?? 'own';
    const place: Place = {
      id: `own:${fold(name)}`,
      name,
      kind: known,
      country,
      region: region || undefined,
      lat,
      lon,
      population: 0,
    };
    for (const alias of [name, ...aliases.split('|')].map(fold).filter(Boolean)) {
      byName.set(alias, [...(byName.get(alias) ?? []), place]);
      longest = Math.max(longest, alias.split(' ').length);
    }
  });
  return {
    longestName: longest,
    named: (name) => {
      const own = byName.get(name);
      return own ? [...own, ...base.named(name)] : base.named(name);
    },
  };
}

function rowsOf(csv: string, file: string): Record<string, string>[] {
  try {
    return parse(csv, { columns: true, skip_empty_lines: true, trim: true, bom: true }) as Record<string, string>[];
  } catch (error) {
    throw new Fault('bad-data', file, `not CSV (${(error as Error).message})`, 'give a table with a header line');
  }
}
