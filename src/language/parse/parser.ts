import { Configuration, LEFT, RIGHT, SHIFT } from './arc-hybrid.js';
import type { Columns } from './columns.js';
import { scoreThree, type Weights } from './linear.js';
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
    this.transitions.look(columns, c);
    scoreThree(this.weights, this.transitions.features, TRANSITION_FEATURES, this.scores);
    const { scores } = this;
    if (c.allows(RIGHT) && scores[RIGHT] > scores[SHIFT] && scores[RIGHT] > scores[LEFT]) return RIGHT;
    return scores[LEFT] > scores[SHIFT] ? LEFT : SHIFT;
  }
}
