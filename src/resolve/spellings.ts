/** Letters and pairs that transliterations of one name write differently, and how they are compared; the longer ones first. */
const SAME_SOUND: readonly (readonly [written: RegExp, as: string])[] = [
  [/shch/g, 'sh'],
  [/dzh|dj/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/ck|q|x/g, 'k'],
  [/w/g, 'v'],
  [/y|j(?=$|[^aeiou])/g, 'i'],
  [/(.)\1/g, '$1'],
];

/** A word by its consonants and its last letter, as spellings of one name share them. */
const skeletonOf = (word: string): string => {
  const plain = SAME_SOUND.reduce((left, [written, as]) => left.replace(written, as), word);
  return `${plain[0]}${plain.slice(1).replace(/[aeiouh]/g, '')}${/[aeou]$/.test(plain) ? plain.at(-1) : ''}`;
};

/**
 * What spellings of one full name have in common, of names of two words and more; one word alone says too little.
 *
 * @param words the words of a name, folded.
 * @example spellingKey(['idris', 'rakhimov']) // → 'idrs rmv', as of ['idriss', 'rahimov']
 */
export function spellingKey(words: readonly string[]): string | undefined {
  return words.length > 1 ? words.map(skeletonOf).join(' ') : undefined;
}

/**
 * A body by its initials, so that its full name and its acronym are one; a name of one word by itself.
 *
 * @example initials('Collective Harbour Authority') // → 'cha'
 */
export function initials(name: string): string {
  const capitals = name.match(/\p{Lu}(?=\p{Ll})/gu) ?? [];
  return (capitals.length > 1 ? capitals.join('') : name).toLowerCase();
}

/** Dice's coefficient of the pairs of neighbouring letters of two words (Dice 1945): 1 for the same, 0 for nothing shared. */
export function sharedPairs(a: string, b: string): number {
  const pairs = (word: string) => new Set(Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)));
  const [own, theirs] = [pairs(a), pairs(b)];
  const both = [...own].filter((pair) => theirs.has(pair)).length;
  return (2 * both) / (own.size + theirs.size || 1);
}
