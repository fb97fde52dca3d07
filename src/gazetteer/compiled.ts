import { decodeIndex, hashName, type IndexSections, TAB } from './compile/index-format.js';
import { type Gazetteer, PLACE_KINDS, type Place } from './place.js';

/**
 * A gazetteer over a compiled index. Nothing is parsed until a name is found: opening costs the read of the file.
 *
 * @throws RangeError when the bytes are no compiled gazetteer.
 */
export function openGazetteer(file: Uint8Array): Gazetteer {
  const { sections, longestName } = decodeIndex(file);
  const encoder = new TextEncoder();
  const known = new Map<string, readonly Place[]>();
  return {
    longestName,
    named(name) {
      const cached = known.get(name);
      if (cached) return cached;
      const places = placesNamed(sections, encoder.encode(name));
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(name, places);
      return places;
    },
  };
}

/** Answers that are kept, those of names that nothing bears among them: a story asks for the same words again and again. */
const MOST_KNOWN = 20_000;

function placesNamed(sections: IndexSections, bytes: Uint8Array): readonly Place[] {
  const number = findName(sections, bytes);
  if (number < 0) return NO_PLACES;
  const places: Place[] = [];
  for (let r = sections.refStarts[number]; r < sections.refStarts[number + 1]; r++)
    places.push(placeAt(sections, sections.refs[r]));
  return places;
}

const NO_PLACES: readonly Place[] = [];

/** The place of a number, from the columns of the index. */
export function placeAt(sections: IndexSections, p: number): Place {
  const start = p === 0 ? 0 : sections.textEnds[p - 1];
  const [id, name, country, region] = decoder.decode(sections.texts.subarray(start, sections.textEnds[p])).split(TAB);
  return {
    id,
    name,
    kind: PLACE_KINDS[sections.kinds[p]],
    country: country || undefined,
    region: region || undefined,
    lat: round(sections.lats[p]),
    lon: round(sections.lons[p]),
    population: sections.populations[p],
  };
}

const decoder = new TextDecoder();

/** Five decimals of a degree are about a metre; 32-bit floats hold no more. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function findName(sections: IndexSections, bytes: Uint8Array): number {
  const { slots, names, nameEnds } = sections;
  for (let slot = hashName(bytes) & (slots.length - 1); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
    const number = slots[slot] - 1;
    const start = number === 0 ? 0 : nameEnds[number - 1];
    if (nameEnds[number] - start === bytes.length && bytes.every((byte, i) => names[start + i] === byte)) return number;
  }
  return -1;
}
