import { finish, hashOf } from './hash.js';

/** The most atoms that a template may name. */
const WIDTH = 5;
/** One odd multiplier a place, so that “a b” and “b a” differ: 32-bit fractions of the golden ratio's powers and the like. */
const PLACES = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1].map((factor) => factor | 0);

/** The templates of one stage, laid out flat by their size, so that hashing them is plain loops. */
interface Stage {
  /** Where its features begin and end. */
  from: number;
  to: number;
  seeds: Int32Array;
  /** The atoms of each template, shorter templates first. */
  atoms: Uint16Array;
  /** How many templates have one atom, two and so on. */
  counts: number[];
}

/** After how many templates a choice may be settled, and the lead over the others that settles it. */
export type Checkpoint = readonly [after: number, lead: number];

/**
 * Feature templates over numbered atoms, in stages: the first ones settle most choices, and the later ones are asked only where those do not
 * (after Strubell, Vilnis, Silverstein and McCallum 2015, “Learning dynamic feature selection for fast sequential prediction”). Which templates
 * come first and which leads are enough is fitted by `training/stages.mjs`.
 *
 * A template is written as the names of its atoms: `"s0.word b0.tag"`. What it hashes to does not depend on where it stands.
 */
export class Templates {
  /** The templates in the order of their features. */
  readonly names: readonly string[];
  /** The number of stages. */
  readonly depth: number;
  /** The lead that settles a choice after each stage; behind the last there is nothing left to ask. */
  readonly leads: readonly number[];
  /** The atoms that a stage is the first to name. */
  readonly newAtoms: readonly (readonly number[])[];
  private readonly stages: readonly Stage[];

  /**
   * @param order the templates as they are asked.
   * @param checkpoints in rising order, each before the last template.
   * @throws RangeError where a template names an atom that does not exist, or more than five.
   */
  constructor(order: readonly string[], checkpoints: readonly Checkpoint[], atomNames: readonly string[]) {
    const ends = [0, ...checkpoints.map(([after]) => after), order.length];
    const stages = ends.slice(1).map((end, stage) => order.slice(ends[stage], end));
    const known = new Set<number>();
    const newAtoms: number[][] = [];
    const names: string[] = [];
    this.stages = stages.map((templates) => {
      const split = templates.map((template) => template.split(' ')).sort((a, b) => a.length - b.length);
      for (const template of split) checked(template, atomNames);
      const atoms = Uint16Array.from(split.flat().map((name) => atomNames.indexOf(name)));
      newAtoms.push([...new Set(atoms)].filter((atom) => !known.has(atom)));
      for (const atom of atoms) known.add(atom);
      const from = names.length;
      names.push(...split.map((template) => template.join(' ')));
      return {
        from,
        to: names.length,
        seeds: Int32Array.from(split, (template) => hashOf(template.join(' '))),
        atoms,
        counts: PLACES.map((_, k) => split.filter((template) => template.length === k + 1).length),
      };
    });
    this.names = names;
    this.depth = stages.length;
    this.leads = [...checkpoints.map(([, lead]) => lead), Number.POSITIVE_INFINITY];
    this.newAtoms = newAtoms;
  }

  /** Behind the last feature of a stage. */
  end(stage: number): number {
    return this.stages[stage].to;
  }

  /** Writes one hash a template of a stage into `out`, from the values of the atoms. */
  hash(stage: number, values: Int32Array, out: Int32Array): void {
    const { from, seeds, atoms, counts } = this.stages[stage];
    const [A, B, C, D, E] = PLACES;
    let t = 0;
    let a = 0;
    let end = counts[0];
    for (; t < end; t++, a++) out[from + t] = finish(seeds[t] + Math.imul(values[atoms[a]], A));
    end += counts[1];
    for (; t < end; t++, a += 2)
      out[from + t] = finish(seeds[t] + Math.imul(values[atoms[a]], A) + Math.imul(values[atoms[a + 1]], B));
    end += counts[2];
    for (; t < end; t++, a += 3)
      out[from + t] = finish(
        seeds[t] +
          Math.imul(values[atoms[a]], A) +
          Math.imul(values[atoms[a + 1]], B) +
          Math.imul(values[atoms[a + 2]], C),
      );
    end += counts[3];
    for (; t < end; t++, a += 4)
      out[from + t] = finish(
        seeds[t] +
          Math.imul(values[atoms[a]], A) +
          Math.imul(values[atoms[a + 1]], B) +
          Math.imul(values[atoms[a + 2]], C) +
          Math.imul(values[atoms[a + 3]], D),
      );
    end += counts[4];
    for (; t < end; t++, a += 5)
      out[from + t] = finish(
        seeds[t] +
          Math.imul(values[atoms[a]], A) +
          Math.imul(values[atoms[a + 1]], B) +
          Math.imul(values[atoms[a + 2]], C) +
          Math.imul(values[atoms[a + 3]], D) +
          Math.imul(values[atoms[a + 4]], E),
      );
  }

  /** The hashes of all stages. */
  hashAll(values: Int32Array, out: Int32Array): void {
    for (let stage = 0; stage < this.depth; stage++) this.hash(stage, values, out);
  }
}

function checked(template: readonly string[], atomNames: readonly string[]): void {
  const name = `template “${template.join(' ')}”`;
  if (template.length > WIDTH) throw new RangeError(`${name} has more than ${WIDTH} atoms`);
  const unknown = template.find((atom) => !atomNames.includes(atom));
  if (unknown) throw new RangeError(`${name}: no atom is called “${unknown}”`);
}

/**
 * Of atoms that lie in groups of `width` from `first` on, a group a word looked at: the groups that each stage is the first to name.
 *
 * @example groupsByStage(new Templates(['a.x', 'a.y b.x'], [[1, 100]], ['a.x', 'a.y', 'b.x', 'b.y']), 0, 2) // → [[0], [1]]
 */
export function groupsByStage({ newAtoms }: Templates, first: number, width: number): readonly (readonly number[])[] {
  const known = new Set<number>();
  return newAtoms.map((atoms) => {
    const groups = atoms.filter((atom) => atom >= first).map((atom) => Math.floor((atom - first) / width));
    const fresh = [...new Set(groups)].filter((group) => !known.has(group));
    for (const group of fresh) known.add(group);
    return fresh;
  });
}
