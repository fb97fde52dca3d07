import type { Pos } from '../analysis.js';
import { IRREGULAR_VERBS } from '../en/lexicon/irregular-verbs.js';

/** What lemmas are looked up in. */
export interface LemmaTables {
  /** Whether a word is one of the language's frequent words. */
  known(word: string): boolean;
  /** Lemmas that no rule gives, by `"word pos"`. */
  irregular: ReadonlyMap<string, string>;
}

/** Where an irregular lemma stands. */
export const irregularKey = (lower: string, pos: Pos): string => `${lower} ${pos}`;

/**
 * The base form of an English word by its tags: a table for what is irregular, else the ending that its tag names, taken off; of several
 * bases the one that is a known word.
 *
 * @param lower the word in lower case.
 * @param fine its tag of the Penn Treebank.
 * @example lemmaOf('carried', 'VERB', 'VBD', tables) // → 'carry'
 */
export function lemmaOf(lower: string, pos: Pos, fine: string, tables: LemmaTables): string {
  const past = fine === 'VBD' || fine === 'VBN' ? IRREGULAR_VERBS.get(lower) : undefined;
  const irregular = past ?? tables.irregular.get(irregularKey(lower, pos));
  if (irregular !== undefined) return irregular;
  for (const base of basesOf(lower, fine)) if (tables.known(base)) return base;
  return basesOf(lower, fine)[0] ?? lower;
}

/** The bases that the ending may have come from, likelier ones first. */
function basesOf(lower: string, fine: string): string[] {
  switch (fine) {
    case 'NNS':
    case 'NNPS':
    case 'VBZ':
      return withoutS(lower);
    case 'VBD':
    case 'VBN':
      return lower.endsWith('ed') ? withoutEnding(lower, 2) : [];
    case 'VBG':
      return lower.endsWith('ing') ? withoutEnding(lower, 3) : [];
    case 'JJR':
    case 'RBR':
      return lower.endsWith('er') ? withoutEnding(lower, 2) : [];
    case 'JJS':
    case 'RBS':
      return lower.endsWith('est') ? withoutEnding(lower, 3) : [];
    default:
      return [];
  }
}

function withoutS(lower: string): string[] {
  if (!lower.endsWith('s') || lower.endsWith('ss') || lower.length < 3) return [];
  if (lower.endsWith('ies') && lower.length > 4) return [`${lower.slice(0, -3)}y`, lower.slice(0, -1)];
  if (/(?:s|sh|ch|x|z|o)es$/.test(lower)) {
    const short = lower.slice(0, -2);
    const long = lower.slice(0, -1);
    return /(?:ss|sh|[^aeiou]ch|x|zz)$/.test(short) ? [short, long] : [long, short];
  }
  return [lower.slice(0, -1)];
}

const VOWEL = /[aeiouy]/;

function withoutEnding(lower: string, length: number): string[] {
  const stem = lower.slice(0, -length);
  if (!VOWEL.test(stem)) return [];
  if (stem.endsWith('i')) return [`${stem.slice(0, -1)}y`];
  const doubled = /([bdfgklmnprstvz])\1$/.test(stem);
  if (doubled) return /(?:ll|ss|ff|zz)$/.test(stem) ? [stem, stem.slice(0, -1)] : [stem.slice(0, -1), stem];
  return endsInE(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`];
}

/**
 * Whether a stem lost an “e”: after one vowel and one consonant in a short word (“hop-ed” would have doubled), and after the endings
 * that words have with an “e” only.
 */
function endsInE(stem: string): boolean {
  if (/(?:[^aeiou]|^)[aeiouy][bdgklmnprtvz]$/.test(stem) && !/[aeiouy].*[aeiouy]/.test(stem)) return true;
  return (
    /(?:[iu]z|[aiu]t|[aeiou]r|[ui]d|v|[^aeiou]l|[aeiou]s|ns|rs|ps|c|dg|[nr]g|u|iv|uc|as|is|os|us)$/.test(stem) &&
    !/(?:[^aeiou]it|er|or|oid|eid|ard)$/.test(stem)
  );
}
