// Orders the feature templates of tagger and parser by how much they settle, and fits the leads at which a choice is settled:
// `node training/stages.mjs FOLDER` prints, for each model, its templates in order, and after how many of them which lead is enough.
// The lists in src/language/parse are these.
//
// The order, by forward selection on the train part: each time the template that most lowers the hinge loss of the choices that the whole
// model makes. The leads, on the dev part, whose trees are not looked at: the smallest from which on fewer than `WRONG` of the choices
// with about this lead go otherwise than the whole model has them.
import { readFileSync } from 'node:fs';
import { openGrammar } from '../dist/language/parse/grammar.js';
import { Parser } from '../dist/language/parse/parser.js';
import { RelationChooser } from '../dist/language/parse/relations.js';
import { Tagger } from '../dist/language/parse/tagger.js';
import { readPart } from './treebank.mjs';

/** The lead that a choice is to have for the order, and after how many templates a choice may be settled. */
const MODELS = {
  transitions: { lead: 200, ends: [40, 64, 88, 112, 144, 184] },
  relations: { lead: 150, ends: [16, 32, 48] },
  tagger: { lead: 120, ends: [16, 32, 48, 64] },
};
/** Of the train part one choice in this many is looked at, so that they come from many texts, and no more than these. */
const EVERY = 43;
const MOST = 8_000;
/** Classes that a choice is held against: the likeliest behind the one chosen. */
const RIVALS = 2;
/** Of the choices with a lead, this share may be settled otherwise than by all templates. */
const WRONG = 0.0005;
/** Leads are told apart by steps of this, and judged where at least so many choices have about the same. */
const STEP = 20;
const FEWEST = 30;

const folder = process.argv[2];
if (!folder) {
  console.error(
    'usage: node training/stages.mjs FOLDER   (the folder that holds ewt-train.conllu.gz and the other parts)',
  );
  process.exit(2);
}
/** Called with each choice: the model, the names of its templates, and for each candidate class the weights of all features. */
let look = () => {};

/** Wraps a method that chooses: all templates are asked, and what each gives to each class is shown to `look`. */
function watch(model, prototype, method, candidatesOf) {
  const choose = prototype[method];
  prototype[method] = function (...given) {
    const candidates = candidatesOf(this, given);
    if (candidates.length < 2) return choose.apply(this, given);
    const { templates, features } = this.transitions ?? this;
    if (this.transitions) this.transitions.lookAll(...given);
    else this.look(...given);
    const mask = this.weights.length - 1;
    const rows = candidates.map((type) => Int16Array.from(features, (f) => this.weights[(f & mask) ^ type]));
    const sums = rows.map((row) => row.reduce((sum, weight) => sum + weight, 0));
    look(model, templates.names, rows, sums);
    return candidates[sums.indexOf(Math.max(...sums))];
  };
}

watch('transitions', Parser.prototype, 'transitionFor', (_, [, c]) => [0, 1, 2].filter((one) => c.allows(one)));
watch('relations', RelationChooser.prototype, 'choose', (self, [columns, , head, dependent]) => [
  ...self.candidates(columns, head, dependent),
]);
watch('tagger', Tagger.prototype, 'tagAt', (self, [words, at]) => [...self.candidates(words[at])]);

const grammar = openGrammar(readFileSync(new URL('../dist/data/en.bin', import.meta.url)));
function readThrough(part) {
  for (const { sentences } of readPart(folder, part))
    for (const { forms } of sentences) grammar.parse(grammar.tag(forms));
}

const orders = ordersOf(differencesOnTrain());
const leads = leadsOnDev(orders);
for (const [model, { ends }] of Object.entries(MODELS)) {
  const { names, order } = orders[model];
  console.log(`${model}:`);
  console.log(order.map((at) => `  '${names[at]}',`).join('\n'));
  const { thresholds, wrong, asked } = fitted(leads[model], [...ends, order.length]);
  console.log(`${model}: after [${ends}] templates leads of [${thresholds}] are enough:`);
  console.log(`  ${asked.toFixed(0)} of ${order.length} are asked, and ${(100 * wrong).toFixed(3)} % go otherwise`);
}

/** For each model what its templates give to the class chosen more than to a rival, a column a template. */
function differencesOnTrain() {
  const found = {};
  look = (model, names, rows, sums) => {
    found[model] ??= { names, count: 0, pairs: [] };
    const own = found[model];
    if (own.count++ % EVERY > 0 || own.pairs.length >= MOST * RIVALS) return;
    const ranked = rows.map((row, i) => ({ row, sum: sums[i] })).sort((a, b) => b.sum - a.sum);
    const [first, ...others] = ranked;
    for (const { row } of others.slice(0, RIVALS)) own.pairs.push(first.row.map((weight, k) => weight - row[k]));
  };
  readThrough('train');
  return Object.fromEntries(
    Object.entries(found).map(([model, { names, pairs }]) => [
      model,
      { names, columns: names.map((_, k) => Int16Array.from(pairs, (pair) => pair[k])) },
    ]),
  );
}

function ordersOf(models) {
  return Object.fromEntries(
    Object.entries(models).map(([model, { names, columns }]) => [
      model,
      { names, order: forwardSelection(columns, MODELS[model].lead) },
    ]),
  );
}

function forwardSelection(columns, lead) {
  const left = new Set(columns.keys());
  const sums = new Int32Array(columns[0].length);
  const order = [];
  while (left.size > 0) {
    let best = { loss: Number.POSITIVE_INFINITY, at: -1 };
    for (const at of left) {
      let loss = 0;
      for (let i = 0; i < sums.length; i++) loss += Math.max(0, lead - sums[i] - columns[at][i]);
      if (loss < best.loss) best = { loss, at };
    }
    left.delete(best.at);
    order.push(best.at);
    for (let i = 0; i < sums.length; i++) sums[i] += columns[best.at][i];
  }
  return order;
}

/** For each model and choice the lead after each number of templates that may settle, and whether the leader is the one that wins. */
function leadsOnDev(orders) {
  const found = Object.fromEntries(Object.keys(MODELS).map((model) => [model, []]));
  look = (model, _names, rows, sums) => {
    const { order } = orders[model];
    const { ends } = MODELS[model];
    const winner = sums.indexOf(Math.max(...sums));
    const scores = rows.map(() => 0);
    const choice = [];
    let from = 0;
    for (const end of ends) {
      rows.forEach((row, i) => {
        for (const at of order.slice(from, end)) scores[i] += row[at];
      });
      const [high, second] = [...scores].sort((a, b) => b - a);
      choice.push({ lead: high - second, right: scores[winner] === high });
      from = end;
    }
    found[model].push(choice);
  };
  readThrough('dev');
  return found;
}

function fitted(choices, ends) {
  const thresholds = [];
  let open = choices;
  let asked = 0;
  let wrong = 0;
  ends.slice(0, -1).forEach((end, stage) => {
    const enough = leadEnough(open.map((choice) => choice[stage]));
    const settled = open.filter((choice) => choice[stage].lead >= enough);
    wrong += settled.filter((choice) => !choice[stage].right).length;
    asked += settled.length * end;
    open = open.filter((choice) => choice[stage].lead < enough);
    thresholds.push(enough);
  });
  asked += open.length * ends.at(-1);
  return { thresholds, wrong: wrong / choices.length, asked: asked / choices.length };
}

/** The smallest lead from which on the choices of each step, with those of the steps beside it, are seldom wrong. */
function leadEnough(choices) {
  const steps = new Map();
  for (const { lead, right } of choices) {
    const step = Math.floor(lead / STEP);
    const own = steps.get(step) ?? { all: 0, wrong: 0 };
    own.all++;
    if (!right) own.wrong++;
    steps.set(step, own);
  }
  const highest = Math.max(...steps.keys());
  let enough = highest + 1;
  for (let step = highest; step >= 0; step--) {
    const beside = [step - 1, step, step + 1].flatMap((one) => steps.get(one) ?? []);
    const all = beside.reduce((sum, one) => sum + one.all, 0);
    const wrong = beside.reduce((sum, one) => sum + one.wrong, 0);
    if (all >= FEWEST && wrong / all > WRONG) break;
    enough = step;
  }
  return enough * STEP;
}
