import { type Configuration, NONE } from './arc-hybrid.js';
import { type Columns, putWord, WORD_PARTS } from './columns.js';
import { best, score, type Weights } from './linear.js';
import { Templates } from './templates.js';

const NODES = ['h', 'd', 'hb', 'ha', 'db', 'da', 'dl', 'dl2', 'dr', 'sib', 'sib2', 'other'] as const;
const PAIRS = ['side', 'far', 'hleft', 'hright', 'dleft', 'dright', 'marks', 'verbs'] as const;
const ATOMS = ['none', 'constant', ...PAIRS, ...NODES.flatMap((node) => WORD_PARTS.map((part) => `${node}.${part}`))];
const FIRST_NODE_ATOM = 2 + PAIRS.length;

const TEMPLATES = [
  'side',
  'd.word side',
  'd.tag side',
  'd.cluster side',
  'd.suffix d.pos side',
  'h.word side',
  'h.tag side',
  'h.cluster side',
  'h.suffix h.pos side',
  'd.word h.word side',
  'd.tag h.tag side',
  'd.word h.tag side',
  'd.tag h.word side',
  'd.cluster h.cluster side',
  'd.cluster h.tag side',
  'd.tag h.cluster side',
  'd.cluster h.word side',
  'd.word h.cluster side',
  'd.tag h.tag far side',
  'd.word far side',
  'd.pos h.pos da.pos side',
  'd.tag h.tag db.tag side',
  'd.tag h.tag da.tag side',
  'd.tag h.tag hb.tag side',
  'd.tag h.tag ha.tag side',
  'db.word side d.tag',
  'da.word side d.tag',
  'hb.word side h.tag',
  'ha.word side h.tag',
  'dl.word d.tag h.tag side',
  'dl.word h.word side',
  'dl.word d.word side',
  'dl.word d.cluster side',
  'dl.word h.cluster side',
  'dl.tag d.tag h.tag side',
  'dl.label d.tag h.tag side',
  'dl2.word d.tag side',
  'dl2.label dl.label d.tag side',
  'dr.tag d.tag h.tag side',
  'dr.label d.tag side',
  'dr.word d.tag side',
  'dl.label dr.label d.tag h.tag',
  'sib.label h.tag d.tag side',
  'sib.tag h.tag d.tag side',
  'sib.word h.tag d.tag side',
  'sib.label d.word side',
  'sib.label h.word d.tag side',
  'sib.label sib2.label d.tag side',
  'other.label h.tag d.tag side',
  'other.label h.word side',
  'other.label sib.label h.word d.tag',
  'hleft hright d.tag h.tag',
  'dleft dright d.tag h.tag side',
  'marks verbs d.tag h.tag side',
  'marks d.word side',
  'd.suffix h.suffix side',
  'd.suffix h.word side',
  'h.suffix d.word side',
  'dl.word d.suffix h.suffix side',
  'dl.word h.word d.cluster side',
];

/** How many features an arc has. */
export const RELATION_FEATURES = TEMPLATES.length;

/** Chooses the relation of a dependent to its head when the arc between them is made. */
export class RelationChooser {
  private readonly templates = new Templates(TEMPLATES, ATOMS);
  private readonly atoms = new Int32Array(ATOMS.length);
  readonly features = new Int32Array(TEMPLATES.length);
  readonly scores: Float64Array;

  /**
   * @param candidates relations seen between two parts of speech, at `candidateKey`.
   */
  constructor(
    readonly weights: Weights,
    relationCount: number,
    private readonly candidatesAt: readonly Uint8Array[],
  ) {
    this.scores = new Float64Array(relationCount);
  }

  /** Relations that training saw between a head and a dependent of these parts of speech on this side. */
  candidates(columns: Columns, head: number, dependent: number): Uint8Array {
    return this.candidatesAt[candidateKey(columns.pos[head], columns.pos[dependent], dependent < head)];
  }

  choose(columns: Columns, c: Configuration, head: number, dependent: number): number {
    const candidates = this.candidates(columns, head, dependent);
    if (candidates.length === 1) return candidates[0];
    this.look(columns, c, head, dependent);
    score(this.weights, this.features, TEMPLATES.length, candidates, this.scores);
    return best(this.scores, candidates);
  }

  look(columns: Columns, c: Configuration, h: number, d: number): void {
    const { atoms } = this;
    const left = d < h;
    const n = c.length;
    const near = left ? c.left1[h] : c.right1[h];
    atoms[1] = 1;
    atoms[2] = left ? 1 : 2;
    atoms[3] = Math.min(7, Math.abs(h - d));
    atoms[4] = 1 + Math.min(3, c.leftCount[h]);
    atoms[5] = 1 + Math.min(3, c.rightCount[h]);
    atoms[6] = 1 + Math.min(3, c.leftCount[d]);
    atoms[7] = 1 + Math.min(3, c.rightCount[d]);
    const from = Math.min(h, d) + 1;
    const to = Math.max(h, d);
    atoms[8] = 1 + Math.min(3, columns.marks[to] - columns.marks[from]);
    atoms[9] = 1 + Math.min(2, columns.verbs[to] - columns.verbs[from]);
    let at = FIRST_NODE_ATOM;
    at = this.put(at, columns, c, h);
    at = this.put(at, columns, c, d);
    at = this.put(at, columns, c, h > 0 && h < n ? h - 1 : NONE);
    at = this.put(at, columns, c, h + 1 < n ? h + 1 : NONE);
    at = this.put(at, columns, c, d > 0 ? d - 1 : NONE);
    at = this.put(at, columns, c, d + 1 < n ? d + 1 : NONE);
    at = this.put(at, columns, c, c.left1[d]);
    at = this.put(at, columns, c, c.left2[d]);
    at = this.put(at, columns, c, c.right1[d]);
    at = this.put(at, columns, c, near);
    at = this.put(at, columns, c, left ? c.left2[h] : c.right2[h]);
    this.put(at, columns, c, left ? c.right1[h] : c.left1[h]);
    this.templates.hash(atoms, this.features);
  }

  private put(at: number, columns: Columns, c: Configuration, word: number): number {
    putWord(this.atoms, at, columns, c, word);
    return at + WORD_PARTS.length;
  }
}

/** Parts of speech from 1, the root behind them. */
export const POS_COUNT = 20;

/** Where the candidates of two parts of speech stand. */
export function candidateKey(head: number, dependent: number, left: boolean): number {
  return (head * POS_COUNT + dependent) * 2 + (left ? 1 : 0);
}

/** For each `candidateKey` the relations that may stand there: those seen in training, or all where none were. */
export function relationsAllowed(
  count: number,
  candidates: readonly (readonly [number, readonly number[]])[],
): Uint8Array[] {
  const every = Uint8Array.from({ length: count }, (_, relation) => relation);
  const allowed = Array.from({ length: POS_COUNT * POS_COUNT * 2 }, () => every);
  for (const [key, some] of candidates) allowed[key] = Uint8Array.from(some);
  return allowed;
}
