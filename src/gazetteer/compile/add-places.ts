import { readFile } from 'node:fs/promises';
import { Fault } from '../../model/fault.js';
import { placeAt } from '../compiled.js';
import { fold } from '../fold.js';
import { ownPlaces } from '../own.js';
import type { Gazetteer, NamedPlace } from '../place.js';
import { dumpLines } from './dump-lines.js';
import { readDumpLine } from './geonames.js';
import { decodeIndex } from './index-format.js';

/** What became of a file's lines. */
export interface AddedFile {
  file: string;
  taken: number;
  /** Rivers, hotels and the like, and places of countries that were not asked for. */
  leftOut: number;
  /** Names that regions got. */
  regionNames: number;
  /** Lines that are none of GeoNames', with the number of the first. */
  unread: number;
  firstUnread?: number;
}

/** Gathers places from files, by their ids: a later file's place takes the place of an earlier one's. */
export class PlaceCollection {
  private readonly places = new Map<string, NamedPlace>();
  /** GeoNames' code of a region, with how often each ISO code was met beside it. */
  private readonly isoOfCode = new Map<string, Map<string, number>>();
  private readonly codeOf = new Map<string, string>();
  private readonly regionNames: { code: string; names: string[] }[] = [];

  /** @param base what is known already: its places tell which ISO code GeoNames' regions have. */
  constructor(private readonly base: Gazetteer) {}

  /** Takes over an index that `gazetteer add` wrote before. */
  addIndex(file: Uint8Array): void {
    const { sections } = decodeIndex(file);
    const decoder = new TextDecoder();
    const names: string[][] = Array.from(sections.kinds, () => []);
    for (let n = 0; n < sections.nameEnds.length; n++) {
      const name = decoder.decode(
        sections.names.subarray(n === 0 ? 0 : sections.nameEnds[n - 1], sections.nameEnds[n]),
      );
      for (let r = sections.refStarts[n]; r < sections.refStarts[n + 1]; r++) names[sections.refs[r]].push(name);
    }
    for (const [p, own] of names.entries()) {
      const place = placeAt(sections, p);
      this.places.set(place.id, { ...place, names: own });
    }
  }

  /**
   * Takes the places of a CSV of one's own (`.csv`) or of a GeoNames dump.
   *
   * @param countries ISO codes to keep; all where there are none.
   * @throws Fault where the file is missing, broken, or holds nothing that GeoNames writes.
   */
  async addFile(file: string, countries: ReadonlySet<string>): Promise<AddedFile> {
    const report: AddedFile = { file, taken: 0, leftOut: 0, regionNames: 0, unread: 0 };
    if (/\.csv$/i.test(file)) {
      for (const place of ownPlaces(await readFile(file, 'utf8'), file)) {
        this.places.set(place.id, place);
        report.taken++;
      }
      return report;
    }
    let number = 0;
    for await (const line of dumpLines(file)) {
      number++;
      if (!line || line.startsWith('#')) continue;
      const read = readDumpLine(line);
      if (read === 'left-out') report.leftOut++;
      else if (read === 'not-geonames') {
        report.unread++;
        report.firstUnread ??= number;
      } else if ('region' in read) {
        this.regionNames.push(read.region);
        report.regionNames++;
      } else if (countries.size > 0 && !countries.has(read.place.country ?? '')) report.leftOut++;
      else {
        this.keep(read.place, read.admin1);
        report.taken++;
      }
    }
    if (report.taken + report.leftOut + report.regionNames === 0)
      throw new Fault(
        'bad-data',
        file,
        'no line is one of a GeoNames table (19 or 4 columns between tabs)',
        'give allCountries.zip, cities500.zip, a country’s .zip, admin1CodesASCII.txt, or a .csv of your own',
      );
    return report;
  }

  private keep(place: NamedPlace, admin1: string | undefined): void {
    this.places.set(place.id, place);
    if (!admin1) return;
    this.codeOf.set(place.id, admin1);
    const iso = this.base.named(fold(place.name)).find((one) => one.id === place.id)?.region;
    if (!iso) return;
    const votes = this.isoOfCode.get(admin1) ?? new Map<string, number>();
    votes.set(iso, (votes.get(iso) ?? 0) + 1);
    this.isoOfCode.set(admin1, votes);
  }

  /** All places, each in its region, and the regions under all names that they were given. */
  *all(): Generator<NamedPlace> {
    const isoOf = (code: string | undefined): string | undefined => {
      const votes = code ? this.isoOfCode.get(code) : undefined;
      return votes && [...votes].sort((a, b) => b[1] - a[1])[0][0];
    };
    const regionsByCode = new Map<string, NamedPlace>();
    for (const place of this.places.values()) {
      const code = this.codeOf.get(place.id);
      place.region ??= isoOf(code);
      if (place.kind === 'region' && code) regionsByCode.set(code, place);
    }
    for (const { code, names } of this.regionNames) regionsByCode.get(code)?.names.push(...names);
    yield* this.places.values();
    yield* this.renamedRegions(isoOf, regionsByCode);
  }

  /** Regions of the base under the names of admin1CodesASCII.txt, where the dump itself has them not. */
  private *renamedRegions(
    isoOf: (code: string) => string | undefined,
    own: ReadonlyMap<string, NamedPlace>,
  ): Generator<NamedPlace> {
    for (const { code, names } of this.regionNames) {
      if (own.has(code)) continue;
      const country = code.slice(0, 2);
      const known = names
        .flatMap((name) => this.base.named(fold(name)))
        .find(
          (place) =>
            place.kind === 'region' && place.country === country && (!isoOf(code) || place.region === isoOf(code)),
        );
      if (known) yield { ...known, names: [known.name, ...names] };
    }
  }
}
