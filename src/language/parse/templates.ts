import { finish, hashOf } from './hash.js';

/** The most atoms that a template may name. */
const WIDTH = 5;
/** One odd multiplier a place, so that “a b” and “b a” differ: 32-bit fractions of the golden ratio's powers and the like. */
const PLACES = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1].map((factor) => factor | 0);

/**
 * Feature templates over numbered atoms, laid out flat by their size, so that hashing them is plain loops.
 *
 * A template is written as the names of its atoms: `"s0.word b0.tag"`.
 */
export class Templates {
  readonly count: number;
  private readonly seeds: Int32Array;
  /** The atoms of each template, shorter templates first. */
  private readonly atoms: Uint16Array;
  /** How many templates have one atom, two and so on. */
  private readonly counts: number[];

  /** @throws RangeError where a template names an atom that does not exist, or more than five. */
  constructor(templates: readonly string[], atomNames: readonly string[]) {
    const split = templates.map((template) => template.split(' ')).sort((a, b) => a.length - b.length);
    for (const names of split) {
      if (names.length > WIDTH) throw new RangeError(`template “${names.join(' ')}” has more than ${WIDTH} atoms`);
      const unknown = names.find((name) => !atomNames.includes(name));
      if (unknown) throw new RangeError(`template “${names.join(' ')}”: no atom is called “${unknown}”`);
    }
    this.count = templates.length;
    this.seeds = Int32Array.from(split, (names) => hashOf(names.join(' ')));
    this.atoms = Uint16Array.from(split.flat().map((name) => atomNames.indexOf(name)));
    this.counts = PLACES.map((_, k) => split.filter((names) => names.length === k + 1).length);
  }

  /** Writes one hash a template into `out`, from the values of the atoms. */
  hash(values: Int32Array, out: Int32Array): void {
    this.hashShort(values, out);
    this.hashLong(values, out);
  }

  /** How many templates have one or two atoms: they stand first. */
  get short(): number {
    return this.counts[0] + this.counts[1];
  }

  /** The hashes of the templates of one and two atoms. */
  hashShort(values: Int32Array, out: Int32Array): void {
    const { atoms, seeds, counts } = this;
    const [A, B] = PLACES;
    let t = 0;
    let a = 0;
    let end = counts[0];
    for (; t < end; t++, a++) out[t] = finish(seeds[t] + Math.imul(values[atoms[a]], A));
    end += counts[1];
    for (; t < end; t++, a += 2)
      out[t] = finish(seeds[t] + Math.imul(values[atoms[a]], A) + Math.imul(values[atoms[a + 1]], B));
  }

  /** The hashes of the templates of three atoms and more. */
  hashLong(values: Int32Array, out: Int32Array): void {
    const { atoms, seeds, counts } = this;
    const [A, B, C, D, E] = PLACES;
    let t = this.short;
    let a = counts[0] + 2 * counts[1];
    let end = t + counts[2];
    for (; t < end; t++, a += 3)
      out[t] = finish(
        seeds[t] +
          Math.imul(values[atoms[a]], A) +
          Math.imul(values[atoms[a + 1]], B) +
          Math.imul(values[atoms[a + 2]], C),
      );
    end += counts[3];
    for (; t < end; t++, a += 4)
      out[t] = finish(
        seeds[t] +
          Math.imul(values[atoms[a]], A) +
          Math.imul(values[atoms[a + 1]], B) +
          Math.imul(values[atoms[a + 2]], C) +
          Math.imul(values[atoms[a + 3]], D),
      );
    end += counts[4];
    for (; t < end; t++, a += 5)
      out[t] = finish(
        seeds[t] +
          Math.imul(values[atoms[a]], A) +
          Math.imul(values[atoms[a + 1]], B) +
          Math.imul(values[atoms[a + 2]], C) +
          Math.imul(values[atoms[a + 3]], D) +
          Math.imul(values[atoms[a + 4]], E),
      );
  }
}
