// Fits how sure the reader may be: `node calibrate.mjs --shared FOLDER --model FOLDER --stories FILE`. FILE holds ids by language of annotated
// stories that the net was not trained on. For each kind of frame a logistic regression over the reader's signs tells the chance that a
// frame is right; its weights go into `reader.json`. Figures of the same stories in halves, each told by the other, are printed.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openReader } from '../../dist/frames/read.js';

const STEPS = 4000;
const RATE = 0.05;
/** Weights are held near 0: a few hundred frames fit no more than a few figures. */
const HOLD = 0.003;
/** As the bench asks: half of what is said by both, half of what is undertaken by the shorter one. */
const SHARED_SAID = 0.5;
const SHARED_DEED = 0.5;

const { values } = parseArgs({
  options: { shared: { type: 'string' }, model: { type: 'string' }, stories: { type: 'string' } },
});
const { resolve } = await import(path.resolve(values.shared, 'corpus/resolve.mjs'));
const file = path.join(values.model, 'reader.json');
const description = JSON.parse(readFileSync(file, 'utf8'));
writeFileSync(file, `${JSON.stringify({ ...description, calibration: {} }, null, 1)}\n`);
const reader = await openReader(values.model, { note: console.error });

const rows = { event: [], statement: [], commitment: [] };
for (const [language, ids] of Object.entries(JSON.parse(readFileSync(values.stories, 'utf8')))) {
  for (const { story, gold } of storiesOf(language, new Set(ids))) {
    const { frames, signs } = await reader.readSigns({ text: story.text, title: story.title });
    rows.event.push(...judgedEvents(frames.events, signs.events, gold, story.id));
    if (gold.statements) rows.statement.push(...judgedStatements(frames.statements, signs.statements, gold, story.id));
    rows.commitment.push(...judgedCommitments(frames.commitments, signs.commitments, gold, story.id));
  }
}
const calibration = {};
for (const [kind, judged] of Object.entries(rows)) {
  const halves = [0, 1].map((half) => judged.filter(({ half: own }) => own === half));
  const told = halves.flatMap((own, i) => {
    const weighed = fitted(halves[1 - i]);
    return own.map((row) => ({ ...row, chance: chanceOf(row.signs, weighed) }));
  });
  calibration[kind] = fitted(judged);
  console.log(`${kind}: ${judged.length} frames, ${judged.filter((row) => row.right).length} right`);
  for (const line of tenths(told)) console.log(`  ${line}`);
}
writeFileSync(file, `${JSON.stringify({ ...description, calibration }, null, 1)}\n`);

function storiesOf(language, wanted) {
  const lines = (name) =>
    readFileSync(path.join(values.shared, 'corpus', language, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line));
  const stories = new Map(lines('stories').map((story) => [story.id, story]));
  return lines('annotations')
    .filter(({ id }) => wanted.has(id) && stories.has(id))
    .map((annotation) => {
      const story = stories.get(annotation.id);
      const gold = resolve(story.text, annotation);
      if (!annotation.statements && annotation.id.startsWith('polnear')) gold.statements = undefined;
      return { story, gold };
    });
}

/** A row is right where its best mention lies on one of an event of its type that no surer row took. */
function judgedEvents(events, signs, gold, id) {
  const taken = new Set();
  const real = gold.events.filter(({ kind }) => kind === 'event' || kind === 'background');
  return events
    .map((event, i) => ({ event, signs: signs[i] }))
    .filter(({ event }) => event.kind === 'event' || event.kind === 'background')
    .sort((a, b) => b.event.chance - a.event.chance)
    .map(({ event, signs: own }) => {
      const on = real.find(
        (one) =>
          !taken.has(one) &&
          one.type === event.type &&
          [...one.triggers, ...one.mentions].some((span) => meets(span, event.mentions[0])),
      );
      if (on) taken.add(on);
      return { signs: own, right: !!on, half: halfOf(id) };
    });
}

function judgedStatements(statements, signs, gold, id) {
  return statements.map((statement, i) => {
    const right = gold.statements.some(({ content }) =>
      statement.contents.some((one) => {
        const both = Math.min(content.end, one.end) - Math.max(content.start, one.start);
        return both / (content.end - content.start + one.end - one.start - both) >= SHARED_SAID;
      }),
    );
    return { signs: signs[i], right, half: halfOf(id) };
  });
}

function judgedCommitments(commitments, signs, gold, id) {
  return commitments.map(({ what }, i) => {
    const right = gold.commitments.some((one) => {
      if (!one.what) return false;
      const both = Math.min(one.what.end, what.end) - Math.max(one.what.start, what.start);
      return both / Math.min(one.what.end - one.what.start, what.end - what.start) >= SHARED_DEED;
    });
    return { signs: signs[i], right, half: halfOf(id) };
  });
}

function meets(a, b) {
  return a.start < b.end && b.start < a.end;
}

/** Which half of the stories one falls into, by its id alone. */
function halfOf(id) {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + sign.codePointAt(0)) % 65_521;
  return sum % 2;
}

/** Logistic regression by plain descent; signs are weighed as they are. */
function fitted(judged) {
  const names = Object.keys(judged[0]?.signs ?? {});
  const weights = names.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slopes = names.map((_, k) => HOLD * weights[k]);
    let slope = 0;
    for (const { signs, right } of judged) {
      const sum = names.reduce((total, name, k) => total + weights[k] * signs[name], bias);
      const off = (1 / (1 + Math.exp(-sum)) - Number(right)) / judged.length;
      slope += off;
      for (const [k, name] of names.entries()) slopes[k] += off * signs[name];
    }
    bias -= RATE * slope;
    for (const k of names.keys()) weights[k] -= RATE * slopes[k];
  }
  const round = (value) => Math.round(value * 1e4) / 1e4;
  return { bias: round(bias), weights: Object.fromEntries(names.map((name, k) => [name, round(weights[k])])) };
}

function chanceOf(signs, { bias, weights }) {
  const sum = Object.entries(weights).reduce((total, [name, weight]) => total + weight * signs[name], bias);
  return 1 / (1 + Math.exp(-sum));
}

function tenths(told) {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = told.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === tenth);
    const mean = own.reduce((sum, { chance }) => sum + chance, 0) / (own.length || 1);
    const right = own.filter((row) => row.right).length / (own.length || 1);
    return `${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)}: ${own.length} frames, said ${mean.toFixed(2)}, right ${right.toFixed(2)}`;
  });
}
