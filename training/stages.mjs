// Orders the feature templates of tagger and parser by how much they settle: `node training/stages.mjs FOLDER` prints, for each model, the
// templates of its first stages and how often they settle a choice as all of them would. The stages in src/language/parse are these lists.
//
// Forward selection: each time the template that most lowers the hinge loss of the choices that the whole model makes on the training text.
import { readFileSync } from 'node:fs';
import { openGrammar } from '../dist/language/parse/grammar.js';
import { Parser } from '../dist/language/parse/parser.js';
import { RelationChooser } from '../dist/language/parse/relations.js';
import { Tagger } from '../dist/language/parse/tagger.js';
import { readPart } from './treebank.mjs';

/** Choices looked at of each model, and the lead that a choice is to have. */
const MODELS = {
  transitions: { choices: 15_000, lead: 200, stages: [24, 60, 110] },
  relations: { choices: 15_000, lead: 150, stages: [24] },
  tagger: { choices: 15_000, lead: 120, stages: [16] },
};
/** One choice in this many is looked at, so that they come from many texts. */
const EVERY = 23;
/** Classes that a choice is held against: the likeliest behind the one chosen. */
const RIVALS = 2;

const folder = process.argv[2];
if (!folder) {
  console.error(
    'usage: node training/stages.mjs FOLDER   (the folder that holds ewt-train.conllu.gz and the other parts)',
  );
  process.exit(2);
}
const seen = { transitions: [], relations: [], tagger: [] };
const names = {};

/** Wraps a method that chooses, and keeps what each feature gives to the chosen class against its rivals. */
function watch(model, prototype, method, candidatesOf) {
  const choose = prototype[method];
  let count = 0;
  prototype[method] = function (...given) {
    const chosen = choose.apply(this, given);
    const candidates = candidatesOf(this, given);
    if (candidates.length < 2 || count++ % EVERY > 0 || seen[model].length >= MODELS[model].choices) return chosen;
    const { templates, features } = this.transitions ?? this;
    names[model] = templates.names;
    if (this.transitions) this.transitions.lookAll(...given);
    else this.look(...given);
    const mask = this.weights.length - 1;
    const weight = (feature, type) => this.weights[(feature & mask) ^ type];
    const scored = candidates.map((type) => ({ type, sum: features.reduce((sum, f) => sum + weight(f, type), 0) }));
    scored.sort((a, b) => b.sum - a.sum);
    const [first, ...others] = scored;
    seen[model].push(
      others
        .slice(0, RIVALS)
        .map(({ type }) => Int16Array.from(features, (f) => weight(f, first.type) - weight(f, type))),
    );
    return chosen;
  };
}

watch('transitions', Parser.prototype, 'transitionFor', (_, [, c]) => [0, 1, 2].filter((one) => c.allows(one)));
watch('relations', RelationChooser.prototype, 'choose', (self, [columns, , head, dependent]) => [
  ...self.candidates(columns, head, dependent),
]);
watch('tagger', Tagger.prototype, 'tagAt', (self, [words, at]) => [...self.candidates(words[at])]);

const grammar = openGrammar(readFileSync(new URL('../dist/data/en.bin', import.meta.url)));
for (const { sentences } of readPart(folder, 'train'))
  for (const { forms } of sentences) grammar.parse(grammar.tag(forms));

for (const [model, { lead, stages }] of Object.entries(MODELS)) {
  const pairs = seen[model].flat();
  const left = new Set(pairs[0].keys());
  const sums = new Float64Array(pairs.length);
  const order = [];
  while (order.length < stages.at(-1)) {
    let best = { loss: Number.POSITIVE_INFINITY, feature: -1 };
    for (const feature of left) {
      let loss = 0;
      for (let i = 0; i < pairs.length; i++) loss += Math.max(0, lead - sums[i] - pairs[i][feature]);
      if (loss < best.loss) best = { loss, feature };
    }
    left.delete(best.feature);
    order.push(best.feature);
    for (let i = 0; i < pairs.length; i++) sums[i] += pairs[i][best.feature];
    if (stages.includes(order.length)) report(model, order, lead);
  }
  let from = 0;
  for (const to of stages) {
    console.log(`${model}, templates ${from + 1} to ${to}:`);
    console.log(
      order
        .slice(from, to)
        .map((at) => `  '${names[model][at]}',`)
        .join('\n'),
    );
    from = to;
  }
}

function report(model, order, lead) {
  let settled = 0;
  let wrong = 0;
  for (const rivals of seen[model]) {
    const scores = [0, ...rivals.map((diffs) => -order.reduce((sum, at) => sum + diffs[at], 0))];
    const [high, second] = [...scores].sort((a, b) => b - a);
    if (high - second < lead) continue;
    settled++;
    if (scores[0] < high) wrong++;
  }
  const share = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`;
  console.log(
    `${model}: ${order.length} templates settle ${share(settled, seen[model].length)} with a lead of ${lead}, of these ${share(wrong, settled)} otherwise than all do`,
  );
}
