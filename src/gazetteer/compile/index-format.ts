import { fold } from '../fold.js';
import { type NamedPlace, PLACE_KINDS, type Place } from '../place.js';

/** How full the hash table may be: at a half, a look-up reads 1.5 slots on average. */
const HASH_LOAD = 0.5;
const MAGIC = 'DFTRGAZ2';

/** FNV-1a over the bytes of a folded name. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashName(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The parts of a compiled gazetteer; each is one section of the file, in this order. */
export interface IndexSections {
  /** Folded names, one after the other; `nameEnds` says where each stops. */
  names: Uint8Array;
  nameEnds: Uint32Array;
  /** Open-addressed hash table of name numbers plus one; zero is empty. */
  slots: Uint32Array;
  /** The places of name n are `refs[refStarts[n] … refStarts[n + 1])`. */
  refStarts: Uint32Array;
  refs: Uint32Array;
  lats: Float32Array;
  lons: Float32Array;
  populations: Uint32Array;
  kinds: Uint8Array;
  /** Id, name, country and region of each place, tabs between; `textEnds` says where each place's stop. */
  texts: Uint8Array;
  textEnds: Uint32Array;
}

export const SECTION_ORDER = [
  'names',
  'nameEnds',
  'slots',
  'refStarts',
  'refs',
  'lats',
  'lons',
  'populations',
  'kinds',
  'texts',
  'textEnds',
] as const satisfies readonly (keyof IndexSections)[];

/** Builds the sections from the places, in one pass. */
export function buildSections(places: Iterable<NamedPlace>): {
  sections: IndexSections;
  longestName: number;
  count: number;
} {
  const list: Place[] = [];
  const byName = new Map<string, number[]>();
  for (const { names, ...place } of places) {
    const index = list.push(place) - 1;
    for (const name of new Set(names.map(fold))) {
      if (name.length < 2) continue;
      const known = byName.get(name);
      if (known) known.push(index);
      else byName.set(name, [index]);
    }
  }
  const encoder = new TextEncoder();
  const keys = [...byName.keys()].map((name) => encoder.encode(name));
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(keys.length / HASH_LOAD)));
  const nameEnds = new Uint32Array(keys.length);
  const refStarts = new Uint32Array(keys.length + 1);
  const refs: number[] = [];
  let end = 0;
  [...byName.values()].forEach((indexes, n) => {
    end += keys[n].length;
    nameEnds[n] = end;
    refs.push(...indexes);
    refStarts[n + 1] = refs.length;
    let slot = hashName(keys[n]) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = n + 1;
  });
  let longestName = 1;
  for (const name of byName.keys()) longestName = Math.max(longestName, name.split(' ').length);
  return {
    count: list.length,
    longestName,
    sections: {
      names: concat(keys, end),
      nameEnds,
      slots,
      refStarts,
      refs: Uint32Array.from(refs),
      lats: Float32Array.from(list, (place) => place.lat),
      lons: Float32Array.from(list, (place) => place.lon),
      populations: Uint32Array.from(list, (place) => place.population),
      kinds: Uint8Array.from(list, (place) => PLACE_KINDS.indexOf(place.kind)),
      ...textsOf(list),
    },
  };
}

function textsOf(places: readonly Place[]): Pick<IndexSections, 'texts' | 'textEnds'> {
  const encoder = new TextEncoder();
  const textEnds = new Uint32Array(places.length);
  let end = 0;
  const parts = places.map(({ id, name, country, region }, i) => {
    const part = encoder.encode([id, name.replaceAll(TAB, ' '), country ?? '', region ?? ''].join(TAB));
    end += part.length;
    textEnds[i] = end;
    return part;
  });
  return { texts: concat(parts, end), textEnds };
}

/** Between the parts of a place's text. */
export const TAB = '\t';

function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const ALIGN = 8;
const aligned = (n: number): number => Math.ceil(n / ALIGN) * ALIGN;

/** Writes the sections one after the other, each at a multiple of eight bytes, behind a header that says how long each is. */
export function encodeIndex(sections: IndexSections, longestName: number): Uint8Array {
  const lengths = SECTION_ORDER.map((name) => sections[name].byteLength);
  const header = aligned(MAGIC.length + 4 * (lengths.length + 1));
  const file = new Uint8Array(lengths.reduce((at, length) => at + aligned(length), header));
  file.set(new TextEncoder().encode(MAGIC));
  new Uint32Array(file.buffer, MAGIC.length, lengths.length + 1).set([longestName, ...lengths]);
  let at = header;
  for (const name of SECTION_ORDER) {
    const section = sections[name];
    file.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += aligned(section.byteLength);
  }
  return file;
}

/** Whether bytes are a compiled gazetteer of this version. */
export function isIndex(file: Uint8Array): boolean {
  return new TextDecoder().decode(file.subarray(0, MAGIC.length)) === MAGIC;
}

/**
 * Reads what `encodeIndex` wrote, without copying.
 *
 * @throws RangeError when the bytes are no compiled gazetteer.
 */
export function decodeIndex(file: Uint8Array): { sections: IndexSections; longestName: number } {
  if (!isIndex(file)) {
    throw new RangeError('the gazetteer index is damaged; run “npm run build” to compile it again');
  }
  const [longestName, ...lengths] = new Uint32Array(
    file.buffer,
    file.byteOffset + MAGIC.length,
    SECTION_ORDER.length + 1,
  );
  let at = file.byteOffset + aligned(MAGIC.length + 4 * (lengths.length + 1));
  const place = new Map<string, number>();
  SECTION_ORDER.forEach((name, i) => {
    place.set(name, at);
    at += aligned(lengths[i]);
  });
  const start = (name: keyof IndexSections) => place.get(name) ?? 0;
  const size = (name: (typeof SECTION_ORDER)[number]) => lengths[SECTION_ORDER.indexOf(name)];
  const bytes = (name: 'names' | 'kinds' | 'texts') => new Uint8Array(file.buffer, start(name), size(name));
  const words = (name: 'textEnds' | 'nameEnds' | 'slots' | 'refStarts' | 'refs' | 'populations') =>
    new Uint32Array(file.buffer, start(name), size(name) / 4);
  const floats = (name: 'lats' | 'lons') => new Float32Array(file.buffer, start(name), size(name) / 4);
  return {
    longestName,
    sections: {
      names: bytes('names'),
      nameEnds: words('nameEnds'),
      slots: words('slots'),
      refStarts: words('refStarts'),
      refs: words('refs'),
      lats: floats('lats'),
      lons: floats('lons'),
      populations: words('populations'),
      kinds: bytes('kinds'),
      texts: bytes('texts'),
      textEnds: words('textEnds'),
    },
  };
}
