import { Configuration, LEFT, RIGHT, SHIFT } from './arc-hybrid.js';
import type { Columns } from './columns.js';
import { addThree, type Scores, scoresFor, type Weights } from './linear.js';
import type { RelationChooser } from './relations.js';
import { TransitionFeatures } from './transition-features.js';

/** Parses tagged sentences greedily: the best transition each time, and the relation of each arc when it is made. */
export class Parser {
  private readonly transitions = new TransitionFeatures();
  private readonly scores: Scores;

  constructor(
    readonly weights: Weights,
    readonly relations: RelationChooser,
  ) {
    this.scores = scoresFor(weights, 3);
  }

  /** The tree of a sentence. */
  parse(columns: Columns): Configuration {
    const c = new Configuration(columns.words.length);
    while (!c.done) {
      const transition = this.transitionFor(columns, c);
      if (transition === SHIFT) c.shift();
      else {
        const relation = this.relations.choose(columns, c, c.headOf(transition), c.onStack(0));
        c.join(transition, relation);
      }
    }
    return c;
  }

  private transitionFor(columns: Columns, c: Configuration): number {
    const left = c.allows(LEFT);
    const shift = c.allows(SHIFT);
    if (!left && shift) return SHIFT;
    if (!shift) return c.depth === 1 ? LEFT : RIGHT;
    const right = c.allows(RIGHT);
    const { scores, transitions } = this;
    const { features, templates } = transitions;
    scores.fill(0);
    transitions.begin(columns, c);
    let best = SHIFT;
    let from = 0;
    for (let stage = 0; stage < templates.depth; stage++) {
      transitions.look(stage, columns, c);
      const to = templates.end(stage);
      addThree(this.weights, features, from, to, scores);
      best = scores[LEFT] > scores[SHIFT] ? LEFT : SHIFT;
      let second = scores[LEFT + SHIFT - best];
      if (right) {
        if (scores[RIGHT] > scores[best]) {
          second = scores[best];
          best = RIGHT;
        } else if (scores[RIGHT] > second) second = scores[RIGHT];
      }
      if (scores[best] - second >= templates.leads[stage]) break;
      from = to;
    }
    return best;
  }
}
