import { Configuration, LEFT, NONE, RIGHT, SHIFT } from '../dist/language/parse/arc-hybrid.js';
import { addThree, Choice } from '../dist/language/parse/linear.js';
import { RELATION_FEATURES, RelationChooser } from '../dist/language/parse/relations.js';
import { TRANSITION_FEATURES, TransitionFeatures } from '../dist/language/parse/transition-features.js';
import { Averaged } from './averaged.mjs';
import { randomFrom, shuffled } from './random.mjs';

/** From this epoch on the parser follows its own mistakes, this often (Goldberg and Nivre 2012). */
const EXPLORE_FROM = 1;
const EXPLORE_SHARE = 0.9;

/**
 * Learns transitions with a dynamic oracle, and the relations of the arcs that are right.
 *
 * @param sentences `{ columns, heads, relations }`, the root's head being the number of words.
 */
export function trainParser(sentences, { candidates, bits, relationBits, epochs, seed }) {
  const moves = new Averaged(bits);
  const names = new Averaged(relationBits);
  const chooser = new RelationChooser(names.weights, candidates);
  const features = new TransitionFeatures();
  const scores = new Float64Array(3);
  const choice = new Choice(names.weights);
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const s of shuffled(sentences.length, random)) {
      const { columns, heads, relations, childrenOf } = sentences[s];
      const c = new Configuration(heads.length);
      while (!c.done) {
        const costs = costsOf(c, heads, childrenOf);
        features.lookAll(columns, c);
        scores.fill(0);
        addThree(moves.weights, features.features, 0, TRANSITION_FEATURES, scores);
        let guess = NONE;
        let right = NONE;
        for (const t of [SHIFT, LEFT, RIGHT]) {
          if (!c.allows(t)) continue;
          if (guess === NONE || scores[t] > scores[guess]) guess = t;
        }
        let least = Number.POSITIVE_INFINITY;
        for (const t of [SHIFT, LEFT, RIGHT]) if (c.allows(t)) least = Math.min(least, costs[t]);
        for (const t of [SHIFT, LEFT, RIGHT])
          if (c.allows(t) && costs[t] === least && (right === NONE || scores[t] > scores[right])) right = t;
        if (costs[guess] > least) {
          moves.add(features.features, TRANSITION_FEATURES, right, 1);
          moves.add(features.features, TRANSITION_FEATURES, guess, -1);
        }
        moves.step++;
        const follow = costs[guess] > least && !(epoch >= EXPLORE_FROM && random() < EXPLORE_SHARE) ? right : guess;
        if (follow === SHIFT) {
          c.shift();
          continue;
        }
        const dependent = c.onStack(0);
        const head = c.headOf(follow);
        const truth = relations[dependent];
        const some = chooser.candidates(columns, head, dependent);
        let named = some[0];
        if (some.length > 1) {
          chooser.look(columns, c, head, dependent);
          choice.begin(some);
          choice.add(chooser.features, 0, RELATION_FEATURES);
          named = choice.best();
        }
        if (heads[dependent] === head) {
          if (named !== truth && some.includes(truth)) {
            names.add(chooser.features, RELATION_FEATURES, truth, 1);
            names.add(chooser.features, RELATION_FEATURES, named, -1);
          }
          names.step++;
        }
        c.join(follow, named);
      }
    }
  }
  return { transitions: moves.average(), relations: names.average() };
}

/** How many arcs of the tree each transition would put out of reach (Goldberg and Nivre 2013, arc-hybrid). */
function costsOf(c, heads, childrenOf) {
  const costs = [0, 0, 0];
  const s0 = c.onStack(0);
  const s1 = c.onStack(1);
  const b0 = c.next;
  if (s0 !== NONE) {
    let ahead = 0;
    for (const child of childrenOf[s0]) if (child >= b0) ahead++;
    costs[LEFT] = ahead + (heads[s0] === s1 && s1 !== NONE ? 1 : 0) + (heads[s0] > b0 ? 1 : 0);
    costs[RIGHT] = ahead + (heads[s0] >= b0 ? 1 : 0);
  }
  if (b0 < c.length) {
    let lost = 0;
    for (let k = 0; k < c.depth; k++) {
      const word = c.stack[k];
      if (heads[word] === b0) lost++;
      if (k < c.depth - 1 && heads[b0] === word) lost++;
    }
    costs[SHIFT] = lost;
  }
  return costs;
}
