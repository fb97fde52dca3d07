import { readFileSync } from 'node:fs';
import type { ExtractTools } from '../../src/extract/extract.js';
import { openWeights } from '../../src/extract/learned/weights.js';
import type { Analysis } from '../../src/language/analysis.js';
import { analyse as analyseWith } from '../../src/language/en/analyse.js';
import { openGrammar } from '../../src/language/parse/grammar.js';
import { gazetteer } from './gazetteer.js';

/** The grammar that the program ships. */
export const grammar = openGrammar(readFileSync('dist/data/en.bin'));

/** What extraction is handed, with the invented places of the examples. */
export const tools: ExtractTools = {
  gazetteer,
  grammar,
  weights: openWeights(readFileSync('dist/data/en.extract.json', 'utf8')),
};

/** Sentences and tagged words of a text, by the shipped grammar. */
export const analyse = (text: string): Analysis => analyseWith(text, grammar);
