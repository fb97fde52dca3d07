import type { Pos } from '../analysis.js';
import { Columns } from './columns.js';
import { hashOf } from './hash.js';
import { lemmaOf } from './lemma.js';
import { Lexicon } from './lexicon.js';
import { mendedTags } from './mend-tags.js';
import { mendTree } from './mend-tree.js';
import { decodeModel } from './model-file.js';
import { Parser } from './parser.js';
import { RelationChooser, relationsAllowed } from './relations.js';
import { tagTables } from './tag-tables.js';
import { Tagger } from './tagger.js';
import { foldWord, type WordFeatures, WordReader } from './words.js';

/** The tags of a sentence's words: a part of speech (Universal Dependencies) and a finer tag (Penn Treebank) each. */
export interface Tags {
  pos: Pos[];
  fine: string[];
  lemmas: string[];
  /** What `parse` goes on from. */
  readonly words: readonly WordFeatures[];
  readonly numbers: Uint8Array;
}

/** Who hangs on whom: for each word its head, −1 for the root, and its relation to it (Universal Dependencies). */
export interface Dependencies {
  heads: Int32Array;
  relations: string[];
}

/** Tags and parses with learned weights. One for a process: it remembers the words that it has met. */
export interface Grammar {
  /**
   * @param forms the words and marks of one sentence, as written.
   * @example grammar.tag(['Two', 'men', 'fled']).pos // → ['NUM', 'NOUN', 'VERB']
   */
  tag(forms: readonly string[]): Tags;
  /** @example grammar.parse(grammar.tag(['Two', 'men', 'fled'])).relations // → ['nummod', 'nsubj', 'root'] */
  parse(tags: Tags): Dependencies;
  /** The leaf of a word in the tree of word clusters, as its way down in bits behind a leading 1; 0 for a word in none. */
  cluster(word: string): number;
  /** Whether a word is likelier a name than anything else, whatever its capitals: by its vector, or because it is no word that is known. */
  isName(word: string): boolean;
}

/**
 * Opens a file of learned weights.
 *
 * @throws RangeError when the bytes are no such file, or one of another version.
 */
export function openGrammar(file: Uint8Array): Grammar {
  const model = decodeModel(file);
  const { tags, relations, tagSets, candidates } = model.header;
  const tables = tagTables(tags);
  const lexicon = new Lexicon(model.slots, model.clusters, model.tagSetOf, model.guesses);
  const reader = new WordReader(lexicon);
  const lemmas = {
    known: (word: string) => lexicon.find(hashOf(word)).cluster > 0,
    irregular: new Map(model.header.irregular),
  };
  const tagger = new Tagger(
    model.tagger,
    tags.length,
    tagSets.map((set) => Uint8Array.from(set)),
  );
  const allowed = relationsAllowed(relations.length, candidates);
  const parser = new Parser(model.transitions, new RelationChooser(model.arcs, allowed));
  return {
    tag(forms) {
      const words = forms.map((form) => reader.read(form));
      const numbers = tagger.tag(words);
      const fine = Array.from(numbers, (number) => tables.fine[number]);
      for (const [at, tag] of mendedTags(forms, fine)) {
        numbers[at] = tags.indexOf(tag);
        fine[at] = tables.fine[numbers[at]];
      }
      const pos = Array.from(numbers, (number) => tables.pos[number]);
      const bases = forms.map((form, i) => lemmaOf(plainLower(form), pos[i], fine[i], lemmas));
      return { pos, fine, lemmas: bases, words, numbers };
    },
    parse({ words, numbers }) {
      const tree = parser.parse(new Columns(words, numbers, tables));
      const names: string[] = [];
      const heads = tree.heads.slice(0, words.length);
      for (let i = 0; i < words.length; i++) {
        if (heads[i] === words.length) heads[i] = -1;
        names.push(relations[tree.relations[i]]);
      }
      const dependencies = { heads, relations: names };
      mendTree(dependencies);
      return dependencies;
    },
    cluster: (word) => lexicon.find(hashOf(foldWord(word))).cluster,
    isName(word) {
      const { guess, tagSet } = lexicon.find(hashOf(foldWord(word)));
      if (tagSet > 0) return tables.pos[tagger.tag(['in', word, '.'].map((form) => reader.read(form)))[1]] === 'PROPN';
      return guess === 0 ? /^\p{L}{3,}$/u.test(word) : tables.pos[(guess - 1) & 63] === 'PROPN';
    },
  };
}

/** In lower case, with the straight apostrophe that the tables of lemmas are written with. */
function plainLower(form: string): string {
  return form.toLowerCase().replace('’', "'");
}
