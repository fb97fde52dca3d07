import { type Configuration, NONE } from './arc-hybrid.js';
import { type Columns, putWord, WORD_PARTS } from './columns.js';
import { groupsByStage, Templates } from './templates.js';
import { TRANSITION_CHECKPOINTS, TRANSITION_TEMPLATES } from './transition-templates.js';

/** Places whose words are looked at: stack, buffer, and their outer dependents. */
const NODES = [
  's0',
  's1',
  's2',
  'b0',
  'b1',
  'b2',
  's0l',
  's0l2',
  's0r',
  's0r2',
  's1l',
  's1r',
  's1r2',
  'b0l',
  'b0l2',
  's0b',
  's0a',
  's1a',
  's0ll',
  's0rr',
] as const;
const PARTS = [...WORD_PARTS, 'guess', 'middle'] as const;
const PAIRS = [
  'near',
  'far',
  'sleft',
  'sright',
  'bleft',
  's1right',
  'marks',
  'verbs',
  's1marks',
  's1verbs',
  'stack',
  'before',
  'after',
] as const;
const ATOMS = ['none', 'constant', ...PAIRS, ...NODES.flatMap((node) => PARTS.map((part) => `${node}.${part}`))];
const FIRST_NODE_ATOM = 2 + PAIRS.length;

/** How many features a configuration has. */
export const TRANSITION_FEATURES = TRANSITION_TEMPLATES.length;

/** Turns configurations into hashed features, stage by stage. */
export class TransitionFeatures {
  readonly templates = new Templates(TRANSITION_TEMPLATES, TRANSITION_CHECKPOINTS, ATOMS);
  readonly features = new Int32Array(TRANSITION_FEATURES);
  private readonly atoms = new Int32Array(ATOMS.length);
  /** The word at each of `NODES`. */
  private readonly words = new Int32Array(NODES.length);
  private readonly nodesOf = groupsByStage(this.templates, FIRST_NODE_ATOM, PARTS.length);

  /** Fills `features` for a configuration. */
  lookAll(columns: Columns, c: Configuration): void {
    this.begin(columns, c);
    for (let stage = 0; stage < this.templates.depth; stage++) this.look(stage, columns, c);
  }

  /** Fills the features of a stage, for the configuration begun with. The stages go in their order. */
  look(stage: number, columns: Columns, c: Configuration): void {
    const { atoms, words, templates } = this;
    for (const node of this.nodesOf[stage]) {
      const at = FIRST_NODE_ATOM + node * PARTS.length;
      const word = words[node];
      putWord(atoms, at, columns, c, word);
      atoms[at + WORD_PARTS.length] = word === NONE ? 0 : columns.guess[word];
      atoms[at + WORD_PARTS.length + 1] = word === NONE ? 0 : columns.middle[word];
    }
    templates.hash(stage, atoms, this.features);
  }

  /** Finds the words of a configuration that are looked at, and what lies between them. */
  begin(columns: Columns, c: Configuration): void {
    const { atoms, words } = this;
    const s0 = c.onStack(0);
    const s1 = c.onStack(1);
    const n = c.length;
    const b0 = c.next;
    atoms[1] = 1;
    atoms[2] = s0 === NONE ? 0 : distance(b0 - s0);
    atoms[3] = s1 === NONE ? 0 : distance(s0 - s1);
    atoms[4] = s0 === NONE ? 0 : 1 + Math.min(3, c.leftCount[s0]);
    atoms[5] = s0 === NONE ? 0 : 1 + Math.min(3, c.rightCount[s0]);
    atoms[6] = 1 + Math.min(3, c.leftCount[b0]);
    atoms[7] = s1 === NONE ? 0 : 1 + Math.min(3, c.rightCount[s1]);
    atoms[8] = s0 === NONE ? 0 : 1 + Math.min(3, columns.marks[b0] - columns.marks[s0 + 1]);
    atoms[9] = s0 === NONE ? 0 : 1 + Math.min(2, columns.verbs[b0] - columns.verbs[s0 + 1]);
    atoms[10] = s1 === NONE ? 0 : 1 + Math.min(3, columns.marks[s0] - columns.marks[s1 + 1]);
    atoms[11] = s1 === NONE ? 0 : 1 + Math.min(2, columns.verbs[s0] - columns.verbs[s1 + 1]);
    atoms[12] = Math.min(4, c.depth);
    atoms[13] = 1 + Math.min(2, columns.verbs[b0]);
    atoms[14] = 1 + Math.min(2, columns.verbs[n] - columns.verbs[Math.min(n, b0 + 1)]);
    const s0l = s0 === NONE ? NONE : c.left1[s0];
    const s0r = s0 === NONE ? NONE : c.right1[s0];
    words[0] = s0;
    words[1] = s1;
    words[2] = c.onStack(2);
    words[3] = b0;
    words[4] = b0 < n ? b0 + 1 : NONE;
    words[5] = b0 + 1 < n ? b0 + 2 : NONE;
    words[6] = s0l;
    words[7] = s0 === NONE ? NONE : c.left2[s0];
    words[8] = s0r;
    words[9] = s0 === NONE ? NONE : c.right2[s0];
    words[10] = s1 === NONE ? NONE : c.left1[s1];
    words[11] = s1 === NONE ? NONE : c.right1[s1];
    words[12] = s1 === NONE ? NONE : c.right2[s1];
    words[13] = c.left1[b0];
    words[14] = c.left2[b0];
    words[15] = s0 > 0 ? s0 - 1 : NONE;
    words[16] = s0 === NONE || s0 + 1 >= n ? NONE : s0 + 1;
    words[17] = s1 === NONE || s1 + 1 >= n ? NONE : s1 + 1;
    words[18] = s0l === NONE ? NONE : c.left1[s0l];
    words[19] = s0r === NONE ? NONE : c.right1[s0r];
  }
}

/** 1, 2, 3, 4–6, 7–10 and more. */
function distance(words: number): number {
  if (words <= 3) return words;
  if (words <= 6) return 4;
  return words <= 10 ? 5 : 6;
}
