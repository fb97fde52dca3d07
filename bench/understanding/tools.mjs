// What the benches of understanding share: the shipped tools, the example stories, and extraction in stages.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { captureBytes } from '../../dist/capture/page-bytes.js';
import { findCommitments } from '../../dist/extract/commitments/commitments.js';
import { findProgrammes } from '../../dist/extract/commitments/programmes.js';
import { findEvents } from '../../dist/extract/events/events.js';
import { contextOf, extract } from '../../dist/extract/extract.js';
import { findFigures } from '../../dist/extract/figures/figures.js';
import { openWeights } from '../../dist/extract/learned/weights.js';
import { findStatements } from '../../dist/extract/statements/statements.js';
import { openGazetteer } from '../../dist/gazetteer/compiled.js';
import { languageFor } from '../../dist/language/language.js';
import { openGrammar } from '../../dist/language/parse/grammar.js';
import { readCapture } from '../../dist/read/read.js';

const root = path.join(import.meta.dirname, '..', '..');
const data = (file) => readFileSync(path.join(root, 'dist', 'data', file));

/** What extraction is handed, as the program ships it. */
export const shippedTools = () => ({
  gazetteer: openGazetteer(data('gazetteer.bin')),
  grammar: openGrammar(data('en.bin')),
  weights: openWeights(data('en.extract.json').toString('utf8')),
});

/** The stories of the example pages. */
export async function storiesOf() {
  const folder = path.join(root, 'examples', 'pages');
  const captures = readdirSync(folder).map((name) =>
    captureBytes(new Uint8Array(readFileSync(path.join(folder, name))), name),
  );
  return (await Promise.all(captures.map((capture) => readCapture(capture)))).flat();
}

/** Milliseconds that each stage of extraction takes for a text. */
function stages(input, tools) {
  const spent = [];
  const timed = (name, work) => {
    const from = process.hrtime.bigint();
    const made = work();
    spent.push([name, Number(process.hrtime.bigint() - from) / 1e6]);
    return made;
  };
  const english = languageFor('en');
  timed('words, tags, sentences', () => english.analyse(input.text, tools.grammar));
  const context = timed('the same, names, places, dates, actors', () => contextOf(input, english, tools, () => {}));
  timed('trees', () => context.sentences.map((parsed) => parsed.tree));
  timed('events', () => {
    context.events = findEvents(context);
  });
  timed('statements', () => {
    context.statements = findStatements(context);
  });
  timed('commitments, programmes, figures', () => {
    findCommitments(context, findProgrammes(context));
    findFigures(context);
  });
  return spent;
}

export const openTools = async () => ({ tools: shippedTools(), stages, extract });
