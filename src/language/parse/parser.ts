import { Configuration, LEFT, RIGHT, SHIFT } from './arc-hybrid.js';
import type { Columns } from './columns.js';
import { addThree, type Weights } from './linear.js';
import type { RelationChooser } from './relations.js';
import { TRANSITION_FEATURES, TransitionFeatures } from './transition-features.js';

/** Parses tagged sentences greedily: the best transition each time, and the relation of each arc when it is made. */
export class Parser {
  private readonly transitions = new TransitionFeatures();
  private readonly scores = new Float64Array(3);

  constructor(
    readonly weights: Weights,
    readonly relations: RelationChooser,
  ) {}

  /** The tree of a sentence. */
  parse(columns: Columns): Configuration {
    const c = new Configuration(columns.words.length);
    while (!c.done) {
      const transition = this.bestTransition(columns, c);
      if (transition === SHIFT) c.shift();
      else {
        const relation = this.relations.choose(columns, c, c.headOf(transition), c.onStack(0));
        c.join(transition, relation);
      }
    }
    return c;
  }

  private bestTransition(columns: Columns, c: Configuration): number {
    const left = c.allows(LEFT);
    const shift = c.allows(SHIFT);
    if (!left && shift) return SHIFT;
    if (!shift) return c.depth === 1 ? LEFT : RIGHT;
    const { scores, transitions } = this;
    const { features, short } = transitions;
    transitions.lookShort(columns, c);
    scores.fill(0);
    addThree(this.weights, features, 0, short, scores);
    if (lead(scores) < PLAIN_LEAD) {
      transitions.lookLong();
      addThree(this.weights, features, short, TRANSITION_FEATURES, scores);
    }
    if (c.allows(RIGHT) && scores[RIGHT] > scores[SHIFT] && scores[RIGHT] > scores[LEFT]) return RIGHT;
    return scores[LEFT] > scores[SHIFT] ? LEFT : SHIFT;
  }
}

/**
 * Where the features of one and two atoms put a transition this far ahead, the longer ones would hardly change it, and are not asked: so for
 * three transitions in ten, with 0.0002 less LAS on the treebanks.
 */
const PLAIN_LEAD = 450;

/** By how much the highest of three scores leads. */
function lead(scores: Float64Array): number {
  const a = scores[0];
  const b = scores[1];
  const c = scores[2];
  const high = Math.max(a, b, c);
  const low = Math.min(a, b, c);
  return high - (a + b + c - high - low);
}
