import { type Configuration, NONE } from './arc-hybrid.js';
import { type Columns, putWord, WORD_PARTS } from './columns.js';
import { Choice, type Weights } from './linear.js';
import { type Checkpoint, groupsByStage, Templates } from './templates.js';

const NODES = ['h', 'd', 'hb', 'ha', 'db', 'da', 'dl', 'dl2', 'dr', 'sib', 'sib2', 'other'] as const;
const PAIRS = ['side', 'far', 'hleft', 'hright', 'dleft', 'dright', 'marks', 'verbs'] as const;
const ATOMS = ['none', 'constant', ...PAIRS, ...NODES.flatMap((node) => WORD_PARTS.map((part) => `${node}.${part}`))];
const FIRST_NODE_ATOM = 2 + PAIRS.length;

/** In the order in which they are asked. */
const IN_ORDER = [
  'dl2.label dl.label d.tag side',
  'd.suffix d.pos side',
  'd.pos h.pos da.pos side',
  'dr.label d.tag side',
  'dr.word d.tag side',
  'sib.label sib2.label d.tag side',
  'dl2.word d.tag side',
  'dl.tag d.tag h.tag side',
  'dl.label d.tag h.tag side',
  'h.tag side',
  'dl.word d.word side',
  'ha.word side h.tag',
  'sib.label h.tag d.tag side',
  'd.tag side',
  'dl.word d.tag h.tag side',
  'dl.word d.cluster side',
  'hb.word side h.tag',
  'sib.tag h.tag d.tag side',
  'db.word side d.tag',
  'dl.word h.cluster side',
  'dl.label dr.label d.tag h.tag',
  'h.word side',
  'd.word h.tag side',
  'd.tag h.tag ha.tag side',
  'sib.label d.word side',
  'hleft hright d.tag h.tag',
  'dl.word d.suffix h.suffix side',
  'dl.word h.word side',
  'd.word side',
  'other.label h.tag d.tag side',
  'd.tag h.word side',
  'd.word h.word side',
  'd.suffix h.word side',
  'd.cluster h.word side',
  'd.suffix h.suffix side',
  'dr.tag d.tag h.tag side',
  'd.cluster h.cluster side',
  'd.tag h.tag db.tag side',
  'side',
  'sib.word h.tag d.tag side',
  'd.cluster h.tag side',
  'other.label h.word side',
  'sib.label h.word d.tag side',
  'd.word h.cluster side',
  'da.word side d.tag',
  'h.suffix h.pos side',
  'd.word far side',
  'h.suffix d.word side',
  'marks verbs d.tag h.tag side',
  'dl.word h.word d.cluster side',
  'h.cluster side',
  'd.tag h.tag side',
  'marks d.word side',
  'd.tag h.tag da.tag side',
  'd.tag h.tag far side',
  'other.label sib.label h.word d.tag',
  'dleft dright d.tag h.tag side',
  'd.cluster side',
  'd.tag h.tag hb.tag side',
  'd.tag h.cluster side',
];

/** Relations this far behind are out of the choice; where one is left, the later templates are not asked. */
const CHECKPOINTS: readonly Checkpoint[] = [
  [16, 280],
  [32, 240],
  [48, 200],
];

/** How many features an arc has. */
export const RELATION_FEATURES = IN_ORDER.length;

/** Chooses the relation of a dependent to its head when the arc between them is made. */
export class RelationChooser {
  readonly templates = new Templates(IN_ORDER, CHECKPOINTS, ATOMS);
  readonly features = new Int32Array(RELATION_FEATURES);
  private readonly choice: Choice;
  private readonly atoms = new Int32Array(ATOMS.length);
  /** The word at each of `NODES`. */
  private readonly words = new Int32Array(NODES.length);
  private readonly nodesOf = groupsByStage(this.templates, FIRST_NODE_ATOM, WORD_PARTS.length);

  /**
   * @param candidates relations seen between two parts of speech, at `candidateKey`.
   */
  constructor(
    readonly weights: Weights,
    private readonly candidatesAt: readonly Uint8Array[],
  ) {
    this.choice = new Choice(weights);
  }

  /** Relations that training saw between a head and a dependent of these parts of speech on this side. */
  candidates(columns: Columns, head: number, dependent: number): Uint8Array {
    return this.candidatesAt[candidateKey(columns.pos[head], columns.pos[dependent], dependent < head)];
  }

  choose(columns: Columns, c: Configuration, head: number, dependent: number): number {
    const candidates = this.candidates(columns, head, dependent);
    if (candidates.length === 1) return candidates[0];
    const { choice, features, templates } = this;
    choice.begin(candidates);
    this.begin(columns, c, head, dependent);
    let from = 0;
    for (let stage = 0; stage < templates.depth; stage++) {
      this.lookAt(stage, columns, c);
      const to = templates.end(stage);
      choice.add(features, from, to);
      if (choice.settle(templates.leads[stage])) break;
      from = to;
    }
    return choice.best();
  }

  /** Fills `features` for an arc. */
  look(columns: Columns, c: Configuration, head: number, dependent: number): void {
    this.begin(columns, c, head, dependent);
    for (let stage = 0; stage < this.templates.depth; stage++) this.lookAt(stage, columns, c);
  }

  /** Fills the features of a stage, for the arc begun with. The stages go in their order. */
  private lookAt(stage: number, columns: Columns, c: Configuration): void {
    for (const node of this.nodesOf[stage])
      putWord(this.atoms, FIRST_NODE_ATOM + node * WORD_PARTS.length, columns, c, this.words[node]);
    this.templates.hash(stage, this.atoms, this.features);
  }

  /** Finds the words around an arc that are looked at, and what lies between its ends. */
  private begin(columns: Columns, c: Configuration, h: number, d: number): void {
    const { atoms, words } = this;
    const left = d < h;
    const n = c.length;
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
    words[0] = h;
    words[1] = d;
    words[2] = h > 0 && h < n ? h - 1 : NONE;
    words[3] = h + 1 < n ? h + 1 : NONE;
    words[4] = d > 0 ? d - 1 : NONE;
    words[5] = d + 1 < n ? d + 1 : NONE;
    words[6] = c.left1[d];
    words[7] = c.left2[d];
    words[8] = c.right1[d];
    words[9] = left ? c.left1[h] : c.right1[h];
    words[10] = left ? c.left2[h] : c.right2[h];
    words[11] = left ? c.right1[h] : c.left1[h];
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
